package besser.gate.quantity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate of bytes, in bytes per second.
 *
 * <p>Decimal units are powers of 1000 ({@code KB/s}, {@code MB/s}), binary units powers of 1024
 * ({@code KiB/s}, {@code MiB/s}). Nowhere else does one become the other.
 *
 * @param bytesPerSecond finite and not negative
 */
public record ByteRate(double bytesPerSecond) implements Comparable<ByteRate> {
  /** What a step or a plan may write, for Cucumber's {@code {byteRate}}. */
  public static final String REGEX = "\\d+(?:\\.\\d+)? (?:B|KB|MB|KiB|MiB)/s";

  private static final double MEBIBYTE = 1048576;

  private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(B|KB|MB|KiB|MiB)/s");
  private static final Map<String, Double> UNITS =
      Map.of("B", 1.0, "KB", 1e3, "MB", 1e6, "KiB", 1024.0, "MiB", MEBIBYTE);

  public ByteRate {
    if (!Double.isFinite(bytesPerSecond) || bytesPerSecond < 0) {
      throw new IllegalArgumentException(
          "A rate is a number of bytes per second from 0 up, not " + bytesPerSecond + ".");
    }
  }

  /**
   * Reads {@code 2 MB/s} or {@code 4 MiB/s}.
   *
   * @throws IllegalArgumentException naming the units there are
   */
  public static ByteRate parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          """
              "%s" is not a rate. Write a number and one of B/s, KB/s, MB/s (powers of 1000), \
              KiB/s, MiB/s (powers of 1024)."""
              .formatted(text));
    }
    return new ByteRate(
        Double.parseDouble(m.group(1)) * UNITS.getOrDefault(m.group(2), Double.NaN));
  }

  /** So many MiB/s, which {@code pv -L} writes as {@code 4M}. */
  public static ByteRate ofMebibytes(double count) {
    return new ByteRate(count * MEBIBYTE);
  }

  @Override
  public int compareTo(ByteRate other) {
    return Double.compare(bytesPerSecond, other.bytesPerSecond);
  }

  /**
   * Three significant places at most, in the decimal unit that fits: {@code 1.31 MB/s}, {@code 725
   * KB/s}, {@code 180 B/s}.
   */
  @Override
  public String toString() {
    if (bytesPerSecond >= 999_500) {
      return trimmed(bytesPerSecond / 1e6, 3) + " MB/s";
    }
    return bytesPerSecond >= 999.5
        ? trimmed(bytesPerSecond / 1e3, 1) + " KB/s"
        : trimmed(bytesPerSecond, 1) + " B/s";
  }

  private static String trimmed(double value, int places) {
    String s = String.format(Locale.ROOT, "%." + places + "f", value);
    return s.contains(".") ? s.replaceAll("0+$", "").replaceAll("\\.$", "") : s;
  }
}
