package besser.gate.metric;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unit of a reading, and how a value in it is printed. */
public enum Unit {
  BYTES_PER_SECOND,
  BYTES,
  SHARE,
  SECONDS,
  /** Seconds, known to a power of two: the value is the upper end of where it lies. */
  BUCKET,
  SECONDS_PER_MEGABYTE,
  DBM,
  COUNT,
  PER_SECOND,
  CELSIUS;

  /**
   * The value with its unit, the same in every locale. Negative rates, shares and spans print with
   * their sign.
   */
  public String print(double value) {
    String sign = value < 0 ? "-" : "";
    double size = Math.abs(value);
    return switch (this) {
      case BYTES_PER_SECOND -> sign + new ByteRate(size);
      case SHARE -> sign + new Share(size);
      case SECONDS -> sign + new Span(size);
      case BUCKET -> sign + new Interval(size / 2, size).words();
      case SECONDS_PER_MEGABYTE -> sign + new Span(size) + "/MB";
      case BYTES -> number(value) + " B";
      case DBM -> number(value) + " dBm";
      case COUNT -> number(value);
      case PER_SECOND -> number(value) + "/s";
      case CELSIUS -> number(value) + " °C";
    };
  }

  /**
   * The first value of this unit in a text such as {@code at least 2 MB/s}; empty where it has
   * none.
   */
  public OptionalDouble in(String text) {
    return switch (this) {
      case BYTES_PER_SECOND -> first("[KMG]?i?B/s", text, t -> ByteRate.parse(t).bytesPerSecond());
      case SHARE -> first("%", text, t -> Share.parse(t).fraction());
      case SECONDS -> first("(ms|s|min|h)\\b", text, t -> Span.parse(t).seconds());
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble first(String unit, String text, ToDoubleFunction<String> parse) {
    Matcher found = Pattern.compile("\\d+(\\.\\d+)? " + unit).matcher(text);
    return found.find()
        ? OptionalDouble.of(parse.applyAsDouble(found.group()))
        : OptionalDouble.empty();
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
