package besser.gate.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A received signal level in dBm, as {@code iw dev wlan0 link} prints it.
 *
 * @param dbm whole dBm, below 0 on any real link
 */
public record SignalLevel(int dbm) implements Comparable<SignalLevel> {
  /** What a step or an environment may write, for Cucumber's {@code {signal}}. */
  public static final String REGEX = "-?\\d+ dBm";

  private static final Pattern TEXT = Pattern.compile("(-?\\d+) ?dBm");

  /**
   * Reads {@code -65 dBm}.
   *
   * @throws IllegalArgumentException for anything but a whole number and dBm
   */
  public static SignalLevel parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          """
              "%s" is not a signal level. Write a whole number and dBm, for example -65 dBm."""
              .formatted(text));
    }
    return new SignalLevel(Integer.parseInt(m.group(1)));
  }

  @Override
  public int compareTo(SignalLevel other) {
    return Integer.compare(dbm, other.dbm);
  }

  @Override
  public String toString() {
    return dbm + " dBm";
  }
}
