package besser.gate.judge.check;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.SenderStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The tables of a {@link Brief}. */
public final class Rows {
  private final Brief made;

  public Rows(Brief made) {
    this.made = made;
  }

  public List<DeviceStage> deviceStages() {
    List<DeviceStage> rows = new ArrayList<>();
    double over = made.lowerEnds ? Math.min(940, made.end) : Double.NaN;
    rows.add(stage(2, "1M", 900, over));
    if (made.line && made.end >= 1000) {
      rows.add(stage(3, "4M", 1000, made.end));
    }
    return rows;
  }

  private DeviceStage stage(int line, String stage, double start, double over) {
    return new DeviceStage(
        line,
        stage,
        OptionalDouble.of(start),
        OptionalDouble.of(start),
        Double.isNaN(over) ? OptionalDouble.empty() : OptionalDouble.of(over),
        made.endedBy,
        OptionalInt.of(77),
        made.connections);
  }

  public List<SenderStage> senderStages() {
    return List.of(sent(2, "1M", 900, 940, 124), sent(3, "4M", 1000, made.senderEnd, made.pv));
  }

  private static SenderStage sent(int line, String stage, double start, double over, int pv) {
    return new SenderStage(
        line,
        stage,
        OptionalDouble.of(start),
        OptionalDouble.of(start),
        OptionalDouble.of(over),
        OptionalInt.of(pv),
        OptionalInt.of(0),
        OptionalInt.of(1),
        "-",
        OptionalDouble.empty());
  }

  public List<RxTick> rx() {
    List<RxTick> rows = new ArrayList<>();
    String stage = "";
    long payload = 0;
    long frames = 1_000_000;
    long wire = 100_000;
    for (Brief.Tick tick : made.ticks) {
      boolean begins = !tick.stage.equals(stage);
      stage = tick.stage;
      payload = begins ? 0 : payload + tick.bytes;
      frames += begins ? 0 : Math.round(tick.bytes * tick.overhead);
      wire += begins ? 0 : tick.wire;
      boolean load = made.payload && !stage.equals("-");
      if (tick.counted) {
        rows.add(
            new RxTick(
                rows.size() + 2,
                tick.t,
                stage,
                OptionalLong.of(frames),
                OptionalLong.empty(),
                load ? OptionalLong.of(payload) : OptionalLong.empty(),
                OptionalLong.of(0),
                load ? tick.peer : "-",
                OptionalLong.of(wire)));
      }
    }
    return rows;
  }

  public List<LinkTick> link() {
    List<LinkTick> rows = new ArrayList<>();
    for (Brief.Tick tick : made.ticks) {
      boolean down = tick.state == LinkTick.State.DOWN;
      rows.add(
          new LinkTick(
              rows.size() + 2,
              tick.t,
              tick.state,
              down ? "-" : tick.bssid,
              down ? OptionalInt.empty() : tick.channel,
              down ? OptionalInt.empty() : OptionalInt.of(tick.signal),
              OptionalDouble.empty(),
              OptionalInt.of(7),
              OptionalDouble.empty(),
              OptionalInt.of(7),
              tick.ifindex,
              down ? "down" : "up",
              down ? "passive" : "station"));
    }
    return rows;
  }

  public List<OfferedTick> offered() {
    List<OfferedTick> rows = new ArrayList<>();
    String stage = "";
    long given = 0;
    double busy = 0;
    double last = 0;
    for (Brief.Tick tick : made.ticks) {
      boolean begins = !tick.stage.equals(stage);
      stage = tick.stage;
      double more = stage.equals("1M") ? made.offeredTo1M : made.offeredTo4M;
      given = begins ? 0 : given + Math.round(tick.bytes * more);
      busy = begins ? 0 : busy + (tick.waiting ? 1000 * (tick.t - last) : 0);
      last = tick.t;
      if (!begins && !stage.equals("-")) {
        rows.add(
            new OfferedTick(
                rows.size() + 2,
                tick.t,
                stage,
                OptionalLong.of(given),
                OptionalLong.of(tick.waiting ? 300_000 : 0),
                OptionalLong.of(tick.waiting ? 200_000 : 0),
                OptionalLong.of(given),
                OptionalLong.of(given),
                OptionalLong.of(Math.round(busy)),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.of(tick.waiting ? 0 : 1),
                OptionalLong.empty(),
                OptionalLong.empty(),
                made.local));
      }
    }
    return rows;
  }

  /** One line in 20 s from second 880 (line 2); 1040 is line 10. */
  public List<ConditionTick> condition() {
    List<ConditionTick> rows = new ArrayList<>();
    for (int t = 880; t <= 1180; t += 20) {
      boolean late = t > 1100;
      rows.add(
          new ConditionTick(
              rows.size() + 2,
              t,
              OptionalDouble.of(1_000_000 + t + (late ? made.clockStep : 0)),
              OptionalDouble.of(t - (late ? made.slept : 0)),
              OptionalLong.empty(),
              OptionalLong.empty(),
              OptionalLong.empty(),
              "schedutil",
              "USB=1",
              OptionalLong.empty()));
    }
    return rows;
  }

  public List<KmsgRecord> kmsg(List<KmsgRecord> said) {
    List<KmsgRecord> all = new ArrayList<>(said);
    all.add(new KmsgRecord(0, 6, 0, 880, "besser-gate: recording rep-1 starts"));
    all.add(new KmsgRecord(0, 6, 0, 1200, "besser-gate: recording rep-1 ends"));
    all.sort(Comparator.comparingDouble(KmsgRecord::t));
    List<KmsgRecord> rows = new ArrayList<>();
    for (KmsgRecord r : all) {
      int n = rows.size();
      long seq = 500 + n + (n > 0 ? made.lostRecords : 0);
      rows.add(new KmsgRecord(n + 1, r.priority(), seq, r.t(), r.text()));
    }
    return rows;
  }

  public PerfWindow perf() {
    long samples = made.stacks.values().stream().mapToLong(Long::longValue).sum();
    PerfWindow.Profile profile =
        new PerfWindow.Profile(
            samples,
            Optional.of(made.lostSamples),
            0,
            1000,
            made.unresolvedFrames,
            made.stacks,
            OptionalDouble.empty(),
            new PerfWindow.Sampling(
                "cpu-clock",
                new TreeMap<>(Map.of(0, 9900L, 1, 9900L, 2, 9900L, 3, 9900L)),
                new TreeMap<>()));
    return new PerfWindow(
        1,
        "4M",
        1050,
        1150,
        OptionalInt.of(0),
        OptionalDouble.of(99),
        OptionalInt.of(4),
        Part.present("device/perf-1.script.gz", profile),
        Part.present(
            "device/perf-1.buildids.txt",
            Map.of("[bes2600]", made.recordedBuild, "[kernel.kallsyms]", made.recordedKernel)));
  }
}
