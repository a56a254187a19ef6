package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How often enough events fell into a stretch of time. */
class BurstsTest {
  @Test
  void exactlySoManyInExactlySoLongAreABurst() {
    assertThat(Bursts.count(List.of(0.0, 30.0, 60.0), 3, 60)).isEqualTo(1);
    assertThat(Bursts.count(List.of(0.0, 30.0, 60.5), 3, 60)).isZero();
    assertThat(Bursts.count(List.of(0.0, 30.0), 3, 60)).isZero();
  }

  @Test
  void windowsThatOverlapAreOneBurst() {
    assertThat(Bursts.count(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), 3, 60)).isEqualTo(1);
  }

  @Test
  void aPauseMakesTwoBursts() {
    assertThat(Bursts.count(List.of(0.0, 1.0, 2.0, 100.0, 101.0, 102.0, 103.0), 3, 60))
        .isEqualTo(2);
  }

  @Test
  void aQuietLogHasNone() {
    assertThat(Bursts.count(List.of(), 3, 60)).isZero();
  }
}
