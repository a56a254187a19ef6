package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The window of a stage as the recorder saw it, or why there is none. */
class WindowsTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final OtherPlan PLAN = new OtherPlan("minute", List.of(FOUR), 1, new Span(0));
  private static final String STAGES = "device/stages.tsv";

  private static Windows of(TinyRepetition evidence) {
    return Windows.judged(evidence.build(), PLAN, FOUR);
  }

  private static Windows.Found found(double start, double end, String note, Source source) {
    return new Windows.Found(Window.of(PLAN, FOUR, start, end), note, source);
  }

  private static Windows.NotFound none(String why, Source source) {
    return new Windows.NotFound(why, source);
  }

  @Test
  void aStageWithBothEndsIsItsLine() {
    Windows windows = of(new TinyRepetition().stages("2M 10 70 closed", "4M 100 150 closed"));
    assertThat(windows).isEqualTo(found(100, 150, "", new Source(STAGES, 3, 3)));
    assertThat(windows.found()).contains(Window.of(PLAN, FOUR, 100, 150));
  }

  @Test
  void aFileThatIsMissingShowsNoStage() {
    Windows windows = of(new TinyRepetition());
    assertThat(windows).isEqualTo(none(STAGES + " is not there.", Source.of(STAGES)));
    assertThat(windows.found()).isEmpty();
  }

  @Test
  void aStageThatStandsTwiceIsNotOneRun() {
    assertThat(of(new TinyRepetition().stages("4M 100 150 closed", "4M 200 250 closed")))
        .isEqualTo(
            none(
                "The 4M stage is in the file 2 times; one run has it once.",
                new Source(STAGES, 2, 3)));
  }

  @Test
  void aStageWithoutAByteHasNoWindow() {
    assertThat(of(new TinyRepetition().stages("4M - 150 deadline")))
        .isEqualTo(
            none(
                "The 4M stage never saw a payload byte (ended by deadline).",
                new Source(STAGES, 2, 2)));
  }

  @Test
  void theLastTickStandsForAnEndNobodyWrote() {
    String note = "The stage has no end in stages.tsv; its last recorded tick is taken as its end.";
    Source line = new Source(STAGES, 2, 2);
    TinyRepetition ticks =
        new TinyRepetition().stages("4M 100 - -").rx("101 4M 0 5", "130 4M 0 9", "140 2M 0 9");
    assertThat(of(ticks)).isEqualTo(found(100, 130, note, line));
    assertThat(of(ticks.trailer("complete", 170))).isEqualTo(found(100, 130, note, line));
    assertThat(of(new TinyRepetition().stages("4M 100 - -").trailer("deadline", 170)))
        .isEqualTo(found(100, 170, note, line));
  }

  @Test
  void aStageWithoutAnyEndHasNoWindow() {
    Windows.NotFound none =
        none(
            "The 4M stage has no end, and no tick shows how far it was recorded.",
            new Source(STAGES, 2, 2));
    assertThat(of(new TinyRepetition().stages("4M 100 - -"))).isEqualTo(none);
    assertThat(of(new TinyRepetition().stages("4M 100 99.9 closed"))).isEqualTo(none);
    assertThat(of(new TinyRepetition().stages("4M 100 100 closed")))
        .isEqualTo(found(100, 100, "", new Source(STAGES, 2, 2)));
  }

  @Test
  void aRecordingThatWasCutOffInTheStageHasItsTicksForEnds() {
    TinyRepetition cutOff =
        new TinyRepetition()
            .stages()
            .rx("90 2M 0 5", "100 4M 0 -", "101 4M 0 0", "102 4M 0 7", "130 4M 0 -");
    assertThat(of(cutOff))
        .isEqualTo(
            found(
                102,
                130,
                "The recording was cut off in this stage; its first tick with payload and its last"
                    + " tick are taken as its start and end.",
                new Source("device/rx_bytes.tsv", 5, 6)));
  }

  @Test
  void aClockThatFellBackInARecordingThatWasCutOffIsNoCrash() {
    assertThat(of(new TinyRepetition().stages().rx("102 4M 0 7", "50 4M 0 9")).found())
        .contains(Window.of(PLAN, FOUR, 102, 102));
  }

  @Test
  void aStageThatWasNeverBegunHasNoWindow() {
    Windows.NotFound none =
        none(
            "The 4M stage has no line: it was never begun, or the line was lost.",
            Source.of(STAGES));
    assertThat(of(new TinyRepetition().stages("2M 10 70 closed"))).isEqualTo(none);
    assertThat(of(new TinyRepetition().stages().rx("100 4M 0 0", "101 4M 0 -"))).isEqualTo(none);
    assertThat(
            of(
                new TinyRepetition()
                    .stages()
                    .rx("100 4M 0 1", "101 4M 0 2")
                    .trailer("complete", 170)))
        .isEqualTo(none);
  }
}
