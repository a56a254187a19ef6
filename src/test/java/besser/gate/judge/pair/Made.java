package besser.gate.judge.pair;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.Counter;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.SenderStage;
import besser.gate.evidence.Trailer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A repetition of the locked ramp made in memory, exact to the byte and the millisecond: 2.4 MB/s
 * in the 4M stage without any variation, one tick a second, every condition met. Then one thing is
 * moved.
 */
public final class Made {
  /** The 4M stage begins here, boot-time seconds; it ends 1800.2 s later. */
  static final double FOUR = 1204;

  static final double END = FOUR + 1800.2;
  static final String CELL = "c0:25:06:e6:5b:32";

  /** One tick and what came since the one before. */
  public static final class Tick {
    final double t;
    final String stage;
    double bytes;
    double overhead = 1.045;
    double wire = 0.001;
    boolean there = true;
    boolean up = true;
    boolean waiting = true;
    int signal = -60;
    String bssid = CELL;

    Tick(double t, String stage, double bytes) {
      this.t = t;
      this.stage = stage;
      this.bytes = bytes;
    }
  }

  final String id;
  final List<Tick> ticks = new ArrayList<>();
  final List<KmsgRecord> log = new ArrayList<>();
  final Map<String, Long> stacks = new TreeMap<>();

  /** Over the usual facts of start.txt and end.txt. */
  public final Map<String, String> facts = new TreeMap<>();

  final Map<String, String> atEnd = new TreeMap<>();

  /** Governor and charger in the second half of the repetition. */
  public String governor = "schedutil";

  public String charger = "USB=1";

  /** Channel of the samples after minute 15 of the 4M stage. */
  public int channel = 2437;

  /** Whether iw told the channel at all. */
  public boolean channelTold = true;

  final List<String> sealFaults = new ArrayList<>();
  double lowerOffered = 1;
  double clockStep;
  double slept;
  long lost;
  long kernelFrames = 1000;
  long unresolvedFrames;
  String buildId = "abc";
  int connections = 1;
  double end = END;
  String counters = "armed";
  long seqGap;

  public Made(String id) {
    this.id = id;
    for (int t = 300; t <= 3012; t++) {
      double rate = t < 603 ? 1048576 : t <= FOUR ? 2097152 : 2.4e6;
      ticks.add(new Tick(t, t < 603 ? "1M" : t < FOUR ? "2M" : t <= END ? "4M" : "-", rate));
    }
    stacks.put("kthread;bes2600_bh;_raw_spin_unlock_irqrestore", 600L);
    stacks.put("kthread;sdio_rx_work;_raw_spin_unlock_irqrestore", 400L);
    stacks.put("kthread;bes2600_bh;memcpy", 4000L);
    stacks.put("kthread;sdio_rx_work;dw_mci_start_command", 5000L);
  }

  /** Changes every tick of the 4M stage that lies in a stretch of it, its end included. */
  Made during(double from, double to, Consumer<Tick> change) {
    ticks.stream()
        .filter(t -> t.stage.equals("4M") && t.t > FOUR + from && t.t <= FOUR + to + 1e-9)
        .forEach(change);
    return this;
  }

  /** Another rate in the whole 4M stage, for other rooms. */
  public Made rated(double bytesPerSecond) {
    return rate(bytesPerSecond);
  }

  /** Another rate in the whole 4M stage. */
  Made rate(double bytesPerSecond) {
    return during(0, 1801, t -> t.bytes = bytesPerSecond);
  }

  /** Nothing received for so long; a tick is put where it ends, so that it is seen exactly. */
  Made silent(double from, double length) {
    split(from);
    split(from + length);
    return during(from, from + length, t -> t.bytes = 0);
  }

  /** The kernel says when the link went and when it came back; the samples between say down. */
  Made away(double from, double length) {
    say(FOUR + from, "wlan0: deauthenticated from " + CELL + " (Reason: 6=CLASS2)");
    say(FOUR + from + length, "wlan0: associated");
    return during(from, from + length - 0.01, t -> t.up = false);
  }

  /**
   * The driver dies and stays dead for as long as there are samples, beyond the stage's end too.
   */
  Made dies(double at) {
    say(FOUR + at, "bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.");
    ticks.stream().filter(t -> t.t > FOUR + at).forEach(t -> t.up = false);
    return during(at, 1801, t -> t.bytes = 0);
  }

  /** The stage is over after so many seconds. */
  Made lasting(double seconds) {
    end = FOUR + seconds;
    ticks.removeIf(t -> t.t > end);
    return this;
  }

