package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Terms;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * A repetition of nine ticks in the judged stage, every condition met; then one thing is moved.
 *
 * <p>One tick in 20 s. 1M stage from second 900 to 940 (lines 2 to 4), nothing at 990 (line 5), 4M
 * stage from 1000 to 1160 (lines 6 to 14), nothing at 1180 (line 15). What counts begins at 1040,
 * which is line 8; two whole minutes follow. 60 MB a tick, which is 3 MB/s.
 */
public final class Brief {
  public static final String CELL = "c0:25:06:e6:5b:32";
  public static final Terms TERMS =
      new Terms(
          1, new SignalLevel(-65), new SignalLevel(-55), new Span(40), new Span(20), new Span(50));

  /** One tick and what came since the one before. */
  public static final class Tick {
    double t;
    final String stage;
    long bytes;
    double overhead = 1.05;
    long wire = 300_000;
    boolean counted = true;
    String peer = "192.0.2.1:40000";
    LinkTick.State state = LinkTick.State.UP;
    String bssid = CELL;
    OptionalInt channel = OptionalInt.of(2437);
    OptionalInt ifindex = OptionalInt.of(3);
    int signal = -60;
    boolean waiting = true;

    Tick(double t, String stage, long bytes) {
      this.t = t;
      this.stage = stage;
      this.bytes = bytes;
    }
  }

  public final List<Tick> ticks = new ArrayList<>();
  public final Map<String, String> campaign =
      new TreeMap<>(
          Map.of(
              "environment.link.bssid", CELL,
              "environment.link.freq_mhz", "2437",
              "environment.srcversion", "X"));
  public final Map<String, String> start =
      new TreeMap<>(
          Map.of(
              "iface",
              "wlan0",
              "srcversion",
              "X",
              "build_id",
              "abc",
              "boot_id",
              "b",
              "mac",
              "m",
              "module_path",
              "/x/bes2600.ko",
              "nmi",
              "off"));
  public final Map<String, String> atEnd = new TreeMap<>();
  public final Map<String, String> senderStart = new TreeMap<>();
  public String local = "192.0.2.1:40000";
  public final Map<String, Long> stacks = new TreeMap<>();
  public final List<String> sealFaults = new ArrayList<>();
  private final Set<String> lacking = new HashSet<>();
  private final List<KmsgRecord> log = new ArrayList<>();
  public List<Stage> stages = List.of(stage(1, 40), stage(4, 160));
  public double end = 1160;
  public String state = "complete";
  public String reason = "";
  public String deviceEnded = "complete";
  public String senderEnded = "complete";
  public String endedBy = "closed";
  public OptionalInt connections = OptionalInt.of(1);
  public boolean line = true;

  /** Whether the tablet wrote down when the 1M stage was over. */
  public boolean lowerEnds = true;

  public boolean payload = true;
  public double offeredTo1M = 1;
  public double offeredTo4M = 1;
  public double senderEnd = 1160;
  public int pv = 124;
  public double clockStep;
  public double slept;
  public long lostRecords;
  public long lostSamples;
  public long unresolvedFrames;
  public String recordedBuild = "abc";
  public String recordedKernel = "5eed";

  public Brief() {
    DoubleStream.of(900, 920, 940).forEach(t -> ticks.add(new Tick(t, "1M", 20_971_520)));
    ticks.add(new Tick(990, "-", 0));
    for (int t = 1000; t <= 1160; t += 20) {
      ticks.add(new Tick(t, "4M", 60_000_000));
    }
    ticks.add(new Tick(1180, "-", 0));
    stacks.put("kthread;bes2600_bh;_raw_spin_unlock_irqrestore", 50L);
    stacks.put("kthread;bes2600_bh;memcpy", 450L);
    stacks.put("kthread;sdio_rx_work;_raw_spin_unlock_irqrestore", 100L);
    stacks.put("kthread;sdio_rx_work;dw_mci_start_command", 400L);
  }

  public static Stage stage(int mib, double seconds) {
    return Stage.ofMebibytes(mib, new Span(seconds));
  }

  /** Changes one tick. */
  public Brief at(double t, Consumer<Tick> change) {
    return between(t - 1, t, change);
  }

  /** Changes the ticks that end in a stretch. */
  public Brief between(double from, double to, Consumer<Tick> change) {
    ticks.stream().filter(x -> from < x.t && x.t <= to).toList().forEach(change);
    return this;
  }

  public Brief with(Consumer<Brief> change) {
    change.accept(this);
    return this;
  }

  public Brief lacks(String file) {
    lacking.add(file);
    return this;
  }

  /** A line of the kernel log. */
  public Brief says(double t, String text) {
    log.add(new KmsgRecord(0, 6, 0, t, text));
    return this;
  }

  /** From here on the link is lost and nothing arrives. */
  public Brief lost(double from, String text) {
    return says(from, text)
        .between(
            from,
            2000,
            t -> {
              t.state = LinkTick.State.DOWN;
              t.bytes = 0;
            });
  }

  public Brief dies(double at) {
    return lost(at, "bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.");
  }

  /** The recording is over. */
  public Brief ends(double t) {
    end = t;
    ticks.removeIf(x -> x.t > t);
    return this;
  }

  public JudgedStage judgedStage() {
    return judged("4M");
  }

  public JudgedStage judged(String stage) {
    Plan plan = new OtherPlan("brief", stages, 1, new Span(60), new Span(20));
    Campaign all =
        new Campaign(
            "c",
            Provenance.REAL,
            "lab",
            Optional.empty(),
            Optional.empty(),
            "phase-1",
            plan,
            campaign,
            Map.of(),
            List.of(repetition()),
            List.of());
    Claim.Asked floor = new Claim.Asked("floor", new MeanRate(new ByteRate(2e6)));
    Claim claim =
        new Claim("TGT-RX", "x", "targets.feature", Set.of("target"), TERMS, "4M", List.of(floor));
    return new JudgedStages(all, new Floors(List.of(claim), GatingSet.PHASE_1))
        .at(stage, TERMS)
        .get(0);
  }

  private Repetition repetition() {
    Map<String, String> over = new TreeMap<>(start);
    over.putAll(atEnd);
    Rows rows = new Rows(this);
    MadeEvidence made =
        new MadeEvidence()
            .ended(state, reason)
            .sealFaults(sealFaults)
            .with("repetition.json", Map.of())
            .with("device/start.txt", start)
            .with("device/end.txt", over)
            .with("device/stages.tsv", rows.deviceStages())
            .with("device/rx_bytes.tsv", rows.rx())
            .with("device/link.tsv", rows.link())
            .with("device/condition.tsv", rows.condition())
            .with("device/kmsg.log", rows.kmsg(log))
            .with("device/iw_event.log", List.of())
            .with("device/perf.tsv", List.of(rows.perf()))
            .with("device/trace_stats.txt", Map.of())
            .with("device/driver_status-start.txt", Map.of())
            .with("device/driver_status-end.txt", Map.of())
            .with("device/trailer.txt", new Trailer(deviceEnded, end, Map.of()))
            .with("sender/start.txt", senderStart)
            .with("sender/end.txt", Map.of())
            .with("sender/stages.tsv", rows.senderStages())
            .with("sender/offered.tsv", rows.offered())
            .with("sender/trailer.txt", new Trailer(senderEnded, end, Map.of()));
    lacking.forEach(made::without);
    return made.build();
  }
}
