package besser.gate.report.view;

import besser.gate.judge.Delta;

/** A ratio with its interval, as text. */
public final class Ratio {
  private Ratio() {}

  /** {@code 3.21 (2.90 to 3.54)}, or what cannot be said. */
  public static String text(Delta delta) {
    if (delta.ratio().isEmpty()) {
      return "no ratio, the baseline is 0";
    }
    if (delta.ratio().getAsDouble() == 0) {
      return "fell to 0";
    }
    String ratio = PrintedNumbers.rounded(delta.ratio().getAsDouble(), 3);
    return delta.low().isPresent() && delta.high().isPresent()
        ? "%s (%s to %s)"
            .formatted(
                ratio,
                PrintedNumbers.rounded(delta.low().getAsDouble(), 3),
                PrintedNumbers.rounded(delta.high().getAsDouble(), 3))
        : ratio + " (no interval from so few repetitions)";
  }
}
