package besser.gate.metric.rx;

import besser.gate.metric.Seconds;
import besser.gate.metric.Window;
import java.util.List;

/**
 * How much of a window its ticks show.
 *
 * <p>A tick is missing where a whole tick's time went by without one; one that only came late is
 * not. The yardstick is the planned length of the stage: a tail nobody recorded is missing too.
 *
 * @param present ticks with a value
 * @param missing ticks without one
 * @param largestGap longest time without a tick, seconds
 * @param gapFrom where it begins, boot-time clock
 */
public record Coverage(int present, long missing, double largestGap, double gapFrom) {
  public static Coverage of(List<Double> times, Window window) {
    long missing = 0;
    double largest = 0;
    double from = window.start();
    double last = window.start();
    for (int i = 0; i <= times.size(); i++) {
      boolean inner = i > 0 && i < times.size();
      double next = i < times.size() ? times.get(i) : Math.max(last, window.due());
      double gap = Seconds.between(last, next);
      // Between two ticks one interval is no gap; before the first and after the last any is.
      missing += Math.max(0, whole(gap, window.tick()) - (inner ? 1 : 0));
      if (gap > largest) {
        largest = gap;
        from = last;
      }
      last = next;
    }
    return new Coverage(times.size(), missing, largest, from);
  }

  /** Share of the expected ticks that are there. */
  public double share() {
    return present == 0 ? 0 : (double) present / (present + missing);
  }

  private static long whole(double gap, double tick) {
    return (long) Math.floor(gap / tick + 1e-6);
  }
}
