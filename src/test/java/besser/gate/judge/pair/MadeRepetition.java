package besser.gate.judge.pair;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.Counter;
import besser.gate.evidence.CpuTime;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.FactForm;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.evidence.Trailer;
import besser.gate.evidence.format.FactRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What {@link Made} is, as the files would be read. */
public final class MadeRepetition {
  private final Made made;

  public MadeRepetition(Made made) {
    this.made = made;
  }

  /** The repetition as it would be read. */
  public Repetition build() {
    MadeSeries series = new MadeSeries(made);
    Map<String, String> start = written(FactRule.Where.DEVICE);
    Map<String, String> sender = written(FactRule.Where.SENDER);
    for (String fact :
        List.of(
            "t_s=300 realtime_s=1000300 iface=wlan0 srcversion=" + Made.SRCVERSION,
            "build_id=" + Made.BUILD_ID + " mac=02:00:00:00:00:01 cpus=4 cpus_online=0-3",
            "ifindex=3 module_path=/x/bes2600.ko nmi=off kernel=6.19 powersave=off",
            "governor=schedutil charger=USB=1 role=device driver=bes2600_wlan")) {
      for (String pair : fact.split(" ")) {
        start.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    start.put("run_id", made.id);
    start.put("boot_id", "of-" + made.id);
    start.putAll(made.facts);
    start.values().removeIf(Made.GONE::equals);
    Map<String, String> over = new TreeMap<>(start);
    over.put("t_s", "3011");
    over.put("realtime_s", "1003011");
    over.putAll(made.atEnd);
    sender.put("run_id", made.id);
    sender.put("t_s", start.getOrDefault("t_s", "-"));
    sender.put("source_address", "192.0.2.1");
    sender.put("route", "192.0.2.2 from 192.0.2.1 dev 1");
    Map<String, String> sent = new TreeMap<>(sender);
    sent.put("t_s", "3011");
    return new MadeEvidence()
        .named(made.id)
        .sealFaults(made.sealFaults)
        .with(
            "repetition.json",
            Map.of(
                "id",
                made.id,
                "run_id",
                made.id,
                "state",
                "complete",
                "boot_id_before",
                start.getOrDefault("boot_id", "-")))
        .with("device/config.txt", Map.of("run_id", made.id, "role", "device"))
        .with("sender/config.txt", Map.of("run_id", made.id, "role", "sender"))
        .with("device/start.txt", start)
        .with("device/end.txt", over)
        .with(
            "device/stages.tsv",
            List.of(
                stage(2, "1M", 300, 602),
                stage(3, "2M", 603, Made.FOUR - made.pause),
                stage(4, "4M", Made.FOUR, made.end)))
        .with("device/rx_bytes.tsv", List.copyOf(series.rx))
        .with("device/link.tsv", List.copyOf(series.link))
        .with("device/condition.tsv", condition())
        .with("device/cost.tsv", List.of(new CostTick(2, 300, 0), new CostTick(3, 3012, 9)))
        .with("device/kmsg.log", kmsg())
        .with("device/iw_event.log", List.of())
        .with("device/perf.tsv", List.of(perf()))
        .with(
            "device/counters.tsv",
            List.of(
                counter("workqueue_queue_work", "bes_sdio,sdio_rx_work"),
                counter("rx_ieee80211_rx_list", "ieee80211_rx_list")))
        .with(
            "device/trace_stats.txt",
            Map.of("cpu0.overrun", 0L, "cpu1.overrun", 0L, "cpu2.overrun", 0L, "cpu3.overrun", 0L))
        .with("device/driver_status-start.txt", Map.of("DecryptStormRecoveries", "0"))
        .with("device/driver_status-end.txt", Map.of("DecryptStormRecoveries", "0"))
        .with("device/trailer.txt", new Trailer("complete", 3012, Map.of()))
        .with("sender/start.txt", sender)
        .with("sender/end.txt", sent)
        .with(
            "sender/stages.tsv",
            List.of(
                sent(2, "1M", 300, 602, "1M", 300),
                sent(3, "2M", 603 - made.longer, 1203, "2M", 600),
                sent(4, "4M", Made.FOUR, made.end, made.pvLimit, 1800)))
        .with("sender/offered.tsv", List.copyOf(series.offered))
        .with("sender/trailer.txt", new Trailer("complete", 3012, Map.of()))
        .build();
  }

  /** Every fact a recorder writes, with the same value. */
  private static Map<String, String> written(FactRule.Where where) {
    Map<String, String> facts = new TreeMap<>();
    FactRule.written().stream()
        .filter(r -> r.where() == where)
        .forEach(
            r -> facts.put(r.fact(), r.form().orElseThrow() == FactForm.HEX ? Made.BUILD_ID : "1"));
    facts.put("role", where.name().toLowerCase(java.util.Locale.ROOT));
    return facts;
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
        OptionalInt.of(made.connections));
  }

  private static SenderStage sent(
      int line, String stage, double start, double over, String pvLimit, double length) {
    return new SenderStage(
        line,
        stage,
        OptionalDouble.of(start),
        OptionalDouble.of(start),
        OptionalDouble.of(over),
        OptionalInt.of(124),
        OptionalInt.of(0),
        OptionalInt.of(1),
        pvLimit,
        OptionalDouble.of(length));
  }

  private List<ConditionTick> condition() {
    List<ConditionTick> all = new ArrayList<>();
    for (int t = 300; t <= Math.min(3012, made.conditionUntil); t += 10) {
      boolean late = t > 2000;
      all.add(
          new ConditionTick(
              all.size() + 2,
              t,
              OptionalDouble.of(1_000_000 + t + (late ? made.clockStep : 0)),
              OptionalDouble.of(t - (late ? made.slept : 0)),
              OptionalLong.of(0),
              OptionalLong.of(48_000),
              OptionalLong.of(1_800_000),
              late ? made.governor : "schedutil",
              late ? made.charger : "USB=1",
              OptionalLong.of(9_000_000)));
    }
    return all;
  }

  private List<KmsgRecord> kmsg() {
    made.log.add(new KmsgRecord(0, 6, 0, 300, "besser-gate: recording " + made.id + " starts"));
    if (made.endMarked) {
      made.log.add(new KmsgRecord(0, 6, 0, 3012, "besser-gate: recording " + made.id + " ends"));
    }
    made.log.sort(java.util.Comparator.comparingDouble(KmsgRecord::t));
    List<KmsgRecord> numbered = new ArrayList<>();
    for (KmsgRecord r : made.log) {
      int n = numbered.size();
      long seq = 500 + n + (n > 0 ? made.seqGap : 0);
      numbered.add(new KmsgRecord(n + 1, r.priority(), seq, r.t(), r.text()));
    }
    return numbered;
  }

  private PerfWindow perf() {
    long samples = made.stacks.values().stream().mapToLong(Long::longValue).sum();
    PerfWindow.Profile profile =
        new PerfWindow.Profile(
            samples,
            Optional.of(made.lost),
            0,
            made.kernelFrames,
            made.unresolvedFrames,
            made.stacks,
            OptionalDouble.empty(),
            new PerfWindow.Sampling(
                made.event,
                new TreeMap<>(Map.of(0, 9900L, 1, 9900L, 2, made.cpuSamples, 3, 9900L)),
                new TreeMap<>()));
    return new PerfWindow(
        1,
        "4M",
        Made.FOUR + 60,
        Made.FOUR + 160,
        OptionalInt.of(0),
        OptionalDouble.of(made.hz),
        OptionalInt.of(4),
        part("device/perf-1.script.gz", profile),
        part("device/perf-1.buildids.txt", made.builds()),
        part("device/cpu.tsv", cpus()),
        OptionalDouble.empty());
  }

  /** Each of four CPUs half busy from the window's start to its end. */
  private static List<CpuTime> cpus() {
    List<CpuTime> all = new ArrayList<>();
    for (double t : new double[] {Made.FOUR + 60, Made.FOUR + 160}) {
      for (int cpu = 0; cpu < 4; cpu++) {
        all.add(new CpuTime(2, 1, t, "cpu" + cpu, Math.round(50 * t), Math.round(50 * t)));
      }
    }
    return all;
  }

  private Counter counter(String name, String key) {
    Part<Counter.Histogram> histogram =
        made.counters.equals("armed")
            ? part(
                "device/hist-" + name + ".txt",
                new Counter.Histogram(Map.of(key, 5000L), Map.of(), 5000, 0))
            : Part.missing("device/hist-" + name + ".txt", "It was not armed.");
    return new Counter(
        name,
        made.counters,
        OptionalDouble.of(Made.FOUR),
        OptionalDouble.of(Made.FOUR + 1800),
        "",
        histogram);
  }
}
