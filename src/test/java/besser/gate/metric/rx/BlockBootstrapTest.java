package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockBootstrapTest {
  /** The bound was computed by another program from the description alone. */
  @Test
  void theFifthPercentileOfTenMinutesIsTheSameToTheLastBit() {
    assertThat(
            BlockBootstrap.lower95(
                new double[] {
                  2_000_003, 2_100_019, 1_900_057, 2_300_101, 1_500_211, 2_600_411, 2_050_811,
                  2_701_601, 1_803_203, 2_206_403
                }))
        .isEqualTo(1_940_728.6);
  }

  @Test
  void ofTwoMinutesTheLowerIsTheBound() {
    assertThat(BlockBootstrap.lower95(new double[] {1, 2})).isEqualTo(1);
  }

  @Test
  void minutesThatAreAllAlikeLeaveNoDoubt() {
    assertThat(BlockBootstrap.lower95(new double[] {7, 7, 7})).isEqualTo(7);
  }
}
