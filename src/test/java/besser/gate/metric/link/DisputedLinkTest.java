package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import besser.gate.metric.OneMinute;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.link.LinkLoss.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** iw says up in every sample; the driver or the kernel says lost in some of them. */
class DisputedLinkTest {
  private static final String PASSIVE = "up passive";

  /** The link from second 20 of the stage on, so many samples with these words. */
  private static TinyRepetition saying(int from, int samples, String words) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      boolean in = i >= from && i < from + samples;
      rows.add((100 + i) + " up c 2437 -58 6 3 " + (in ? words : "up station"));
    }
    return OneMinute.recorded().link(rows.toArray(String[]::new));
  }

  private static List<LinkLoss> losses(TinyRepetition evidence) {
    return OneMinute.link(evidence).losses();
  }

  @Test
  void whereTheBytesStopWithItForLongerThanTheGraceTheLinkIsDead() {
    long[] silent = OneMinute.silent(20, 29);
    assertThat(losses(saying(20, 6, PASSIVE).seconds(silent))).isEmpty();
    assertThat(losses(saying(20, 7, PASSIVE).seconds(silent)))
        .extracting(LinkLoss::kind, LinkLoss::words)
        .containsExactly(
            tuple(Kind.DEATH, "stall at 120 s, loss at 120 s, recovery at 127 s; cause unknown"));
    assertThat(losses(saying(20, 7, PASSIVE).seconds(silent)).get(0).receipt())
        .isEqualTo("state up, assoc passive, operstate up");
  }

  @Test
  void whereTheBytesGoOnNothingIsLost() {
    assertThat(losses(saying(20, 40, PASSIVE))).isEmpty();
    assertThat(losses(saying(20, 40, PASSIVE).seconds(OneMinute.silent(20, 25)))).isEmpty();
  }

  @Test
  void aSilenceInTheCourseOfAStaleWordIsNoLoss() {
    assertThat(losses(saying(20, 30, PASSIVE).seconds(OneMinute.silent(22, 31)))).hasSize(1);
    assertThat(losses(saying(20, 30, PASSIVE).seconds(OneMinute.silent(23, 32)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dormant station", "down station", "lowerlayerdown -", "notpresent -"})
  void theKernelIsAWitnessToo(String words) {
    assertThat(losses(saying(20, 9, words).seconds(OneMinute.silent(20, 29)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- -", "unknown -", "up -", "testing monitor", "up associated"})
  void aWordThatSaysNothingIsNoWitness(String words) {
    assertThat(losses(saying(20, 9, words).seconds(OneMinute.silent(20, 29)))).isEmpty();
  }

  @Test
  void aSampleInWhichIwDidNotAnswerEndsNoneAndOneThatSaysUpByAllDoes() {
    assertThat(
            DisputedLink.in(
                new TinyRepetition()
                    .link(
                        "100 up c 2437 -58 6 3 up passive",
                        "101 - - - - - 3 - -",
                        "102 up c 2437 -58 6 3 dormant station",
                        "103 up c 2437 -58 6 3 up station",
                        "104 up c 2437 -58 6 3 up passive",
                        "105 down - - - - 3 down passive")
                    .build()))
        .extracting(DisputedLink::from, DisputedLink::seconds)
        .containsExactly(tuple(100.0, 2.0), tuple(104.0, 0.0));
  }
}
