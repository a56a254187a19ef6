package besser.gate.metric;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A value beside its bound, with the digits that tell the two apart: figures are compared as they
 * are, and "10 %" beside "less than 10 %" says nothing. What differs in the twelfth place only is
 * printed as the bound is.
 */
public final class Digits {
  private static final int MOST = 12;

  private Digits() {}

  /** The value; {@link Unit#print} where that already tells it from the other. */
  public static String beside(Unit unit, double value, double other) {
    if (value == other
        || !unit.print(value).equals(unit.print(other)) && !sameTime(unit, value, other)) {
      return unit.print(value);
    }
    for (int places = 1; places <= MOST; places++) {
      BigDecimal mine = shown(unit, value, places);
      if (mine.compareTo(shown(unit, other, places)) != 0) {
        return mine.toPlainString() + word(unit);
      }
    }
    return unit.print(value);
  }

  /** The same beside every quantity of its unit in a bound's words: {@code less than 10 %}. */
  public static String beside(Unit unit, double value, String words) {
    return others(unit, words).stream()
        .map(other -> beside(unit, value, other))
        .filter(text -> !text.equals(unit.print(value)))
        .findFirst()
        .orElse(unit.print(value));
  }

  /** 1800 s are 30 min. */
  private static boolean sameTime(Unit unit, double value, double other) {
    return unit == Unit.SECONDS && shown(unit, value, 2).compareTo(shown(unit, other, 2)) == 0;
  }

  private static List<Double> others(Unit unit, String words) {
    return switch (unit) {
      case SHARE -> found(words, Share.REGEX, t -> Share.parse(t).fraction());
      case BYTES_PER_SECOND ->
          found(words, ByteRate.REGEX, t -> ByteRate.parse(t).bytesPerSecond());
      case SECONDS -> found(words, Span.REGEX, t -> Span.parse(t).seconds());
      default -> List.of();
    };
  }

  private static List<Double> found(String words, String pattern, Function<String, Double> parse) {
    return Pattern.compile(pattern)
        .matcher(words)
        .results()
        .map(r -> parse.apply(r.group()))
        .toList();
  }

  private static BigDecimal shown(Unit unit, double value, int places) {
    double scaled =
        switch (unit) {
          case SHARE -> 100;
          case BYTES_PER_SECOND -> 1e-6;
          default -> 1;
        };
    return BigDecimal.valueOf(value)
        .multiply(BigDecimal.valueOf(scaled))
        .setScale(places, RoundingMode.HALF_EVEN);
  }

  private static String word(Unit unit) {
    return switch (unit) {
      case SHARE -> " %";
      case BYTES_PER_SECOND -> " MB/s";
      case BYTES -> " B";
      case SECONDS, BUCKET -> " s";
      case SECONDS_PER_MEGABYTE -> " s/MB";
      case DBM -> " dBm";
      case PER_SECOND -> "/s";
      case CELSIUS -> " °C";
      case COUNT -> "";
    };
  }
}
