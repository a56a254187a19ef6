package besser.gate.judge.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Values in a row that stand in two series, wherever in either, or twice in one. */
final class SharedRuns {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private SharedRuns() {}

  /**
   * Where in one series a run begins that the other has, too. A sum that rolls along finds it and
   * the values themselves confirm it, so that a campaign of hours takes milliseconds.
   *
   * @param run how many values in a row
   */
  static IntStream of(long[] one, long[] other, int run) {
    Map<Long, Integer> known = new HashMap<>();
    long[] theirs = sums(other, run);
    for (int i = 0; i < theirs.length; i++) {
      known.putIfAbsent(theirs[i], i);
    }
    long[] ours = sums(one, run);
    return IntStream.range(0, ours.length)
        .filter(
            i -> {
              Integer at = known.get(ours[i]);
              return at != null && Arrays.equals(one, i, i + run, other, at, at + run);
            });
  }

  /**
   * Where in a series a run begins that stood in it before and was over.
   *
   * @param run how many values in a row
   */
  static IntStream within(long[] series, int run) {
    Map<Long, Integer> known = new HashMap<>();
    long[] sums = sums(series, run);
    for (int i = 0; i < sums.length; i++) {
      known.putIfAbsent(sums[i], i);
    }
    return IntStream.range(0, sums.length)
        .filter(
            i -> {
              int at = known.getOrDefault(sums[i], i);
              return at + run <= i && Arrays.equals(series, i, i + run, series, at, at + run);
            });
  }

  /** Of each run, in its order; none where the series is shorter. */
  private static long[] sums(long[] values, int run) {
    long[] sums = new long[Math.max(0, values.length - run + 1)];
    long leaves = 1;
    for (int i = 0; i < run; i++) {
      leaves *= BASE;
    }
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum = sum * BASE + values[i];
      if (i >= run) {
        sum -= values[i - run] * leaves;
      }
      if (i >= run - 1) {
        sums[i - run + 1] = sum;
      }
    }
    return sums;
  }
}
