package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTimesTest {
  private static double look(Plan plan) {
    return WatchTimes.of(plan, new Span(5)).look().seconds();
  }

  @Test
  void inRealTimeAHostIsLookedAtEveryFiveSeconds() {
    assertThat(look(new LockedPlan())).isEqualTo(5);
    List<Stage> one = List.of(Stage.ofMebibytes(4, new Span(34)));
    assertThat(look(new OtherPlan("short", one, 1, new Span(0)))).isEqualTo(5);
  }

  @Test
  void aRehearsalIsLookedAtAHundredTimesAndNotOftenerThanTwiceASecond() {
    assertThat(look(RehearsalPlan.compressed(3, 15))).isEqualTo(1.8);
    assertThat(look(RehearsalPlan.compressed(3, 60))).isEqualTo(0.5);
  }

  @Test
  void theLinkIsDeadToTheConductorWhenItIsToTheClaimsButNotWithinThreeTicks() {
    assertThat(WatchTimes.of(new LockedPlan(), new Span(7)).linkDeath()).isEqualTo(new Span(7));
    assertThat(WatchTimes.of(RehearsalPlan.compressed(3, 2), new Span(90)).linkDeath())
        .isEqualTo(new Span(45));
    assertThat(WatchTimes.of(new LockedPlan(), new Span(2)).linkDeath()).isEqualTo(new Span(3));
  }

  @Test
  void inRealTimeTheDeviceHoldsItsAnswerBackAndTellsALossAtOnce() {
    assertThat(WatchTimes.of(new LockedPlan(), new Span(5)).hold().seconds()).isEqualTo(5);
    assertThat(WatchTimes.of(RehearsalPlan.compressed(3, 60), new Span(5)).hold().seconds())
        .isZero();
  }
}
