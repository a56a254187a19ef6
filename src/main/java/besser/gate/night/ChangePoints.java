package besser.gate.night;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a reading changed for good: Pettitt's rank test (A. N. Pettitt, A Non-Parametric Approach
 * to the Change-Point Problem, Applied Statistics 28, 1979, 126-135) on stretches of halving length
 * (seeded binary segmentation: S. Kovács et al., Biometrika 110, 2023, 249-256), because over the
 * whole a drop and its repair cancel. Ranks ask nothing of the distribution, and one wild night
 * moves them by one rank.
 */
public final class ChangePoints {
  /** A side with fewer nights is no side: a change is seen ten nights after it at the earliest. */
  public static final int SIDE = 10;

  /** Probability of a change where there is none, shared among the stretches looked at. */
  private static final double CHANCE = 0.05;

  private ChangePoints() {}

  /**
   * A likely change.
   *
   * @param at index of the first night after it
   * @param p probability of one as strong where there is none
   */
  private record Change(int at, double p) {}

  /**
   * Index of the first night of each new level, in order; empty under {@link #SIDE} nights a side.
   *
   * @param nights one value a night, in order, all finite
   */
  public static List<Integer> in(List<Double> nights) {
    List<Integer> changes = new ArrayList<>();
    look(nights, 0, nights.size(), changes);
    changes.sort(null);
    return List.copyOf(changes);
  }

  private static void look(List<Double> nights, int from, int to, List<Integer> changes) {
    List<Change> likely = new ArrayList<>();
    int looked = 0;
    for (int length = to - from; length >= 2 * SIDE; length = length * 7 / 10) {
      for (int start = from; start + length <= to; start += Math.max(1, length / 2)) {
        strongest(nights, start, start + length).ifPresent(likely::add);
        looked++;
      }
      // The last stretch of a length reaches to the end.
      strongest(nights, to - length, to).ifPresent(likely::add);
      looked++;
    }
    double bound = CHANCE / Math.max(1, looked);
    likely.stream()
        .filter(c -> c.p() < bound)
        .min(Comparator.comparingDouble(Change::p))
        .ifPresent(
            c -> {
              changes.add(c.at());
              look(nights, from, c.at(), changes);
              look(nights, c.at(), to, changes);
            });
  }

  /**
   * U of each split is the sum of signs between its sides; the largest says whether there is a
   * change. Where it is, two means that leave the least squares say to a night or two better.
   */
  private static Optional<Change> strongest(List<Double> nights, int from, int to) {
    int n = to - from;
    double[] sorted = new double[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = nights.get(from + i);
    }
    Arrays.sort(sorted);
    long u = 0;
    long largest = 0;
    for (int t = from; t + SIDE < to; t++) {
      double night = nights.get(t);
      int above = n - below(sorted, Math.nextUp(night));
      u += below(sorted, night) - above;
      if (t + 1 - from >= SIDE) {
        largest = Math.max(largest, Math.abs(u));
      }
    }
    double p = 2 * Math.exp(-6.0 * largest * largest / ((double) n * n * n + (double) n * n));
    return largest == 0
        ? Optional.empty()
        : Optional.of(new Change(from + split(nights.subList(from, to)), p));
  }

  /** How many are smaller. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int split(List<Double> nights) {
    double total = nights.stream().mapToDouble(Double::doubleValue).sum();
    double before = 0;
    double best = Double.NEGATIVE_INFINITY;
    int where = SIDE;
    for (int k = 1; k <= nights.size() - SIDE; k++) {
      before += nights.get(k - 1);
      double after = total - before;
      double between = before * before / k + after * after / (nights.size() - k);
      if (k >= SIDE && between > best) {
        best = between;
        where = k;
      }
    }
    return where;
  }
}
