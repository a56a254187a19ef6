package besser.gate.report.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale and on every Java. */
public final class PrintedNumbers {
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private PrintedNumbers() {}

  /** Rounded to 12 significant digits from the exact binary value. */
  public static BigDecimal exact(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** As {@link #exact}, without an exponent. */
  public static String plain(double value) {
    return exact(value).toPlainString();
  }

  /** Rounded half up to at most so many decimals, without trailing zeros. */
  public static String rounded(double value, int decimals) {
    BigDecimal scaled =
        new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return (scaled.scale() < 0 ? scaled.setScale(0) : scaled).toPlainString();
  }
}
