package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Outcome;
import besser.gate.quantity.Share;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static final TicksThere THERE = new TicksThere(new Share(0.98));
  private static final TicksReach REACH = new TicksReach(new Share(0.98));
  private static final String STAGE = " (4M stage without its first 40 s, ";

  @Test
  void boundsSayOfWhat() {
    assertThat(THERE.bound()).isEqualTo("at least 98 % of the ticks");
    assertThat(REACH.bound()).isEqualTo("at least 98 % of the stage between its ticks");
  }

  @Test
  void aStageWithAllItsTicksHolds() {
    JudgedStage judgedStage = new Brief().judgedStage();

    assertThat(THERE.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 has 100 % of its ticks, at least 98 % was asked"
                    + STAGE
                    + "120 s; device/rx_bytes.tsv lines 8-14). 7 ticks, 0 missing up to the"
                    + " planned end.",
                judgedStage.reading("rx.coverage")));
    assertThat(REACH.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 knows its counter over 100 % of the stage, at least 98 % was asked"
                    + STAGE
                    + "120 s; device/rx_bytes.tsv lines 8-14).",
                judgedStage.reading("rx.span")));
  }

  @Test
  void aTickMissingInBetweenIsMissingButHidesNoByte() {
    JudgedStage judgedStage = new Brief().at(1080, t -> t.counted = false).judgedStage();

    assertThat(THERE.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 has 85.71 % of its ticks, at least 98 % is asked"
                    + STAGE
                    + "120 s; device/rx_bytes.tsv lines 8-13). 6 ticks, 1 missing up to the planned"
                    + " end.",
                judgedStage.reading("rx.coverage")));
    assertThat(REACH.on(judgedStage).outcome()).isEqualTo(Outcome.HOLDS);
  }

  @Test
  void aStageThatEndedEarlyLacksItsTailInBoth() {
    JudgedStage judgedStage = new Brief().ends(1120).judgedStage();

    assertThat(THERE.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 has 71.43 % of its ticks, at least 98 % is asked"
                    + STAGE
                    + "80 s; device/rx_bytes.tsv lines 8-12). 5 ticks, 2 missing up to the planned"
                    + " end.",
                judgedStage.reading("rx.coverage")));
    assertThat(REACH.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 knows its counter over 83.33 % of the stage, at least 98 % is asked"
                    + STAGE
                    + "80 s; device/rx_bytes.tsv lines 8-12).",
                judgedStage.reading("rx.span")));
  }

  @Test
  void whatADeathEndedIsNotMissed() {
    JudgedStage judgedStage = new Brief().dies(1080).ends(1120).judgedStage();

    assertThat(THERE.on(judgedStage).reason())
        .isEqualTo(
            "rep-1 has 100 % of its ticks, at least 98 % was asked"
                + STAGE
                + "40 s; device/rx_bytes.tsv lines 8-10). 3 ticks, 0 missing up to the planned"
                + " end.");
    assertThat(REACH.on(judgedStage).reason())
        .isEqualTo(
            "rep-1 knows its counter over 100 % of the stage, at least 98 % was asked"
                + STAGE
                + "40 s; device/rx_bytes.tsv lines 8-10).");
  }

  @Test
  void withoutAStageBothAreUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(THERE.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.coverage of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.noWindow("rx.coverage")));
    assertThat(REACH.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.span of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.noWindow("rx.span")));
  }
}
