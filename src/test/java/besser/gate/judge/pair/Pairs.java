package besser.gate.judge.pair;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Evidence just on the good and just on the bad side of each bound, by the sentence the bound
 * stands in. The bound itself is an argument: where a feature changes, the pairs follow.
 */
public final class Pairs {
  /**
   * Both sides of one bound.
   *
   * @param good must hold
   * @param bad must not
   * @param fallen what the bad side comes to
   * @param before repetitions that came before it
   * @param badFacts facts of the bad one's campaign.json over the usual ones
   */
  public record Pair(
      Repetition good,
      Repetition bad,
      Outcome fallen,
      List<Repetition> before,
      Map<String, String> badFacts) {
    Pair(Repetition good, Repetition bad, Outcome fallen) {
      this(good, bad, fallen, List.of(), Map.of());
    }

    /** The same after other repetitions of the campaign. */
    Pair after(Repetition... others) {
      return new Pair(good, bad, fallen, List.of(others), badFacts);
    }

    /** The same, the bad one in a campaign with another fact. */
    Pair badly(String fact, String value) {
      return new Pair(good, bad, fallen, before, Map.of(fact, value));
    }
  }

  private static final String LOCK = "kthread;bes2600_bh;_raw_spin_unlock_irqrestore";
  private static final String BUSY = "kthread;bes2600_bh;memcpy";

  /** Ticks from the second the stage counts from to its end. */
  private static final int COUNTED = 1791;

  /** By sentence, one a number in it; a sentence without a number has one. */
  public static final Map<String, List<Function<Double, Pair>>> CHECKS = new LinkedHashMap<>();

  private Pairs() {}

  static {
    rates();
    locks();
    links();
    conditions();
    profile();
    AccountPairs.add();
    SetPairs.add();
  }

  private static void rates() {
    one(
        "every repetition receives at least {} on average",
        v -> pair(m -> m.rate(v + 1000), m -> m.rate(v - 1000)));
    one(
        "no minute of any repetition falls below {}",
        v -> pair(m -> minute(m, v + 1000), m -> minute(m, v - 1000)));
    one(
        "no repetition stalls for {} or longer",
        v -> pair(m -> m.silent(700, v - 0.1), m -> m.silent(700, v + 0.1)));
  }

  private static void minute(Made made, double rate) {
    made.during(610, 670, t -> t.bytes = rate);
  }

  private static void locks() {
    one(
        "every repetition spends less than {} of its worker CPU in lock cycling on the driver path",
        v -> pair(m -> share(m, v - 0.0001, LOCK), m -> share(m, v, LOCK)));
    one(
        "every repetition spends less than {} of its worker CPU in lock cycling in all workers",
        v ->
            pair(
                m -> share(m, v - 0.0001, LOCK.replace("bes2600_bh", "sdio_rx_work")),
                m -> share(m, v, LOCK.replace("bes2600_bh", "sdio_rx_work"))));
  }

  private static void share(Made made, double share, String stack) {
    made.stacks.clear();
    made.stacks.put(stack, Math.round(share * 100_000));
    made.stacks.put(BUSY, 100_000 - Math.round(share * 100_000));
  }

  private static void links() {
    // The recorder sees either end of a stage to a tick, so what is undecided is two ticks short.
    one(
        "every repetition keeps its link for {}",
        v -> pair(m -> m.lasting(v - 1.9), m -> m.lasting(v - 2.1), Outcome.UNDECIDED));
  }

