package besser.gate.corpus;

import java.util.Optional;

/**
 * One tick of both recorders: counters so far.
 *
 * @param t device's boot-time clock
 * @param stage id, or {@code -}
 * @param connected whether the load's socket is there
 * @param lossModel the loss in force
 */
record Tick(
    double t,
    String stage,
    boolean connected,
    double payload,
    double rxBytes,
    double wireBytes,
    double offered,
    double queue,
    double busySeconds,
    long retrans,
    Optional<LossModel> lossModel) {}
