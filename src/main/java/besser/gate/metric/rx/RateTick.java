package besser.gate.metric.rx;

import besser.gate.metric.Seconds;

/**
 * What a counter grew by between two ticks that follow each other.
 *
 * @param from earlier tick, boot-time clock, seconds
 * @param to later tick; always after {@code from}
 * @param bytes growth; 0 or more
 * @param fromLine line of the earlier tick
 * @param toLine line of the later tick
 */
public record RateTick(double from, double to, long bytes, int fromLine, int toLine) {
  /** Its length. */
  public double seconds() {
    return Seconds.between(from, to);
  }

  /** Bytes per second over it. */
  public double rate() {
    return bytes / seconds();
  }

  /** Bytes of it that fall between two moments, were they spread evenly over the tick. */
  public double bytesWithin(double start, double end) {
    return bytes * secondsWithin(start, end) / seconds();
  }

  /** Seconds of it that fall between two moments. */
  public double secondsWithin(double start, double end) {
    return Math.max(0, Seconds.between(Math.max(from, start), Math.min(to, end)));
  }
}
