package besser.gate.metric;

import java.util.Locale;

/**
 * Where a time lies that is not known more closely.
 *
 * @param above seconds; the time is longer, or as long where both ends are equal
 * @param upTo seconds; the time is no longer
 */
public record Interval(double above, double upTo) {
  /** {@code between 16 and 33 us}; the lower end with its own unit where that is another. */
  public String words() {
    String high = rounded(upTo);
    if (above <= 0) {
      return "at most " + high;
    }
    String low = rounded(above);
    if (low.equals(high)) {
      return low;
    }
    String unit = high.substring(high.indexOf(' '));
    return "between %s and %s"
        .formatted(low.endsWith(unit) ? low.substring(0, low.indexOf(' ')) : low, high);
  }

  /** Two figures, which is more than a bucket has; three where they are 100 and more. */
  private static String rounded(double seconds) {
    double scale = seconds >= 1 ? 1 : seconds >= 1e-3 ? 1e3 : seconds >= 1e-6 ? 1e6 : 1e9;
    double value = seconds * scale;
    String unit = scale == 1 ? "s" : scale == 1e3 ? "ms" : scale == 1e6 ? "us" : "ns";
    String number = String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    return number.replaceAll("\\.0$", "") + " " + unit;
  }
}