  private static void conditions() {
    String signal = "the signal lies between {} and {} in at least {} of the stage";
    CHECKS.put(
        signal,
        List.of(
            v -> pair(m -> signal(m, v), m -> signal(m, v - 1)),
            v -> pair(m -> signal(m, v), m -> signal(m, v + 1)),
            v -> counted(v, t -> t.signal = -90)));
    one(
        "every sample shows the access point and channel of the environment",
        v -> pair(m -> {}, m -> m.first(1, t -> t.bssid = "c0:25:06:e6:5b:33")));
    one(
        "the sender has data waiting or has delivered its cap in at least {} of the stage",
        v -> {
          // A second of starving at either end of it is made up for within ten seconds.
          int idle = (int) Math.floor((1 - v) * 1790 + 1e-9) + 2;
          return pair(
              m -> m.during(100, 100 + idle, t -> t.waiting = false),
              m -> m.during(100, 100 + idle + 1, t -> t.waiting = false));
        });
    one(
        "listener and sender live through the stage on one connection",
        v -> pair(m -> {}, m -> m.connections = 2));
    one(
        "at least {} of what was offered arrives",
        v -> pair(m -> m.lowerOffered = 1 / (v + 0.0005), m -> m.lowerOffered = 1 / (v - 0.0005)));
    one(
        "at most {} of the load travels over the control wire",
        v ->
            pair(
                m -> m.during(0, 1801, t -> t.wire = v * 0.999),
                m -> m.during(0, 1801, t -> t.wire = v * 1.001)));
    CHECKS.put(
        "the interface counts between {} and {} more than the socket delivers",
        List.of(
            v -> pair(m -> overhead(m, v + 0.0001), m -> overhead(m, v - 0.0001)),
            v -> pair(m -> overhead(m, v - 0.0001), m -> overhead(m, v + 0.0001))));
    one(
        "the ticks reach over at least {} of the stage",
        v -> {
          // From the stage's 10th second on, and a tick is granted at the end.
          double last = Math.ceil(v * 1790 + 10 - 1 - 1e-9);
          return pair(
              m -> m.during(last + 0.5, 1801, t -> t.there = false),
              m -> m.during(last - 0.5, 1801, t -> t.there = false));
        });
    one(
        "at least {} of the ticks are there",
        v -> {
          int gone = (int) Math.floor((1 - v) * COUNTED + 1e-9);
          return pair(m -> m.without(gone), m -> m.without(gone + 1));
        });
    one(
        "wall clock and boot-time clock drift apart by at most {}",
        v -> pair(m -> m.clockStep = v - 0.01, m -> m.clockStep = -v - 0.01));
    one("the tablet never sleeps", v -> pair(m -> m.slept = 0.09, m -> m.slept = 0.11));
    one(
        "the loaded module is the expected one from start to end",
        v -> pair(m -> {}, m -> m.atEnd.put("srcversion", "Y")));
    one("no record of the kernel log is missing", v -> pair(m -> {}, m -> m.seqGap = 1));
    one(
        "both recorders ended by themselves and every file carries its seal",
        v -> pair(m -> {}, m -> m.sealFaults.add("device/link.tsv differs from its seal.")));
    for (String name : List.of("workqueue.dispatch.bes_sdio", "rx.frames_mac80211")) {
      one(
          name + " is measured",
          v -> pair(m -> {}, m -> m.counters = "refused", Outcome.UNDECIDED));
    }
  }

  private static void signal(Made made, double dbm) {
    made.during(0, 1801, t -> t.signal = (int) dbm);
  }

  private static void overhead(Made made, double surplus) {
    made.during(0, 1801, t -> t.overhead = 1 + surplus);
  }

  /** As many ticks changed as a share leaves room for, and one more. */
  private static Pair counted(double share, Consumer<Made.Tick> change) {
    int out = (int) Math.floor((1 - share) * COUNTED + 1e-9);
    return pair(m -> m.first(out, change), m -> m.first(out + 1, change));
  }

  private static void profile() {
    one(
        "the profile rests on at least {} worker samples",
        v -> pair(m -> samples(m, v), m -> samples(m, v - 1)));
    one(
        "at most {} of its samples are lost",
        v -> pair(m -> m.lost = lost(v), m -> m.lost = lost(v) + 1));
    one(
        "at most {} of its kernel frames are unresolved",
        v -> pair(m -> unresolved(m, v), m -> unresolved(m, v + 0.0001)));
    one("its symbols come from the loaded module", v -> pair(m -> {}, m -> m.buildId = "abd"));
  }

  private static void samples(Made made, double count) {
    made.stacks.clear();
    made.stacks.put(BUSY, Math.round(count));
    made.stacks.put("do_idle;" + LOCK.substring(LOCK.lastIndexOf(';') + 1), 5000L);
  }

  /** Of 10,000 samples and those lost. */
  private static long lost(double share) {
    return (long) Math.floor(10_000 * share / (1 - share) + 1e-9);
  }

  private static void unresolved(Made made, double share) {
    made.kernelFrames = 10_000;
    made.unresolvedFrames = Math.round(10_000 * share);
  }

  static void one(String sentence, Function<Double, Pair> pair) {
    CHECKS.put(sentence, List.of(pair));
  }

  public static Pair pair(Consumer<Made> good, Consumer<Made> bad) {
    return pair(good, bad, Outcome.FAILS);
  }

  public static Pair pair(Consumer<Made> good, Consumer<Made> bad, Outcome fallen) {
    return new Pair(made(good), made(bad), fallen);
  }

  static Repetition made(Consumer<Made> change) {
    Made made = new Made("rep-1");
    change.accept(made);
    return made.build();
  }
}