  /** Takes single ticks away, as many as said, far from one another. */
  Made without(int count) {
    for (int i = 0; i < count; i++) {
      double at = 40 + 45 * i;
      during(at - 0.5, at + 0.5, t -> t.there = false);
    }
    return this;
  }

  /** Sets something in the first so many ticks that count. */
  Made first(int count, Consumer<Tick> change) {
    return during(10 - 0.5, 10 - 0.5 + count, change);
  }

  private void say(double t, String text) {
    log.add(new KmsgRecord(0, 6, 0, t, text));
  }

  private void split(double at) {
    double t = FOUR + at;
    if (ticks.stream().anyMatch(x -> Math.abs(x.t - t) < 1e-9)) {
      return;
    }
    int next = 0;
    while (ticks.get(next).t < t) {
      next++;
    }
    Tick whole = ticks.get(next);
    double part = (t - ticks.get(next - 1).t) / (whole.t - ticks.get(next - 1).t);
    Tick before = new Tick(t, "4M", whole.bytes * part);
    whole.bytes *= 1 - part;
    ticks.add(next, before);
  }

  private static OptionalLong of(double value) {
    return OptionalLong.of(Math.round(value));
  }

  /** The repetition as it would be read. */
  public Repetition build() {
    List<RxTick> rx = new ArrayList<>();
    List<LinkTick> link = new ArrayList<>();
    List<OfferedTick> offered = new ArrayList<>();
    double payload = 0;
    double frames = 1e6;
    double wire = 1e5;
    String stage = "";
    for (Tick tick : ticks) {
      boolean begins = !tick.stage.equals(stage);
      payload = begins ? 0 : payload + tick.bytes;
      frames += begins ? 0 : tick.bytes * tick.overhead;
      wire += begins ? 0 : tick.bytes * tick.wire;
      stage = tick.stage;
      int line = rx.size() + 2;
      boolean load = !stage.equals("-");
      if (tick.there) {
        rx.add(
            new RxTick(
                line,
                tick.t,
                stage,
                of(frames),
                OptionalLong.empty(),
                load ? of(payload) : OptionalLong.empty(),
                OptionalLong.of(0),
                load ? "192.0.2.1:40000" : "-",
                of(wire)));
      }
      link.add(
          new LinkTick(
              line,
              tick.t,
              tick.up ? LinkTick.State.UP : LinkTick.State.DOWN,
              tick.up ? tick.bssid : "-",
              tick.up && channelTold
                  ? OptionalInt.of(tick.t > FOUR + 900 ? channel : 2437)
                  : OptionalInt.empty(),
              tick.up ? OptionalInt.of(tick.signal) : OptionalInt.empty(),
              OptionalDouble.empty(),
              OptionalInt.of(7),
              OptionalDouble.empty(),
              OptionalInt.of(7),
              OptionalInt.of(3),
              tick.up ? "up" : "down",
              tick.up ? "station" : "passive"));
      if (load && !begins) {
        double given = payload * (stage.equals("4M") ? 1 : lowerOffered);
        offered.add(
            new OfferedTick(
                line,
                tick.t,
                stage,
                of(given),
                OptionalLong.of(tick.waiting ? 300_000 : 0),
                OptionalLong.of(tick.waiting ? 200_000 : 0),
                of(given),
                of(given),
                of(1000 * (tick.t - FOUR)),
                OptionalLong.of(0),
                OptionalLong.of(0),
                OptionalInt.of(tick.waiting ? 0 : 1),
                OptionalLong.of(0),
                "192.0.2.1:40000"));
      }
    }
    Map<String, String> start = new TreeMap<>();
    for (String fact :
        List.of(
            "t_s=300 realtime_s=1000300 iface=wlan0 srcversion=X build_id=abc boot_id=b mac=m",
            "module_path=/x/bes2600.ko nmi=off kernel=6.19 recorder_sha256=a cpus=4",
            "governor=schedutil charger=USB=1")) {
      for (String pair : fact.split(" ")) {
        start.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    start.putAll(facts);
    Map<String, String> over = new TreeMap<>(start);
    over.putAll(atEnd);
    return new Repetition(
        id,
        "complete",
        "",
        part("repetition.json", Map.of()),
        part("device/start.txt", start),
        part("device/end.txt", over),
        part(
            "device/stages.tsv",
            List.of(
                stage(2, "1M", 300, 602), stage(3, "2M", 603, 1203), stage(4, "4M", FOUR, end))),
        part("device/rx_bytes.tsv", List.copyOf(rx)),
        part("device/link.tsv", List.copyOf(link)),
        part("device/condition.tsv", condition()),
        part("device/cost.tsv", List.of(new CostTick(2, 300, 0), new CostTick(3, 3012, 9))),
        part("device/kmsg.log", kmsg()),
        part("device/iw_event.log", List.of()),
        part("device/perf.tsv", List.of(perf())),
        part(
            "device/counters.tsv",
            List.of(
                counter("workqueue_queue_work", "bes_sdio,sdio_rx_work"),
                counter("rx_ieee80211_rx_list", "ieee80211_rx_list"))),
        part("device/trace_stats.txt", Map.of("cpu0.overrun", 0L)),
        part("device/driver_status-start.txt", Map.of("DecryptStormRecoveries", "0")),
        part("device/driver_status-end.txt", Map.of("DecryptStormRecoveries", "0")),
        part("device/trailer.txt", new Trailer("complete", 3012, Map.of())),
        part("sender/start.txt", Map.of()),
        part("sender/end.txt", Map.of()),
        part(
            "sender/stages.tsv",
            List.of(sent(2, "1M", 300, 602), sent(3, "2M", 603, 1203), sent(4, "4M", FOUR, end))),
        part("sender/offered.tsv", List.copyOf(offered)),
        part("sender/trailer.txt", new Trailer("complete", 3012, Map.of())),
        List.copyOf(sealFaults));
  }

  private static <T> Part<T> part(String file, T content) {
    return Part.present(file, content);
  }

  private DeviceStage stage(int line, String stage, double start, double over) {
    return new DeviceStage(
        line,
        stage,
        OptionalDouble.of(start - 0.5),
        OptionalDouble.of(start),
        OptionalDouble.of(over),
        "closed",
        OptionalInt.of(77),
        OptionalInt.of(connections));
  }

  private static SenderStage sent(int line, String stage, double start, double over) {
    return new SenderStage(
        line,
        stage,
        OptionalDouble.of(start),
        OptionalDouble.of(start),
        OptionalDouble.of(over),
        OptionalInt.of(124),
        OptionalInt.of(0),
        OptionalInt.of(1));
  }

  private List<ConditionTick> condition() {
    List<ConditionTick> all = new ArrayList<>();
    for (int t = 300; t <= 3012; t += 10) {
      boolean late = t > 2000;
      all.add(
          new ConditionTick(
              all.size() + 2,
              t,
              OptionalDouble.of(1_000_000 + t + (late ? clockStep : 0)),
              OptionalDouble.of(t - (late ? slept : 0)),
              OptionalLong.of(0),
              OptionalLong.of(48_000),
              OptionalLong.of(1_800_000),
              late ? governor : "schedutil",
              late ? charger : "USB=1",
              OptionalLong.of(9_000_000)));
    }
    return all;
  }

  private List<KmsgRecord> kmsg() {
    log.add(new KmsgRecord(0, 6, 0, 300, "besser-gate: recording " + id + " starts"));
    log.add(new KmsgRecord(0, 6, 0, 3012, "besser-gate: recording " + id + " ends"));
    log.sort(java.util.Comparator.comparingDouble(KmsgRecord::t));
    List<KmsgRecord> numbered = new ArrayList<>();
    for (KmsgRecord r : log) {
      int n = numbered.size();
      long seq = 500 + n + (n > 0 ? seqGap : 0);
      numbered.add(new KmsgRecord(n + 1, r.priority(), seq, r.t(), r.text()));
    }
    return numbered;
  }

  private PerfWindow perf() {
    long samples = stacks.values().stream().mapToLong(Long::longValue).sum();
    PerfWindow.Profile profile =
        new PerfWindow.Profile(
            samples,
            Optional.of(lost),
            0,
            kernelFrames,
            unresolvedFrames,
            stacks,
            OptionalDouble.empty());
    return new PerfWindow(
        1,
        "4M",
        FOUR + 60,
        FOUR + 160,
        OptionalInt.of(0),
        OptionalDouble.of(99),
        OptionalInt.of(4),
        part("device/perf-1.script.gz", profile),
        part("device/perf-1.buildids.txt", Map.of("[bes2600]", buildId)));
  }

  private Counter counter(String name, String key) {
    Part<Counter.Histogram> histogram =
        counters.equals("armed")
            ? part(
                "device/hist-" + name + ".txt",
                new Counter.Histogram(Map.of(key, 5000L), Map.of(), 5000, 0))
            : Part.missing("device/hist-" + name + ".txt", "It was not armed.");
    return new Counter(
        name, counters, OptionalDouble.of(FOUR), OptionalDouble.of(FOUR + 1800), "", histogram);
  }
}
