package besser.gate.metric.link;

import besser.gate.metric.Source;

/**
 * One thing seen that says something of the link.
 *
 * @param t boot-time clock, seconds
 * @param says what it says
 * @param polled whether it is a sample; an event is exact, a sample may be as old as a tick
 * @param cause what it says of the cause, UNKNOWN where nothing
 * @param source where
 * @param text the line; untrusted
 */
record LinkSign(
    double t, Says says, boolean polled, LinkLoss.Cause cause, Source source, String text) {
  enum Says {
    /** Associated. */
    UP,
    /** Not associated, or no interface. */
    DOWN,
    /** A death signature of the driver; it may still call itself associated. */
    BROKEN,
    /** Data arrived. */
    FLOWS,
    /** Only of a cause; the loss may follow. */
    HINT
  }
}
