package besser.gate.judge.pair;

import java.util.List;

/** Both sides of the bounds of what is recorded: that it adds up, and that it is all there. */
final class AccountPairs {
  /** Ticks from the second the stage counts from to its end. */
  private static final int COUNTED = 1791;

  private AccountPairs() {}

  static void add() {
    Pairs.one(
        "it reaches from the mark of this run's start to that of its end",
        v -> Pairs.pair(m -> {}, m -> m.endMarked = false));
    Pairs.one(
        "at least {} of the samples of the link are there",
        v -> {
          int gone = (int) Math.floor((1 - v) * COUNTED + 1e-9);
          return Pairs.pair(
              m -> m.during(600, 600 + gone, t -> t.seen = false),
              m -> m.during(600, 601 + gone, t -> t.seen = false));
        });
    Pairs.one(
        "at least {} of the samples of the sender are there",
        v -> {
          int gone = (int) Math.floor((1 - v) * 1800 + 1e-9);
          return Pairs.pair(
              m -> m.during(600, 600 + gone, t -> t.sent = false),
              m -> m.during(600, 601 + gone, t -> t.sent = false));
        });
    Pairs.one(
        "at least {} of the samples of the tablet's condition are there",
        v ->
            Pairs.pair(
                m -> m.conditionUntil = Made.END - 1790 * (1 - v) + 21,
                m -> m.conditionUntil = Made.END - 1790 * (1 - v) - 11));
    Pairs.one(
        "at most {} of the bytes given, sent, acknowledged and received are unexplained",
        v -> Pairs.pair(m -> m.acked = 1, m -> m.acked = 1 + v + 0.01));
    Pairs.one(
        "the tablet receives from the socket the sender sends from",
        v -> Pairs.pair(m -> {}, m -> m.local = "192.0.2.1:40002"));
    Pairs.one(
        "its event counts CPU time",
        v -> Pairs.pair(m -> m.event = "armv8_pmuv3/cycles/P", m -> m.event = "cache-misses"));
    Pairs.CHECKS.put(
        "each processor gives between {} and {} of the samples it owes",
        List.of(
            v ->
                Pairs.pair(
                    m -> m.cpuSamples = (long) Math.ceil(9900 * v),
                    m -> m.cpuSamples = (long) Math.ceil(9900 * v) - 1),
            v ->
                Pairs.pair(
                    m -> m.cpuSamples = (long) Math.floor(9900 * v),
                    m -> m.cpuSamples = (long) Math.floor(9900 * v) + 1)));
    Pairs.one(
        "at most {} of the driver's samples are of a work nobody knows",
        v -> Pairs.pair(m -> strange(m, unknown(v)), m -> strange(m, unknown(v) + 1)));
  }

  private static void strange(Made made, long samples) {
    made.stacks.put("ret_from_fork;kthread;worker_thread;bes2600_pump;memcpy", samples);
  }

  /** Of 10,000 samples of workers and those of an unknown work. */
  private static long unknown(double share) {
    return (long) Math.floor(10_000 * share / (1 - share) + 1e-9);
  }
}
