package besser.gate.judge.pair;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A repetition of the locked ramp made in memory, exact to the byte and the millisecond: 2.4 MB/s
 * in the 4M stage without any variation, one tick a second, every condition met. Then one thing is
 * moved.
 */
public final class Made {
  /** The 4M stage begins here, boot-time seconds; it ends 1800.2 s later. */
  public static final double FOUR = 1204;

  public static final double END = FOUR + 1800.2;
  public static final String SRCVERSION = "1B3B3ED096AAD7217FEDE11";
  public static final String BUILD_ID = "5f1d2c3b4a59687766554433221100ffeeddccbb";
  public static final String CELL = "c0:25:06:e6:5b:32";

  /** One tick and what came since the one before. */
  public static final class Tick {
    final double t;
    final String stage;
    double bytes;
    double overhead = 1.045;
    double wire = 0.001;
    boolean seen = true;
    boolean sent = true;
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

  public final String id;
  public final List<Tick> ticks = new ArrayList<>();
  public final List<KmsgRecord> log = new ArrayList<>();
  public final Map<String, Long> stacks = new TreeMap<>();
  public String event = "cpu-clock:ppp";

  /** Samples a second that perf was asked for. */
  public double hz = 99;

  /** What perf lists beside the driver's module. */
  public final Map<String, String> builds = new TreeMap<>(Map.of("[kernel.kallsyms]", "5eed"));

  /** Samples of each CPU; they owe 9900 a window. */
  public long cpuSamples = 9000;

  /** Over the usual facts of start.txt and end.txt. */
  public final Map<String, String> facts = new TreeMap<>();

  public final Map<String, String> atEnd = new TreeMap<>();

  /** A fact with this value is not written at all. */
  public static final String GONE = "(gone)";

  /** A fact of the tablet that an edition asks for first. */
  public static String addedIn(int edition) {
    return FactRule.written().stream()
        .filter(r -> r.where() == FactRule.Where.DEVICE && r.since() == edition)
        .findFirst()
        .orElseThrow()
        .fact();
  }

  /** Governor and charger in the second half of the repetition. */
  public String governor = "schedutil";

  public String charger = "USB=1";

  /** Channel of the samples after minute 15 of the 4M stage. */
  public int channel = 2437;

  /** Whether iw told the channel at all. */
  public boolean channelTold = true;

  public final List<String> sealFaults = new ArrayList<>();
  public double lowerOffered = 1;
  public double longer;

  /** From the end of the 2M stage to the first byte of the 4M stage. */
  public double pause = 1;

  /** What pv was given in the 4M stage. */
  public String pvLimit = "4M";

  public double clockStep;
  public double slept;
  public long lost;
  public long kernelFrames = 1000;
  public long unresolvedFrames;
  public String buildId = BUILD_ID;
  public int connections = 1;
  public double end = END;
  public String counters = "armed";
  public long seqGap;
  public boolean endMarked = true;

  /** Over what pv gave: what the sender's socket counts. */
  public double acked = 1;

  public String local = "192.0.2.1:40000";

  /** Samples of the condition are taken up to this second of the recording. */
  public double conditionUntil = 4000;

  Map<String, String> builds() {
    Map<String, String> all = new TreeMap<>(builds);
    all.put("[bes2600]", buildId);
    return all;
  }

  public Made(String id) {
    this.id = id;
    for (int t = 300; t <= 3012; t++) {
      double rate = t < 603 ? 1048576 : t <= FOUR ? 2097152 : 2.4e6;
      ticks.add(new Tick(t, t < 603 ? "1M" : t < FOUR ? "2M" : t <= END ? "4M" : "-", rate));
    }
    stacks.put("kthread;bes2600_bh;_raw_spin_unlock_irqrestore", 600L);
    stacks.put("kthread;sdio_rx_work;_raw_spin_unlock_irqrestore", 300L);
    stacks.put("kthread;bes2600_bh;memcpy", 4000L);
    stacks.put("kthread;sdio_rx_work;dw_mci_start_command", 5100L);
  }

  /** Changes every tick of the 4M stage that lies in a stretch of it, its end included. */
  public Made during(double from, double to, Consumer<Tick> change) {
    ticks.stream()
        .filter(t -> t.stage.equals("4M") && t.t > FOUR + from && t.t <= FOUR + to + 1e-9)
        .forEach(change);
    return this;
  }

  /** Another rate in the whole 4M stage. */
  public Made rate(double bytesPerSecond) {
    return during(0, 1801, t -> t.bytes = bytesPerSecond);
  }

  /** Nothing received for so long; a tick is put where it ends, so that it is seen exactly. */
  public Made silent(double from, double length) {
    split(from);
    split(from + length);
    return during(from, from + length, t -> t.bytes = 0);
  }

  /** The kernel says when the link went and when it came back; the samples between say down. */
  public Made away(double from, double length) {
    say(FOUR + from, "wlan0: deauthenticated from " + CELL + " (Reason: 6=CLASS2)");
    say(FOUR + from + length, "wlan0: associated");
    return during(from, from + length - 0.01, t -> t.up = false);
  }

  /**
   * The driver dies and stays dead for as long as there are samples, beyond the stage's end too.
   */
  public Made dies(double at) {
    say(FOUR + at, "bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.");
    ticks.stream().filter(t -> t.t > FOUR + at).forEach(t -> t.up = false);
    return during(at, 1801, t -> t.bytes = 0);
  }

  /** The stage is over after so many seconds. */
  public Made lasting(double seconds) {
    end = FOUR + seconds;
    ticks.removeIf(t -> t.t > end);
    return this;
  }

  /** The sender's load of the 2M stage ran so much longer. */
  public Made longer(double seconds) {
    longer = seconds;
    return this;
  }

  /** So many ticks of the 2M stage without data waiting, at less than its cap. */
  public Made starving(double count) {
    lowerOffered = 0.4;
    ticks.stream()
        .filter(t -> t.stage.equals("2M"))
        .limit(Math.round(count))
        .forEach(t -> t.waiting = false);
    return this;
  }

  /** Takes single ticks away, as many as said, far from one another. */
  public Made without(int count) {
    for (int i = 0; i < count; i++) {
      double at = 40 + 45 * i;
      during(at - 0.5, at + 0.5, t -> t.there = false);
    }
    return this;
  }

  /** Sets something in the first so many ticks that count. */
  public Made first(int count, Consumer<Tick> change) {
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

  /** The repetition as it would be read. */
  public Repetition build() {
    return new MadeRepetition(this).build();
  }
}
