package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.recorder.Stopwatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The locked plan takes 3 x 45 min and two cool-downs of a minute: 137 min. */
class TimeLeftTest {
  private final Plan plan = new LockedPlan();
  private final List<Double> minutes = new ArrayList<>();

  private double left(int repetition, String phase) {
    Stopwatch clock = Stopwatch.started();
    Progress seen =
        new Progress() {
          @Override
          public void at(CampaignMoment campaignMoment) {
            minutes.add(campaignMoment.left().seconds() / 60);
          }

          @Override
          public void note(String line) {}
        };
    // Hosts, writer and pace have no say in it.
    new CampaignContext(null, plan, null, null, new SshLosses(clock), clock, seen, null)
        .tell(repetition, phase, Optional.empty());
    return minutes.get(minutes.size() - 1);
  }

  @Test
  void atTheStartAllOfItIsLeft() {
    assertThat(left(1, "start")).isEqualTo(137);
  }

  @Test
  void whileTheFirstIsCollectedTwoAreLeftWithTheirCoolDowns() {
    assertThat(left(1, "collect")).isEqualTo(92);
  }

  @Test
  void theCoolDownIsBeforeItsRepetitionAndSoIsTheRamp() {
    assertThat(left(2, "cool-down")).isEqualTo(92);
    assertThat(left(3, "cool-down")).isEqualTo(46);
  }

  @Test
  void afterTheLastNothingIsLeft() {
    assertThat(left(3, "collect")).isZero();
  }
}
