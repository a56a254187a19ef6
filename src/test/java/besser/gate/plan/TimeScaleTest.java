package besser.gate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTest {
  private static final TimeScale SIXTY = new TimeScale(60);

  @Test
  void aRehearsalTurnsHalfAnHourIntoHalfAMinute() {
    assertThat(SIXTY.real(new Span(1800))).isEqualTo(new Span(30));
    assertThat(SIXTY.nominal(30)).isEqualTo(1800);
    assertThat(new TimeScale(1).real(1800)).isEqualTo(1800);
  }

  @Test
  void nothingShorterThanATickIsSeen() {
    assertThat(SIXTY.visible(new Span(60), 0.25)).isEqualTo(new Span(1));
    assertThat(SIXTY.visible(new Span(5), 0.25)).isEqualTo(new Span(0.25));
  }

  @Test
  void aLinkThatLivedIsSeenAliveForTwoTicksLess() {
    assertThat(new TimeScale(1).survival(new Span(1800), 1)).isEqualTo(1798);
    assertThat(SIXTY.survival(new Span(1800), 0.25)).isEqualTo(29.5);
  }

  @Test
  void theLockedPlanTakesTwoHoursAndSeventeenMinutes() {
    assertThat(new LockedPlan().inAll()).isEqualTo(new Span(137 * 60));
    assertThat(RehearsalPlan.compressed(3, 60).inAll()).isEqualTo(new Span(137));
  }

  /** Never more than one a second nor sixty a repetition, never fewer than one in 10 s. */
  @ParameterizedTest
  @CsvSource({"1, 10", "5, 9", "15, 3", "60, 1", "600, 1"})
  void theTabletsConditionIsLookedAtSoOften(double compression, double seconds) {
    assertThat(RehearsalPlan.compressed(1, compression).conditionEvery())
        .isEqualTo(new Span(seconds));
  }
}
