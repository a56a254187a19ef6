package besser.gate.metric.log;

import java.util.List;

/** Events that come close together. */
public final class Bursts {
  private Bursts() {}

  /**
   * How many times so many events fell into so much time. One burst lasts as long as each event has
   * enough others within the window behind it; overlapping windows are one burst.
   *
   * @param times in order
   * @param least events that make a burst
   * @param seconds within which they fall
   */
  public static long count(List<Double> times, int least, double seconds) {
    long bursts = 0;
    boolean in = false;
    int first = 0;
    for (int i = 0; i < times.size(); i++) {
      while (times.get(i) - times.get(first) > seconds) {
        first++;
      }
      boolean now = i - first + 1 >= least;
      bursts += now && !in ? 1 : 0;
      in = now;
    }
    return bursts;
  }
}
