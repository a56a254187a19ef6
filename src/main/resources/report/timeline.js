// The timeline of the verdict page: every tick of one repetition on one axis, drawn by uPlot. Mouse: drag zooms, double click
// shows all. Keys: see #live-help. Without this script the still pictures below say the same.
(() => {
  'use strict';
  const box = document.getElementById('live');
  const source = document.getElementById('live-data');
  if (!box || !source || typeof uPlot === 'undefined') return;
  const data = JSON.parse(source.textContent);
  if (!data.repetitions.length) return;
  const plots = document.getElementById('live-plots');
  const said = document.getElementById('live-said');
  const overlay = document.getElementById('live-baseline');
  const picker = document.getElementById('live-repetition');
  let charts = [];
  let rep = null;
  let end = 1;

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const alpha = (hex, a) => hex + Math.round(a * 255).toString(16).padStart(2, '0');
  const times = steps => { let t = 0; return steps.map(s => (t += s) / 100); };
  const time = s => s >= 120 ? Math.floor(s / 60) + ' min ' + Math.round(s % 60) + ' s' : s.toFixed(1) + ' s';
  const unit = (word, digits) => (u, v) => v == null ? '–' : v.toFixed(digits) + ' ' + word;
  const x = u => u.scales.x;

  // A window that moved in one chart moves in all.
  const follow = (u, key) => {
    if (key !== 'x') return;
    for (const o of charts)
      if (o !== u && (x(o).min !== x(u).min || x(o).max !== x(u).max))
        o.setScale('x', {min: x(u).min, max: x(u).max});
  };
  const show = (min, max) => {
    const width = Math.min(max - min, end);
    const from = Math.max(0, Math.min(min, end - width));
    charts.forEach(c => c.setScale('x', {min: from, max: from + width}));
  };

  // Neighbours of one kind are one mark with their number; marks of a row never overlap, also where counts made them wider, and
  // none is cut off at the right.
  const marks = (u, events, width) => {
    const gap = 4 * devicePixelRatio;
    const right = u.bbox.left + u.bbox.width;
    const end = row => row.reduce((free, m) => Math.max(m.at, free) + width(m) + gap, -Infinity);
    const rows = {};
    for (const e of events) {
      if (e.t < x(u).min || e.t > x(u).max) continue;
      const row = rows[e.row] || (rows[e.row] = []);
      const at = u.valToPos(e.t, 'x', true);
      const same = row.filter(m => m.letter === e.letter).pop();
      if (same && at < end(row) && at < same.at + 8 * width(same)) same.events.push(e);
      else row.push({letter: e.letter, row: e.row, at, px: at, events: [e]});
    }
    for (const row of Object.values(rows)) {
      let free = -Infinity;
      for (const m of row) { m.px = Math.max(m.px, free); free = m.px + width(m) + gap; }
      let most = right - gap / 2;
      for (const m of row.slice().reverse()) { m.px = Math.min(m.px, most - width(m)); most = m.px - gap; }
    }
    return Object.values(rows).flat();
  };
  const label = m => m.letter + (m.events.length > 1 ? '×' + m.events.length : '');

  const drawRate = u => {
    const c = u.ctx;
    const dpr = devicePixelRatio;
    const {left, top, width, height} = u.bbox;
    c.save();
    c.beginPath();
    c.rect(left, top, width, height);
    c.clip();
    c.font = 12 * dpr + 'px system-ui,sans-serif';
    c.textAlign = 'left'; // The axes, drawn before, leave theirs.
    c.textBaseline = 'alphabetic';
    rep.stages.forEach((s, i) => {
      const a = u.valToPos(s.from, 'x', true);
      const b = u.valToPos(s.to, 'x', true);
      if (i % 2) { c.fillStyle = alpha(colour('--mute'), .1); c.fillRect(a, top, b - a, height); }
      const y = u.valToPos(s.cap, 'y', true);
      c.strokeStyle = colour('--mute');
      c.setLineDash([2 * dpr, 3 * dpr]);
      c.beginPath(); c.moveTo(a, y); c.lineTo(b, y); c.stroke();
      c.fillStyle = colour('--mute');
      if (b - a > c.measureText(s.id + ' offered').width + 8 * dpr) c.fillText(s.id + ' offered', Math.max(a, left) + 4 * dpr, y - 4 * dpr);
    });
    const judged = rep.stages[rep.stages.length - 1];
    const rates = judged ? data.rates : [];
    c.strokeStyle = colour('--bad');
    c.setLineDash([7 * dpr, 4 * dpr]);
    rates.forEach(r => {
      const y = u.valToPos(r.at, 'y', true);
      c.beginPath(); c.moveTo(u.valToPos(judged.from, 'x', true), y); c.lineTo(left + width, y); c.stroke();
    });
    // After all lines, that none crosses a label. They stand in a pile below the lowest bound, where no rate should be, and may be read
    // where one is; all within the plot.
    c.textAlign = 'right';
    rates.forEach((r, i) => {
      const lowest = u.valToPos(data.rates[data.rates.length - 1].at, 'y', true);
      const pile = Math.min(lowest, top + height - (4 + 14 * data.rates.length) * dpr) + (14 + 14 * i) * dpr;
      const w = c.measureText(r.label).width;
      c.fillStyle = colour('--bg');
      c.globalAlpha = .85;
      c.fillRect(left + width - w - 6 * dpr, pile - 11 * dpr, w + 4 * dpr, 13 * dpr);
      c.globalAlpha = 1;
      c.fillStyle = colour('--bad');
      c.fillText(r.label, left + width - 4 * dpr, pile);
    });
    c.textAlign = 'left';
    c.setLineDash([]);
    const wide = m => c.measureText(label(m)).width;
    for (const m of marks(u, rep.events, wide)) {
      c.fillStyle = m.row === 0 ? colour('--bad') : m.row === 1 ? colour('--fg') : colour('--mute');
      c.fillText(label(m), m.px, top + (14 + 14 * m.row) * dpr);
      if (m.row === 0) { c.strokeStyle = colour('--bad'); c.beginPath(); c.moveTo(m.at, top); c.lineTo(m.at, top + height); c.stroke(); }
    }
    c.restore();
  };
  const drawBand = (from, to) => u => {
    const a = u.valToPos(to, 'y', true);
    const b = u.valToPos(from, 'y', true);
    u.ctx.fillStyle = alpha(colour('--ok'), .14);
    u.ctx.fillRect(u.bbox.left, a, u.bbox.width, b - a);
  };
  const drawBounds = bounds => u => bounds.forEach(s => {
    const y = u.valToPos(s.at, 'y', true);
    u.ctx.strokeStyle = colour('--bad');
    u.ctx.setLineDash([7, 4]);
    u.ctx.beginPath(); u.ctx.moveTo(u.bbox.left, y); u.ctx.lineTo(u.bbox.left + u.bbox.width, y); u.ctx.stroke();
    u.ctx.setLineDash([]);
  });

  const speak = u => {
    const left = u.cursor.left;
    if (left == null || left < 0) return;
    const t = u.posToVal(left, 'x');
    const near = rep.events.filter(e => Math.abs(u.valToPos(e.t, 'x') - left) < 7);
    const i = u.cursor.idx;
    const v = i == null ? null : u.data[1][i];
    const rate = v == null ? 'no rate' : v.toFixed(3) + ' MB/s';
    const events = near.length ? ' · ' + near.length + ' × ' + near[0].words + ': ' + near[0].text : '';
    said.textContent = time(t) + ': ' + rate + events;
  };

  const chart = (title, height, series, values, extra) => {
    if (!values.slice(1).some(all => all.some(v => v != null))) {
      plots.append(Object.assign(document.createElement('p'), {className: 'mute', textContent: series[0].label + ' was not recorded.'}));
      return;
    }
    const axis = {stroke: colour('--mute'), grid: {stroke: colour('--line'), width: .6}, ticks: {stroke: colour('--line')}};
    const o = {
      width: plots.clientWidth || 900, height, padding: [8, 18, 0, 0],
      scales: {x: {time: false, min: 0, max: end}, y: extra.range ? {range: extra.range} : {}},
      axes: [Object.assign({show: extra.times === true, incrs: [.1, .2, .5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800], values: (u, all) => all.map(s => s < 120 && end < 600 ? s + ' s' : +(s / 60).toFixed(1) + ' min')}, axis),
        Object.assign({size: 62, label: title, labelSize: 16}, axis)],
      cursor: {sync: {key: 'live'}, drag: {x: true, y: false}, bind: {dblclick: () => () => (show(0, end), null)}},
      series: [{label: 't', value: (u, v) => v == null ? '–' : time(v)}].concat(series),
      hooks: {setScale: [follow], drawAxes: extra.under ? [extra.under] : [], draw: extra.over ? [extra.over] : [], setCursor: extra.speak ? [speak] : []},
    };
    charts.push(new uPlot(o, values, plots));
  };
  const line = (name, of, word, digits, more) =>
    Object.assign({label: name, stroke: colour(of), width: 1.3, spanGaps: false, value: unit(word, digits), points: {show: false}}, more);

  const build = () => {
    charts.forEach(c => c.destroy());
    charts = [];
    plots.textContent = '';
    rep = data.repetitions[+picker.value];
    const rx = [times(rep.rx.t), rep.rx.v.map(v => v == null ? null : v / 1000)];
    end = Math.max(1, rx[0][rx[0].length - 1] || 1, ...rep.stages.map(s => s.to));
    const rate = [line('received', '--link', 'MB/s', 3, {fill: alpha(colour('--link'), .08)})];
    let rates = rx;
    if (rep.baseline && overlay.checked) {
      rates = uPlot.join([rx, [times(rep.baseline.t), rep.baseline.v.map(v => v == null ? null : v / 1000)]]);
      rate.push(line('baseline ' + rep.baseline.id, '--und', 'MB/s', 3, {spanGaps: true}));
      rate[0].spanGaps = true;
    }
    // A burst far above what is offered is cut at the top edge; hovering tells its rate.
    const cap = Math.max(...rep.stages.map(s => s.cap), ...data.rates.map(r => r.at), 1);
    const most = Math.min(1.6 * cap, Math.max(cap, ...rates.slice(1).flat().filter(v => v != null)));
    chart('MB/s', 250, rate, rates, {range: [0, most * 1.5], over: drawRate, speak: true, times: true});
    const lt = times(rep.link.t);
    const w = data.signal;
    const dbm = rep.link.signal.filter(v => v != null).concat(w || []);
    chart('dBm', 110, [line('signal', '--ok', 'dBm', 0)], [lt, rep.link.signal],
      {range: dbm.length ? [Math.min(...dbm) - 4, Math.max(...dbm) + 4] : [-80, -40], under: w ? drawBand(w[0], w[1]) : null});
    chart('MCS', 90, [line('RX MCS', '--fg', '', 0)], [lt, rep.link.mcs], {range: [-.5, 7.5]});
    const share = [[], [], []];
    rep.lock.forEach(p => [[p.from, p.driver, p.all], [p.to, p.driver, p.all], [p.to + .005, null, null]]
      .forEach(r => r.forEach((v, i) => share[i].push(v))));
    const bound = data.shares.map(s => s.at);
    chart('lock %', 110, [line('driver path', '--bad', '%', 2, {width: 4}), line('all workers', '--und', '%', 2, {width: 2})], share,
      {range: [-.5, Math.max(5, ...share[1].concat(share[2], bound).filter(v => v != null)) * 1.15], over: drawBounds(data.shares)});
    chart('kB', 110, [line('waiting at the sender', '--mute', 'kB', 0)], [times(rep.queue.t), rep.queue.v], {range: (u, a, b) => [0, Math.max(1, b || 0) * 1.1], times: true});
    show(0, end);
    said.textContent = rep.id + ', ' + time(end) + ', ' + rep.events.length + ' events';
  };

  const cursor = t => {
    const u = charts[0];
    const width = x(u).max - x(u).min;
    if (t < x(u).min || t > x(u).max) show(t - width / 2, t + width / 2);
    // The new window is there after uPlot's own microtask.
    queueMicrotask(() => charts.forEach(c => c.setCursor({left: c.valToPos(t, 'x'), top: 8})));
  };
  const at = () => {
    const u = charts[0];
    return u.cursor.left >= 0 ? u.posToVal(u.cursor.left, 'x') : (x(u).min + x(u).max) / 2;
  };
  const zoom = by => {
    const u = charts[0];
    const t = at();
    show(t - (t - x(u).min) * by, t + (x(u).max - t) * by);
  };
  const step = n => {
    const ts = charts[0].data[0];
    const now = at();
    let i = ts.findIndex(t => t >= now - 1e-6);
    if (i < 0) i = ts.length - 1;
    cursor(ts[Math.max(0, Math.min(ts.length - 1, i + n))]);
  };
  const event = way => {
    const now = at();
    const all = rep.events.map(e => e.t).filter(t => t >= 0 && t <= end && (way > 0 ? t > now + .5 : t < now - .5));
    if (all.length) cursor(way > 0 ? Math.min(...all) : Math.max(...all));
  };
  box.addEventListener('keydown', k => {
    if (k.ctrlKey || k.metaKey || k.altKey || k.target.tagName === 'SELECT') return;
    const go = {
      ArrowLeft: () => step(k.shiftKey ? -10 : -1), ArrowRight: () => step(k.shiftKey ? 10 : 1),
      '+': () => zoom(.5), '=': () => zoom(.5), '-': () => zoom(2), '0': () => show(0, end), Escape: () => show(0, end),
      Home: () => cursor(0), End: () => cursor(end), n: () => event(1), p: () => event(-1),
    }[k.key];
    if (go) { go(); k.preventDefault(); }
  });

  data.repetitions.forEach((r, i) => picker.add(new Option(r.id, i)));
  picker.value = data.first;
  overlay.parentElement.hidden = !data.repetitions.some(r => r.baseline);
  picker.addEventListener('change', build);
  overlay.addEventListener('change', build);
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', build);
  box.hidden = false;
  build();
  new ResizeObserver(() => charts.forEach(c => c.setSize({width: plots.clientWidth, height: c.height}))).observe(plots);
})();
