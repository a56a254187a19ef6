package besser.gate.simulated;

import java.util.Locale;

/**
 * The clocks of one simulated host, in seconds. They stand still but for {@link #advance}, which
 * the simulator calls once a step.
 */
final class HostClock {
  private volatile long bootMicros;
  private volatile long sleptMicros;
  private volatile long realMicros;

  /**
   * @param uptime seconds since boot
   * @param realtime seconds since 1970
   */
  HostClock(double uptime, double realtime) {
    bootMicros = Math.round(uptime * 1e6);
    realMicros = Math.round(realtime * 1e6);
  }

  void advance(long micros) {
    bootMicros = bootMicros + micros;
    realMicros = realMicros + micros;
  }

  /** Boot time and wall time pass, the monotonic clock does not. */
  void sleep(double seconds) {
    advance(Math.round(seconds * 1e6));
    sleptMicros = sleptMicros + Math.round(seconds * 1e6);
  }

  /** Somebody sets the wall clock. */
  void set(double bySeconds) {
    realMicros = realMicros + Math.round(bySeconds * 1e6);
  }

  /** A new boot. */
  void boot(double uptime) {
    bootMicros = Math.round(uptime * 1e6);
    sleptMicros = 0;
  }

  long bootMicros() {
    return bootMicros;
  }

  double boot() {
    return bootMicros / 1e6;
  }

  double real() {
    return realMicros / 1e6;
  }

  long monotonicNanos() {
    return (bootMicros - sleptMicros) * 1000;
  }

  /** What {@code /proc/uptime} holds. */
  String uptime() {
    return String.format(Locale.ROOT, "%.2f %.2f%n", boot(), boot() * 3.1).replace("\r", "");
  }

  /** What the stand-in {@code date} prints: seconds and nanoseconds. */
  String date() {
    return String.format(
            Locale.ROOT, "%d %09d%n", realMicros / 1_000_000, realMicros % 1_000_000 * 1000)
        .replace("\r", "");
  }
}
