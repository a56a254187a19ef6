package besser.gate.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedRunsTest {
  private static int[] shared(long[] one, long[] other, int run) {
    return SharedRuns.of(one, other, run).toArray();
  }

  @Test
  void aRunIsFoundWhereverItStandsInEither() {
    assertThat(shared(new long[] {9, 1, 2, 3, 8}, new long[] {7, 7, 7, 1, 2, 3}, 3))
        .containsExactly(1);
  }

  @Test
  void oneValueLessIsNoRun() {
    assertThat(shared(new long[] {9, 1, 2, 4, 8}, new long[] {7, 1, 2, 3, 8}, 3)).isEmpty();
  }

  @Test
  void aSeriesShorterThanARunHasNone() {
    assertThat(shared(new long[] {1, 2}, new long[] {1, 2}, 3)).isEmpty();
    assertThat(shared(new long[0], new long[0], 3)).isEmpty();
    assertThat(shared(new long[] {1, 2, 3}, new long[] {1, 2, 3}, 3)).containsExactly(0);
  }

  @Test
  void aRunThatStoodInTheSameSeriesBeforeIsFoundOnceItWasOver() {
    assertThat(SharedRuns.within(new long[] {1, 2, 3, 9, 1, 2, 3, 8}, 3)).containsExactly(4);
    assertThat(SharedRuns.within(new long[] {1, 2, 3, 1, 2, 3}, 3)).containsExactly(3);
    assertThat(SharedRuns.within(new long[] {5, 5, 5, 5, 5}, 3)).isEmpty();
    assertThat(SharedRuns.within(new long[] {1, 2, 3, 9, 1, 2, 4, 8}, 3)).isEmpty();
    assertThat(SharedRuns.within(new long[] {1, 2}, 3)).isEmpty();
  }

  @Test
  void itFindsWhatComparingEveryRunWithEveryOtherFinds() {
    Random random = new Random(1);
    for (int n = 0; n < 200; n++) {
      long[] one = random.longs(60, 0, 3).toArray();
      long[] other = random.longs(60, 0, 3).toArray();
      int[] slowly =
          IntStream.rangeClosed(0, 55)
              .filter(
                  i ->
                      IntStream.rangeClosed(0, 55)
                          .anyMatch(j -> java.util.Arrays.equals(one, i, i + 5, other, j, j + 5)))
              .toArray();
      assertThat(shared(one, other, 5)).isEqualTo(slowly);
    }
  }
}
