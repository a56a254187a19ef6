package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the load ended by itself before its time. */
class SenderEndTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(20));
  private static final Plan PLAN =
      new OtherPlan("short", List.of(FOUR), 1, new Span(0), new Span(0.5));
  private static final double ALL = Double.POSITIVE_INFINITY;
  private static final String FILE = "sender/stages.tsv";

  private static Reading of(double until, String... rows) {
    return Pressure.of(new TinyRepetition().senderStages(rows).build(), PLAN, FOUR, until)
        .senderDied();
  }

  private static Reading died(int died, String note) {
    return new Reading.Measured(
        "pressure.sender_died", died, Unit.COUNT, "4M stage", new Source(FILE, 2, 2), note);
  }

  private static Reading absent(String why, Source source) {
    return new Reading.Absent("pressure.sender_died", why, source);
  }

  private static String note(int pv, int nc, String ran) {
    return "pv ended with " + pv + ", nc with " + nc + ", after " + ran + " of 20 s.";
  }

  @Test
  void aLoadThatRanItsTimeBarTwoTicksDidNotDie() {
    assertThat(of(ALL, "4M 500 519 124 0")).isEqualTo(died(0, note(124, 0, "19 s")));
    assertThat(of(ALL, "4M 500 518.9 124 0")).isEqualTo(died(1, note(124, 0, "18.9 s")));
  }

  @Test
  void theMomentAskedForCountsWhereItIsBeforeTheStagesEnd() {
    assertThat(of(10, "4M 500 509 124 0")).isEqualTo(died(0, note(124, 0, "9 s")));
    assertThat(of(10, "4M 500 508.9 143 143")).isEqualTo(died(1, note(143, 143, "8.9 s")));
  }

  @Test
  void aLoadThatBrokeUpToTwoTicksLaterMayBeWhatHappened() {
    assertThat(of(10, "4M 500 511 141 0")).isEqualTo(died(1, note(141, 0, "11 s")));
    assertThat(of(10, "4M 500 511.1 141 0")).isEqualTo(died(0, note(141, 0, "11.1 s")));
    assertThat(of(10, "4M 500 509 124 1")).isEqualTo(died(1, note(124, 1, "9 s")));
    assertThat(of(10, "4M 500 509 124 0")).isEqualTo(died(0, note(124, 0, "9 s")));
    assertThat(of(10, "4M 500 509 143 124")).isEqualTo(died(0, note(143, 124, "9 s")));
    assertThat(of(10, "4M 500 509 0 0")).isEqualTo(died(1, note(0, 0, "9 s")));
  }

  @Test
  void aLoadThatBrokeWhenItsTimeWasUpDidNotDie() {
    assertThat(of(18, "4M 500 519 141 1")).isEqualTo(died(0, note(141, 1, "19 s")));
    assertThat(of(18, "4M 500 518.9 141 1")).isEqualTo(died(1, note(141, 1, "18.9 s")));
  }

  @Test
  void anEndNobodyRecordedIsUnknown() {
    Reading unknown =
        absent("It is not recorded when and how the load ended.", new Source(FILE, 2, 2));
    assertThat(of(ALL, "4M - 520 124 0")).isEqualTo(unknown);
    assertThat(of(ALL, "4M 500 - 124 0")).isEqualTo(unknown);
    assertThat(of(ALL, "4M 500 520 - 0")).isEqualTo(unknown);
    assertThat(of(ALL, "4M 500 520 124 -")).isEqualTo(unknown);
  }

  @Test
  void aStageThatDoesNotStandInTheFileOnceIsUnknown() {
    Reading notOnce = absent("The 4M stage does not stand in it once.", Source.of(FILE));
    assertThat(of(ALL, "2M 500 520 124 0")).isEqualTo(notOnce);
    assertThat(of(ALL, "4M 500 520 124 0", "4M 600 620 124 0")).isEqualTo(notOnce);
    assertThat(Pressure.of(new TinyRepetition().build(), PLAN, FOUR, ALL).senderDied())
        .isEqualTo(absent(FILE + " is not there.", Source.of(FILE)));
  }
}
