package besser.gate.judge.check;

import static besser.gate.judge.Brevity.judged;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Brief;
import besser.gate.metric.link.LinkLoss;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LinkSoFarTest {
  private static final String UP = "u".repeat(11);

  @Test
  void aLinkThatWasNeverLostIsNotDead() {
    LinkSoFar linkSoFar = judged(new Brief("rep-1")).linkSoFar();
    assertThat(linkSoFar.dead()).isFalse();
    assertThat(linkSoFar.moment()).isEmpty();
    assertThat(linkSoFar.words()).isEqualTo("no link death");
    assertThat(linkSoFar.flaps()).isEmpty();
    assertThat(linkSoFar.judged()).isPresent();
    assertThat(linkSoFar.unsettled()).isEmpty();
  }

  @Test
  void aLinkThatDiedInALowerStageHasDied() {
    LinkSoFar linkSoFar = judged(new Brief("rep-1").links("uuuuudddduu", UP)).linkSoFar();
    assertThat(linkSoFar.dead()).isTrue();
    assertThat(linkSoFar.moment()).hasValue(85);
    assertThat(linkSoFar.words())
        .isEqualTo("no stall, loss at 85 s, recovery at 89 s; cause unknown");
    assertThat(linkSoFar.judged().orElseThrow().deaths()).isEmpty();
  }

  @Test
  void theFirstOfTwoDeathsIsTheMomentOfFailure() {
    LinkSoFar linkSoFar =
        judged(new Brief("rep-1").links("uuuuudddduu", "uuudddduuuu")).linkSoFar();
    assertThat(linkSoFar.deaths())
        .extracting(LinkLoss::loss)
        .containsExactly(OptionalDouble.of(85), OptionalDouble.of(103));
    assertThat(linkSoFar.moment()).hasValue(85);
    assertThat(linkSoFar.judged().orElseThrow().deaths()).hasSize(1);
  }

  @Test
  void whatComesAfterTheJudgedStageIsNotItsFate() {
    LinkSoFar linkSoFar = judged(new Brief("rep-1").links(UP, "uuudddduuuu"), "2M").linkSoFar();
    assertThat(linkSoFar.dead()).isFalse();
    assertThat(linkSoFar.judged()).isPresent();
  }

  @Test
  void aStageThePlanDoesNotHaveIsJudgedByNoHistory() {
    LinkSoFar linkSoFar = judged(new Brief("rep-1").links(UP, "uuudddduuuu"), "8M").linkSoFar();
    assertThat(linkSoFar.judged()).isEmpty();
    assertThat(linkSoFar.dead()).isTrue();
  }

  @Test
  void aLossThatRecoveredInTimeIsAFlapWithItsReceipt() {
    LinkSoFar linkSoFar =
        judged(
                new Brief("rep-1")
                    .kmsg(
                        "104 wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6=CLASS2)",
                        "105 wlan0: associated"))
            .linkSoFar();
    assertThat(linkSoFar.dead()).isFalse();
    assertThat(linkSoFar.flaps())
        .containsExactly(
            "no stall, loss at 104 s, recovery at 105 s; the AP's doing (device/kmsg.log line"
                + " 1): wlan0: deauthenticated from c0:25:06:e6:5b:32 (Reason: 6=CLASS2)");
  }

  @Test
  void aLossWhoseEndTheEvidenceDoesNotShowIsUnsettled() {
    LinkSoFar linkSoFar = judged(new Brief("rep-1").links(UP, "uuuuuuuuuud")).linkSoFar();
    assertThat(linkSoFar.dead()).isFalse();
    assertThat(linkSoFar.unsettled())
        .extracting(LinkLoss::loss)
        .containsExactly(OptionalDouble.of(110));
  }
}
