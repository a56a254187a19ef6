package besser.gate.quantity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole, printed in percent.
 *
 * @param fraction 0 to 1 for parts of a whole; above 1 only where the text says what it is a share
 *     of (several cores)
 */
public record Share(double fraction) implements Comparable<Share> {
  /** What a step may write, for Cucumber's {@code {share}}. */
  public static final String REGEX = "\\d+(?:\\.\\d+)? %";

  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");

  public Share {
    if (!Double.isFinite(fraction) || fraction < 0) {
      throw new IllegalArgumentException("A share is a number from 0 up, not " + fraction + ".");
    }
  }

  /**
   * Reads {@code 10 %}.
   *
   * @throws IllegalArgumentException for anything but a number and a percent sign
   */
  public static Share parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a share. Write a number and %, for example 10 %.");
    }
    return new Share(Double.parseDouble(m.group(1)) / 100);
  }

  @Override
  public int compareTo(Share other) {
    return Double.compare(fraction, other.fraction);
  }

  /** Percent with two places at most: {@code 9.87 %}. */
  @Override
  public String toString() {
    return "%s %%"
        .formatted(
            String.format(Locale.ROOT, "%.2f", fraction * 100)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", ""));
  }
}
