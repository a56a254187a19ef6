package besser.gate.judge.check;

import static besser.gate.judge.Brevity.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import besser.gate.metric.Brief;
import besser.gate.metric.link.LinkLoss;
import java.util.Map;
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
  void aLinkThatDiedWhileAStageWasPreparedHasDied() {
    LinkSoFar linkSoFar =
        judged(new Brief("rep-1").between(Map.of(92, 'd', 93, 'd', 95, 'd', 97, 'u'))).linkSoFar();
    assertThat(linkSoFar.words())
        .isEqualTo("no stall, loss at 92 s, recovery at 97 s; cause unknown");
    assertThat(linkSoFar.judged().orElseThrow().deaths()).isEmpty();
    assertThat(judged(new Brief("rep-1").between(Map.of(92, 'd', 94, 'd', 95, 'u'))).linkSoFar())
        .matches(flapped -> !flapped.dead() && flapped.flaps().size() == 1);
  }

  @Test
  void aLinkThatDiedAfterTheJudgedStageOutlivedIt() {
    LinkSoFar linkSoFar =
        judged(new Brief("rep-1").between(Map.of(93, 'u', 97, 'u', 112, 'd', 115, 'd', 116, 'u')))
            .linkSoFar();
    assertThat(linkSoFar.dead()).isFalse();
    assertThat(linkSoFar.after())
        .extracting(LinkLoss::kind, LinkLoss::at)
        .containsExactly(tuple(LinkLoss.Kind.DEATH, 112.0));
  }

  @Test
  void whatComesAfterTheMarkOfTheEndOrTheTrailerIsNoPartOfTheRecording() {
    String left = " wlan0: deauthenticating from a by local choice (Reason: 3=DEAUTH_LEAVING)";
    assertThat(judged(new Brief("rep-1").kmsg("121" + left)).linkSoFar().after()).isEmpty();
    assertThat(judged(new Brief("rep-1").kmsg("119" + left)).linkSoFar().after()).hasSize(1);
    String mark = "115 besser-gate: recording r-1 ends";
    Brief marked = new Brief("rep-1").start("run_id=r-1");
    assertThat(judged(marked.kmsg(mark, "119" + left)).linkSoFar())
        .matches(over -> over.after().isEmpty() && over.until() == 115);
  }

  @Test
  void aPauseInWhichNobodyLookedAndALossCouldHideIsTold() {
    assertThat(judged(new Brief("rep-1").between(Map.of(94, 'u', 97, 'u'))).linkSoFar().unseen())
        .isEmpty();
    assertThat(judged(new Brief("rep-1").between(Map.of(95, 'u', 97, 'u'))).linkSoFar().unseen())
        .hasValue("nothing shows the link from 90 s to 95 s");
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
