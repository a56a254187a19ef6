package besser.gate.quantity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time, in seconds.
 *
 * @param seconds finite and not negative
 */
public record Span(double seconds) implements Comparable<Span> {
  /** What a step or a plan may write, for Cucumber's {@code {span}}. */
  public static final String REGEX = "\\d+(?:\\.\\d+)? (?:us|ms|s|min|h)";

  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(us|ms|s|min|h)");
  private static final Map<String, Double> UNITS =
      Map.of("us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "h", 3600.0);

  public Span {
    if (!Double.isFinite(seconds) || seconds < 0) {
      throw new IllegalArgumentException(
          "A span of time is a number of seconds from 0 up, not " + seconds + ".");
    }
  }

  /**
   * Reads {@code 10 s}, {@code 30 min}, {@code 250 ms}, {@code 16 us} or {@code 2 h}.
   *
   * @throws IllegalArgumentException naming the units there are
   */
  public static Span parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a span of time. Write a number and one of us, ms, s, min, h.");
    }
    return new Span(Double.parseDouble(m.group(1)) * UNITS.getOrDefault(m.group(2), Double.NaN));
  }

  @Override
  public int compareTo(Span other) {
    return Double.compare(seconds, other.seconds);
  }

  /**
   * {@code 30 min} where it is whole minutes, else seconds with two places at most: {@code 12.5 s};
   * below 1 s {@code 250 ms}, below 1 ms {@code 16.4 us}.
   */
  @Override
  public String toString() {
    if (seconds >= 60 && seconds % 60 == 0) {
      return Math.round(seconds / 60) + " min";
    }
    if (seconds > 0 && seconds < 1e-3) {
      return number(seconds * 1e6) + " us";
    }
    if (seconds > 0 && seconds < 1) {
      return number(seconds * 1000) + " ms";
    }
    return number(seconds) + " s";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
