package besser.gate.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Judgement;
import besser.gate.metric.Unit;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.SideBySide;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** One repetition an arm shows no noise, and so no move: four times the rate is not "no change". */
class TooFewRepetitionsTest {
  private static Comparison of(OptionalDouble chance) {
    Delta delta =
        new Delta(
            "rx.mean",
            Unit.BYTES_PER_SECOND,
            List.of(710e3),
            List.of(2890e3),
            OptionalDouble.of(4.07),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            chance,
            false);
    return new Comparison("baseline", List.of(), List.of(delta), List.of(), "");
  }

  private static String sideBySide(Comparison comparison) {
    Judgement j = Samples.rehearsal();
    Judgement compared =
        new Judgement(
            j.campaign(),
            j.judgedClaims(),
            j.findings(),
            j.floor(),
            j.readings(),
            j.predictions(),
            Optional.of(comparison),
            j.survival(),
            j.concerns(),
            j.edition(),
            j.accounts(),
            j.verdict());
    return new SideBySideTable(200, Redaction.none())
        .print(SideBySide.of(Samples.rehearsal(), List.of(compared)), "x");
  }

  @Test
  void areToldAsThatAndNotAsNoDifference() {
    assertThat(TerminalComparison.comparison(of(OptionalDouble.empty())))
        .containsExactly(
            "Too few repetitions, here or in the baseline: of 1 readings none can be shown to have moved.");
    assertThat(TerminalComparison.comparison(of(OptionalDouble.of(0.4))))
        .containsExactly("No difference: of 1 readings none moved by more than chance would.");
  }

  @Test
  void areToldBesideTheOtherCampaigns() {
    assertThat(sideBySide(of(OptionalDouble.empty())))
        .contains("too few repetitions, there or in the baseline, to show that a reading moved.")
        .contains("1 readings were not shown to have moved in any.");
    assertThat(sideBySide(of(OptionalDouble.of(0.4)))).doesNotContain("too few repetitions");
  }
}
