package besser.gate.metric.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/**
 * How likely chance alone makes two arms differ as much as they do: Welch's t test, two-sided, on
 * the logarithm of the ratio where there is one, else on the means.
 */
public final class Difference {
  private Difference() {}

  /**
   * The probability; empty where an arm has fewer than two values.
   *
   * @param step smallest difference two values can have: 1 for counts, 0 where there is none
   */
  public static OptionalDouble byChance(List<Double> baseline, List<Double> observed, double step) {
    Optional<RatioOfMeans> ratio = RatioOfMeans.of(baseline, observed, step);
    return ratio.isPresent()
        ? OptionalDouble.of(ratio.get().chance())
        : onMeans(baseline, observed, step);
  }

  private static OptionalDouble onMeans(List<Double> baseline, List<Double> observed, double step) {
    double[] before = baseline.stream().mapToDouble(Double::doubleValue).toArray();
    double[] after = observed.stream().mapToDouble(Double::doubleValue).toArray();
    if (before.length < 2 || after.length < 2) {
      return OptionalDouble.empty();
    }
    double apart = Math.abs(StatUtils.mean(after) - StatUtils.mean(before));
    if (apart == 0) {
      return OptionalDouble.of(1);
    }
    double a = Welch.variance(before, step) / before.length;
    double b = Welch.variance(after, step) / after.length;
    double freedom = Welch.freedom(a, b, before.length, after.length);
    double t = apart / Math.sqrt(a + b);
    return OptionalDouble.of(2 * new TDistribution(freedom).cumulativeProbability(-t));
  }

  /**
   * Which of many differences to believe (Benjamini and Hochberg 1995): where nothing moved, all
   * are left alone in 19 of 20 comparisons; where much moved, at most one in twenty of those
   * believed is chance.
   *
   * @param rate share of false ones that is put up with, 0.05
   * @return one answer a probability, in their order
   */
  public static List<Boolean> believed(List<Double> probabilities, double rate) {
    List<Integer> order =
        IntStream.range(0, probabilities.size())
            .boxed()
            .sorted(Comparator.comparingDouble(probabilities::get))
            .toList();
    double last = -1;
    for (int k = 0; k < order.size(); k++) {
      double p = probabilities.get(order.get(k));
      if (p <= rate * (k + 1) / order.size()) {
        last = p;
      }
    }
    double bound = last;
    return probabilities.stream().map(p -> p <= bound).toList();
  }
}
