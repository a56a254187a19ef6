package besser.gate.recorder;

/** The controller's monotonic clock. */
@FunctionalInterface
public interface Stopwatch {
  /** Seconds since the campaign started. */
  double seconds();

  /** One that starts now. */
  static Stopwatch started() {
    return startedAgo(0);
  }

  /** One of a campaign that started earlier: it was cut off and goes on. */
  static Stopwatch startedAgo(double seconds) {
    long start = System.nanoTime();
    return () -> seconds + (System.nanoTime() - start) / 1e9;
  }
}
