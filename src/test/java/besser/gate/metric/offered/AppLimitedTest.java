package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppLimitedTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(4));
  private static final Plan PLAN = new OtherPlan("short", List.of(FOUR), 1, new Span(0));

  private static Reading of(String letters) {
    return Pressure.of(
            new TinyRepetition().sender(letters).build(), PLAN, FOUR, Double.POSITIVE_INFINITY)
        .appLimited();
  }

  @Test
  void aSenderThatStarvesIsLimitedByItsApplication() {
    assertThat(of("wwss"))
        .isEqualTo(
            new Reading.Measured(
                "pressure.app_limited",
                0.5,
                Unit.SHARE,
                "4M stage, first 4 s",
                new Source("sender/offered.tsv", 3, 6),
                "2 of 4 ticks."));
  }

  @Test
  void aLoadThatPressesIsNever() {
    assertThat(of("wwww").measured().orElseThrow().value()).isZero();
  }

  @Test
  void aLoadNobodyRecordedHasNoAnswer() {
    assertThat(
            Pressure.of(new TinyRepetition().build(), PLAN, FOUR, Double.POSITIVE_INFINITY)
                .appLimited())
        .isInstanceOf(Reading.Absent.class);
  }
}
