package besser.gate.metric.offered;

import static besser.gate.metric.Readings.value;
import static besser.gate.metric.Readings.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class PressureTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(20));
  private static final Plan PLAN = new OtherPlan("short", List.of(FOUR), 1, new Span(0));
  private static final double ALL = Double.POSITIVE_INFINITY;

  private static Pressure of(TinyRepetition evidence, double until) {
    return Pressure.of(evidence.build(), PLAN, FOUR, until);
  }

  @Test
  void dataThatWaitsIsPressure() {
    assertThat(value(of(new TinyRepetition().sender("w".repeat(20)), ALL).share())).isEqualTo(1);
  }

  @Test
  void aSenderAtItsCapIsPressureThoughNothingWaits() {
    assertThat(value(of(new TinyRepetition().sender("c".repeat(20)), ALL).share())).isEqualTo(1);
  }

  @Test
  void aSenderThatStarvesIsNone() {
    var pressure = of(new TinyRepetition().sender("w".repeat(10) + "s".repeat(10)), ALL);
    // One tick in ten that did not wait is none.
    assertThat(value(pressure.share())).isEqualTo(0.55);
  }

  @Test
  void bytesInFlightOfAStarvedSenderAreNotWaiting() {
    var pressure =
        of(
            new TinyRepetition()
                .senderStages("4M 500 520 124 0")
                .offered("501 4M 100 5000 0 1", "502 4M 100 5000 0 0", "503 4M 100 5000 - -"),
            3);
    assertThat(pressure.share())
        .isEqualTo(
            new Reading.Measured(
                "pressure.share",
                1.0 / 3,
                Unit.SHARE,
                "4M stage, first 3 s",
                new Source("sender/offered.tsv", 2, 4),
                "1 of 3 ticks, 0 without an answer."));
    var later =
        of(
            new TinyRepetition()
                .senderStages("4M 500 520 124 0")
                .offered("504 4M 100 5000 0 1", "505 4M 100 5000 0 0", "506 4M 100 0 0 0"),
            6);
    assertThat(value(later.share())).isZero();
  }

  @Test
  void aTickThatIsMissingProvesNothing() {
    var pressure = of(new TinyRepetition().sender("w".repeat(10)), ALL);
    assertThat(value(pressure.share())).isEqualTo(0.5);
    assertThat(((Reading.Measured) pressure.share()).note())
        .isEqualTo("10 of 20 ticks, 10 without an answer.");
    assertThat(value(pressure.coverageReading())).isEqualTo(0.5);
  }

  @Test
  void whatCameAfterTheMomentAskedForDoesNotCount() {
    var pressure = of(new TinyRepetition().sender("w".repeat(10) + "s".repeat(10)), 10);
    assertThat(value(pressure.share())).isEqualTo(1);
  }

  @Test
  void aLoadThatNeverRanHasNoPressure() {
    assertThat(why(of(new TinyRepetition(), ALL).share()))
        .isEqualTo("sender/stages.tsv is not there.");
    assertThat(why(of(new TinyRepetition().senderStages("4M - - - -"), ALL).share()))
        .isEqualTo("The load of the 4M stage never ran.");
    assertThat(why(of(new TinyRepetition().senderStages("4M 500 520 124 0"), ALL).share()))
        .isEqualTo("sender/offered.tsv is not there.");
  }

  @Test
  void aSenderWhosePipeBrokeDied() {
    var died = of(new TinyRepetition().senderStages("4M 500 507 141 1"), ALL).senderDied();
    assertThat(value(died)).isEqualTo(1);
    assertThat(((Reading.Measured) died).note())
        .isEqualTo("pv ended with 141, nc with 1, after 7 s of 20 s.");
    assertThat(value(of(new TinyRepetition().senderStages("4M 500 520 124 0"), ALL).senderDied()))
        .isZero();
    assertThat(value(of(new TinyRepetition().senderStages("4M 500 509 124 0"), ALL).senderDied()))
        .isEqualTo(1);
  }

  @Test
  void aPipeThatBrokeAfterTheFailureIsTheFailuresDoing() {
    var pressure = of(new TinyRepetition().senderStages("4M 500 515 141 1"), 10);
    assertThat(value(pressure.senderDied())).isZero();
  }

  @Test
  void deliveryIsComparedAtTheSameSecondOfBothHosts() {
    var pressure =
        of(
            new TinyRepetition()
                .stages("4M 100 120 closed")
                .rx("100 4M 0 1000", "110 4M 0 20000000")
                .senderStages("4M 500 520 124 0")
                .offered("505 4M 20000000 1 1 0", "515 4M 60000000 1 1 0"),
            ALL);
    assertThat(value(pressure.ofOffered())).isEqualTo(0.5);
    assertThat(value(pressure.ofCap())).isCloseTo(20e6 / (10 * 4_194_304.0), within(1e-12));
    assertThat(value(pressure.offered())).isEqualTo(4_000_000);
  }
}
