package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsualTest {
  @Test
  void twoNightsHaveNoSpread() {
    assertThat(Usual.of(List.of(2.3, 2.31))).isEmpty();
    assertThat(Usual.of(List.of(2.3, 2.31, 2.29))).isPresent();
  }

  @Test
  void aNightOutsideTheIntervalIsUnusualAndOneJustInsideIsNot() {
    Usual usual = Usual.of(List.of(2.2, 2.3, 2.4, 2.3, 2.25, 2.35, 2.3)).orElseThrow();
    assertThat(usual.mean()).isCloseTo(2.3, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(usual.isUnusual(usual.mean() - 1.001 * usual.reach())).isTrue();
    assertThat(usual.isUnusual(usual.mean() - 0.999 * usual.reach())).isFalse();
  }

  @Test
  void nightsThatAgreeToTheLastDigitDoNotPromiseThatTheNextOneWill() {
    Usual usual = Usual.of(List.of(1800.0, 1800.0, 1800.0)).orElseThrow();
    assertThat(usual.isUnusual(1799)).isFalse();
    assertThat(usual.isUnusual(1300)).isTrue();
  }

  @Test
  void oneNightInAHundredIsUnusualByChance() {
    Random random = new Random(3);
    int unusual = 0;
    for (int i = 0; i < 10_000; i++) {
      List<Double> nights = new ArrayList<>();
      for (int n = 0; n < RollingBaseline.NIGHTS; n++) {
        nights.add(100 + 5 * random.nextGaussian());
      }
      unusual += new Usual(nights).isUnusual(100 + 5 * random.nextGaussian()) ? 1 : 0;
    }
    assertThat(unusual).isBetween(60, 140);
  }
}
