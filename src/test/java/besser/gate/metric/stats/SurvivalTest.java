package besser.gate.metric.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurvivalTest {
  @Test
  void oneCleanRepetitionProvesFivePercent() {
    assertThat(new Survival(1).lowerBound()).isCloseTo(0.05, within(1e-15));
    assertThat(new Survival(2).lowerBound()).isCloseTo(Math.sqrt(0.05), within(1e-15));
  }

  @Test
  void noRepetitionShowsNoSurvival() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Survival(0))
        .withMessage("Survival is shown by 1 repetition or more, not 0.");
  }

  @Test
  void aDriverThatDiesInHalfItsRunsPassesTwoInAQuarterOfAllCases() {
    assertThat(new Survival(2).oddsOfPassing(0.5)).isEqualTo(0.25);
    assertThat(new Survival(2).oddsOfPassing(1)).isZero();
  }

  @Test
  void neededIsTheFirstNumberThatProvesIt() {
    assertThat(Survival.needed(0.05)).isEqualTo(1);
    assertThat(Survival.needed(0.0501)).isEqualTo(2);
    assertThat(Survival.needed(Math.sqrt(0.05))).isEqualTo(2);
    assertThat(Survival.needed(0.5)).isEqualTo(5);
  }
}
