package besser.gate.metric.link;

import static besser.gate.metric.OneMinute.FLOW;
import static besser.gate.metric.OneMinute.link;
import static besser.gate.metric.OneMinute.recorded;
import static besser.gate.metric.OneMinute.silent;
import static besser.gate.metric.Readings.value;
import static besser.gate.metric.Readings.why;
import static besser.gate.metric.link.LinkLoss.Cause.DEAF;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.TinyRepetition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What nobody saw of the link is neither life nor death. */
class UnseenLinkTest {
  @Test
  void anotherInterfacesLogIsNotOurs() {
    var link =
        link(
            recorded()
                .start("iface=wlan0")
                .kmsg(
                    "120.3 wlan1: deauthenticated from 02:00:00:00:01:00 (Reason:"
                        + " 3=DEAUTH_LEAVING)"));
    assertThat(link.losses()).isEmpty();
  }

  @Test
  void silenceWhileNobodySendsIsNoDeath() {
    var link = link(recorded().seconds(silent(25, 60)).sender("w".repeat(25) + "s".repeat(35)));
    assertThat(link.losses()).isEmpty();
  }

  @Test
  void silenceOfWhichTheSenderSaysNothingIsUnsettled() {
    var link = link(recorded().seconds(silent(25, 60)).offered());
    assertThat(link.deaths()).isEmpty();
    assertThat(link.unsettled()).extracting(LinkLoss::cause).containsExactly(DEAF);
    assertThat(why(link.lived()))
        .isEqualTo(
            "A loss was not followed to its end: stall at 125 s, no loss, no recovery; associated"
                + " but deaf.");
  }

  @Test
  void samplesThatAreMissingAreNoDeath() {
    var link = link(recorded().states("u".repeat(20) + "?".repeat(20) + "u".repeat(21)));
    assertThat(link.losses()).isEmpty();
    assertThat(value(link.lived())).isEqualTo(60);
  }

  @Test
  void whereNeitherSamplesNorDataShowTheLinkItIsUnknown() {
    long[] rates = new long[60];
    Arrays.fill(rates, FLOW);
    Arrays.fill(rates, 20, 40, 0);
    var link =
        link(recorded().seconds(rates).states("u".repeat(20) + "?".repeat(20) + "u".repeat(21)));
    assertThat(why(link.lived()))
        .isEqualTo(
            "Nothing shows the link from 20 s to 40 s into the stage; a loss could hide there.");
    assertThat(why(link.deathCount())).contains("Nothing shows the link");
  }

  @Test
  void aLossWhoseEndFallsIntoAGapIsUnsettled() {
    var link = link(recorded().states("u".repeat(20) + "dd" + "?".repeat(18) + "u".repeat(21)));
    assertThat(link.unsettled()).hasSize(1);
    assertThat(link.deaths()).isEmpty();
  }

  @Test
  void aMissingLogLeavesALivingLinkUndecidedButNotADeadOne() {
    TinyRepetition noLink =
        new TinyRepetition().seconds(silent(60, 60)).kmsg("100 quiet").stages("4M 100 160 closed");
    assertThat(why(link(noLink).lived())).isEqualTo("device/link.tsv is not there.");
    TinyRepetition noLog =
        new TinyRepetition().seconds(silent(60, 60)).states("u".repeat(61)).sender("w".repeat(60));
    assertThat(why(link(noLog).lived())).isEqualTo("device/kmsg.log is not there.");
    TinyRepetition deadWithoutLog =
        new TinyRepetition().seconds(silent(20, 60)).states("u".repeat(61)).sender("w".repeat(60));
    assertThat(value(link(deadWithoutLog).lived())).isEqualTo(20);
  }

  @Test
  void aLostConnectionToTheTabletIsEvidenceOfNothing() {
    var link = link(recorded().facts("ssh_losses=20 s"));
    assertThat(link.losses()).isEmpty();
    assertThat(value(link.lived())).isEqualTo(60);
  }
}
