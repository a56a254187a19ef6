package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Synthetic histories: a level with the scatter of nights, 1 to 3 %. */
class ChangePointsTest {
  private static List<Double> nights(long seed, double scatter, double... levels) {
    Random random = new Random(seed);
    List<Double> nights = new ArrayList<>();
    for (double level : levels) {
      nights.add(level * (1 + scatter * random.nextGaussian()));
    }
    return nights;
  }

  private static double[] levels(int first, double before, int then, double after) {
    double[] levels = new double[first + then];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i < first ? before : after;
    }
    return levels;
  }

  @Test
  void aDropOfATenthIsSeenWhereItHappenedInSixtyNights() {
    int more = 0;
    for (long seed = 0; seed < 100; seed++) {
      List<Integer> changes = ChangePoints.in(nights(seed, 0.03, levels(35, 2.3e6, 25, 2.07e6)));
      assertThat(changes).anySatisfy(at -> assertThat(at).isBetween(30, 40));
      more += changes.size() - 1;
    }
    assertThat(more).isLessThanOrEqualTo(10);
  }

  @Test
  void aDropAndItsRepairAreTwoChanges() {
    List<Double> nights = nights(7, 0.02, levels(25, 2.3e6, 20, 1.9e6));
    nights.addAll(nights(8, 0.02, levels(20, 2.3e6, 0, 0)));
    assertThat(ChangePoints.in(nights)).hasSize(2);
    assertThat(ChangePoints.in(nights).get(0)).isBetween(23, 27);
    assertThat(ChangePoints.in(nights).get(1)).isBetween(43, 47);
  }

  @Test
  void atMostFiveInAHundredHistoriesHaveAChangeByChance() {
    long found = 0;
    for (long seed = 0; seed < 1000; seed++) {
      found += ChangePoints.in(nights(seed, 0.03, levels(60, 2.3e6, 0, 0))).isEmpty() ? 0 : 1;
    }
    assertThat(found).isLessThanOrEqualTo(50);
  }

  @Test
  void underTenNightsASideNothingIsSaid() {
    assertThat(ChangePoints.in(nights(1, 0.01, levels(9, 2.3e6, 9, 1.0e6)))).isEmpty();
    assertThat(ChangePoints.in(nights(1, 0.01, levels(50, 2.3e6, 5, 1.0e6))))
        .allSatisfy(at -> assertThat(at).isBetween(10, 45));
    assertThat(ChangePoints.in(nights(1, 0.01, levels(10, 2.3e6, 10, 1.0e6)))).containsExactly(10);
  }

  @Test
  void nightsThatAreAllAlikeDoNotChange() {
    assertThat(ChangePoints.in(nights(1, 0, levels(60, 1800, 0, 0)))).isEmpty();
    assertThat(ChangePoints.in(List.of())).isEmpty();
  }
}
