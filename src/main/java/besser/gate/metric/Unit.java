package besser.gate.metric;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.util.Locale;

/** Unit of a reading, and how a value in it is printed. */
public enum Unit {
  BYTES_PER_SECOND,
  BYTES,
  SHARE,
  SECONDS,
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
      case SECONDS_PER_MEGABYTE -> sign + new Span(size) + "/MB";
      case BYTES -> number(value) + " B";
      case DBM -> number(value) + " dBm";
      case COUNT -> number(value);
      case PER_SECOND -> number(value) + "/s";
      case CELSIUS -> number(value) + " °C";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
