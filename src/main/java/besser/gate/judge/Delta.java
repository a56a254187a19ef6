package besser.gate.judge;

import besser.gate.metric.Unit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How one reading moved from the baseline to this campaign. The unit is the repetition.
 *
 * @param metric name of the reading
 * @param unit its unit
 * @param baseline one value a baseline repetition
 * @param observed one value a repetition of this campaign
 * @param ratio mean over mean; absent where the baseline's mean is 0
 * @param low lower end of the 95 % interval of the ratio; absent where an arm has fewer than two
 *     repetitions
 * @param high upper end
 * @param chance how likely chance alone moves it as much; absent like the interval
 * @param beyondNoise whether it is believed to have moved: of so many readings one in twenty leaves
 *     its interval by chance, so that takes more than an interval that leaves out 1 (see {@link
 *     besser.gate.metric.stats.Difference#believed})
 */
public record Delta(
    String metric,
    Unit unit,
    List<Double> baseline,
    List<Double> observed,
    OptionalDouble ratio,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble chance,
    boolean beyondNoise) {
  public Delta {
    baseline = List.copyOf(baseline);
    observed = List.copyOf(observed);
  }

  /** Whether the arms have repetitions enough to tell a move from chance. */
  public boolean tells() {
    return low.isPresent() || chance.isPresent();
  }

  /** The same, believed to have moved. */
  public Delta beyond() {
    return new Delta(metric, unit, baseline, observed, ratio, low, high, chance, true);
  }

  /** Difference of the means. */
  public double change() {
    return mean(observed) - mean(baseline);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** {@code 725 KB/s, 663 KB/s -> 2.31 MB/s (3.3 times; 95 % interval 2.9 to 3.8)}. */
  public String words() {
    String change =
        ratio.isEmpty()
            ? "no ratio, the baseline's mean is 0%s"
                .formatted(
                    chance.isPresent()
                        ? "; by chance alone " + number(100 * chance.getAsDouble()) + " %"
                        : "")
            : "%s times%s"
                .formatted(
                    number(ratio.getAsDouble()),
                    low.isPresent() && high.isPresent()
                        ? "; 95 % interval "
                            + number(low.getAsDouble())
                            + " to "
                            + number(high.getAsDouble())
                        : chance.isPresent()
                            ? "; by chance alone " + number(100 * chance.getAsDouble()) + " %"
                            : "; too few repetitions for an interval");
    return values(baseline) + " -> " + values(observed) + " (" + change + ")";
  }

  private String values(List<Double> values) {
    return values.stream().map(unit::print).collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
