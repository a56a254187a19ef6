package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EnduranceRuleTest {
  private static final EnduranceRule RULE = EnduranceRule.IN_FORCE;

  /** Share of simulated patches that are shown at any of 600 looks. */
  private static double shown(double survival, int patches) {
    Random random = new Random(20261128);
    int shown = 0;
    for (int patch = 0; patch < patches; patch++) {
      int clean = 0;
      int deaths = 0;
      for (int look = 0; look < 600; look++) {
        if (random.nextDouble() < survival) {
          clean++;
        } else {
          deaths++;
        }
        if (RULE.needed(clean, deaths) == 0) {
          shown++;
          break;
        }
      }
    }
    return shown / (double) patches;
  }

  @Test
  void ofTenThousandPatchesThatMustNotPassAtMostOneInTwentyIsEverShown() {
    assertThat(shown(RULE.refused(), 10_000)).isGreaterThan(0.005).isLessThanOrEqualTo(0.05);
    assertThat(shown(2.0 / 3, 10_000)).isLessThan(0.001);
  }

  @Test
  void aDriverThatIsMeantToPassDoes() {
    assertThat(shown(RULE.meant(), 1_000)).isGreaterThan(0.99);
  }

  @Test
  void cleanRepetitionsAreCountedDownAndADeathCostsWhatItShows() {
    assertThat(RULE.needed(0, 0)).isEqualTo(32);
    assertThat(RULE.needed(31, 0)).isEqualTo(1);
    assertThat(RULE.needed(32, 0)).isZero();
    assertThat(RULE.needed(32, 1)).isEqualTo(24);
  }

  @Test
  void aRuleThatCannotRefuseIsNoRule() {
    assertThatThrownBy(() -> new EnduranceRule(0.9, 1, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
