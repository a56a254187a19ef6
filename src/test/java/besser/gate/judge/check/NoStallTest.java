package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Outcome;
import besser.gate.metric.Reading;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import org.junit.jupiter.api.Test;

class NoStallTest {
  private static final NoStall OF_50_S = ofSpan(50);
  private static final String STAGE =
      "(4M stage without its first 40 s, 120 s; device/rx_bytes.tsv lines ";

  private static NoStall ofSpan(double seconds) {
    return new NoStall(new Span(seconds), new ByteRate(2e6));
  }

  private static Reading longest(JudgedStage judgedStage) {
    return judgedStage.throughput().orElseThrow().longestStall(OF_50_S.rate());
  }

  /** Nothing arrives from second 60 of the stage on. */
  private static JudgedStage silentUntil(double t) {
    return new Brief().between(1060, t, x -> x.bytes = 0).judgedStage();
  }

  @Test
  void itsBoundNamesTheSpan() {
    assertThat(OF_50_S.bound()).isEqualTo("no stall of 50 s or longer");
  }

  @Test
  void aStageWithoutAStallHolds() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 stalled for 0 s at the longest, less than 50 s was asked "
                    + STAGE
                    + "8-14).",
                longest(judgedStage)));
  }

  @Test
  void aStallThatIsShorterHolds() {
    JudgedStage judgedStage = silentUntil(1100);

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 stalled for 40 s at the longest, less than 50 s was asked "
                    + STAGE
                    + "9-11). From 1 min into the stage.",
                longest(judgedStage)));
  }

  @Test
  void aStallThatIsLongerFails() {
    JudgedStage judgedStage = silentUntil(1120);

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 stalled for 1 min at the longest, less than 50 s is asked "
                    + STAGE
                    + "9-12). From 1 min into the stage.",
                longest(judgedStage)));
  }

  @Test
  void aStallOfTheVeryLengthFailsAndOneATickShorterDoesNot() {
    assertThat(ofSpan(40).on(silentUntil(1100)).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(ofSpan(40).on(silentUntil(1080)).outcome()).isEqualTo(Outcome.HOLDS);
  }

  @Test
  void aGapThatCouldHideAStallIsUndecided() {
    JudgedStage judgedStage =
        new Brief().at(1080, t -> t.counted = false).at(1100, t -> t.counted = false).judgedStage();

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has no tick for 1 min, which could hide a stall"
                    + " (device/rx_bytes.tsv lines 8-12). From 1 min into the stage.",
                judgedStage.reading("rx.largest_gap")));
  }

  private static Outcome acrossAGapUntil(double t) {
    Brief gap = new Brief().at(1080, x -> x.counted = false).at(1100, x -> x.t = t);
    return OF_50_S.on(gap.judgedStage()).outcome();
  }

  @Test
  void aGapAsLongAsTheStallIsUndecidedAndAShorterOneIsNot() {
    assertThat(acrossAGapUntil(1109.9)).isEqualTo(Outcome.HOLDS);
    assertThat(acrossAGapUntil(1110)).isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void oneMissedTickIsNoGapThoughTheStallAskedForIsShorter() {
    JudgedStage judgedStage = new Brief().at(1080, t -> t.counted = false).judgedStage();

    assertThat(ofSpan(30).on(judgedStage).outcome()).isEqualTo(Outcome.HOLDS);
  }

  @Test
  void aStallBesideAGapFails() {
    JudgedStage judgedStage =
        new Brief()
            .between(1040, 1080, t -> t.bytes = 0)
            .at(1120, t -> t.counted = false)
            .at(1140, t -> t.counted = false)
            .judgedStage();

    assertThat(ofSpan(40).on(judgedStage).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void aDeathAfterWhichNobodyRecordedIsAStall() {
    JudgedStage judgedStage = new Brief().dies(1080).ends(1120).judgedStage();

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 lost its link (stall at 1080 s, loss at 1080 s, no"
                    + " recovery; the driver died) and received nothing from then on.",
                judgedStage.reading("link.lived")));
  }

  @Test
  void withoutACounterItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/rx_bytes.tsv").judgedStage();

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.longest_stall of rep-1 was not measured. device/rx_bytes.tsv is not"
                    + " there. (device/rx_bytes.tsv)",
                judgedStage.reading("rx.longest_stall")));
  }

  @Test
  void withoutAStageItIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(OF_50_S.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.longest_stall of rep-1 was not measured. device/stages.tsv is not"
                    + " there. (device/stages.tsv)",
                judgedStage.reading("rx.longest_stall")));
  }
}
