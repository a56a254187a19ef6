package besser.gate.judge;

import static besser.gate.judge.Brevity.exhibit;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Brief;
import besser.gate.metric.LinkLoss;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FateTest {
  private static final String UP = "u".repeat(11);

  @Test
  void aLinkThatWasNeverLostIsNotDead() {
    Fate fate = exhibit(new Brief("rep-1")).fate();
    assertThat(fate.dead()).isFalse();
    assertThat(fate.moment()).isEmpty();
    assertThat(fate.words()).isEqualTo("no link death");
    assertThat(fate.flaps()).isEmpty();
    assertThat(fate.judged()).isPresent();
    assertThat(fate.unsettled()).isEmpty();
  }

  @Test
  void aLinkThatDiedInALowerStageHasDied() {
    Fate fate = exhibit(new Brief("rep-1").links("uuuuudddduu", UP)).fate();
    assertThat(fate.dead()).isTrue();
    assertThat(fate.moment()).hasValue(85);
    assertThat(fate.words()).isEqualTo("no stall, loss at 85 s, recovery at 89 s; cause unknown");
    assertThat(fate.judged().orElseThrow().deaths()).isEmpty();
  }

  @Test
  void theFirstOfTwoDeathsIsTheMomentOfFailure() {
    Fate fate = exhibit(new Brief("rep-1").links("uuuuudddduu", "uuudddduuuu")).fate();
    assertThat(fate.deaths())
        .extracting(LinkLoss::loss)
        .containsExactly(OptionalDouble.of(85), OptionalDouble.of(103));
    assertThat(fate.moment()).hasValue(85);
    assertThat(fate.judged().orElseThrow().deaths()).hasSize(1);
  }

  @Test
  void whatComesAfterTheJudgedStageIsNotItsFate() {
    Fate fate = exhibit(new Brief("rep-1").links(UP, "uuudddduuuu"), "2M").fate();
    assertThat(fate.dead()).isFalse();
    assertThat(fate.judged()).isPresent();
  }

  @Test
  void aStageThePlanDoesNotHaveIsJudgedByNoHistory() {
    Fate fate = exhibit(new Brief("rep-1").links(UP, "uuudddduuuu"), "8M").fate();
    assertThat(fate.judged()).isEmpty();
    assertThat(fate.dead()).isTrue();
  }

  @Test
  void aLossThatRecoveredInTimeIsAFlapWithItsReceipt() {
    Fate fate =
        exhibit(
                new Brief("rep-1")
                    .kmsg(
                        "104 wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6=CLASS2)",
                        "105 wlan0: associated"))
            .fate();
    assertThat(fate.dead()).isFalse();
    assertThat(fate.flaps())
        .containsExactly(
            "no stall, loss at 104 s, recovery at 105 s; the AP's doing (device/kmsg.log line"
                + " 1): wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6=CLASS2)");
  }

  @Test
  void aLossWhoseEndTheEvidenceDoesNotShowIsUnsettled() {
    Fate fate = exhibit(new Brief("rep-1").links(UP, "uuuuuuuuuud")).fate();
    assertThat(fate.dead()).isFalse();
    assertThat(fate.unsettled()).extracting(LinkLoss::loss).containsExactly(OptionalDouble.of(110));
  }
}
