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

/** Which of the sender's ticks count for the share of pressure, and which are missed. */
class PressedTicksTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(20));
  private static final Plan PLAN = new OtherPlan("short", List.of(FOUR), 1, new Span(0));
  private static final double ALL = Double.POSITIVE_INFINITY;
  private static final String FILE = "sender/offered.tsv";

  private static Pressure of(TinyRepetition evidence, double from, double until) {
    return Pressure.of(evidence.build(), PLAN, FOUR, from, until);
  }

  private static Reading share(
      String name, double value, String window, Source source, String note) {
    return new Reading.Measured(name, value, Unit.SHARE, window, source, note);
  }

  @Test
  void ticksUpToTheFirstSecondsDoNotCountForTheShare() {
    TinyRepetition evidence = new TinyRepetition().sender("s".repeat(10) + "w".repeat(10));
    assertThat(of(evidence, 10, ALL).share())
        .isEqualTo(
            share(
                "pressure.share",
                1,
                "4M stage, 10 s to 20 s",
                new Source(FILE, 3, 22),
                "10 of 10 ticks, 0 without an answer."));
    assertThat(of(evidence, 8, ALL).share())
        .isEqualTo(
            share(
                "pressure.share",
                11.0 / 12,
                "4M stage, 8 s to 20 s",
                new Source(FILE, 3, 22),
                "11 of 12 ticks, 0 without an answer."));
    assertThat(of(evidence, 0, ALL).coverageReading())
        .isEqualTo(
            share("pressure.coverage", 1, "4M stage, first 20 s", new Source(FILE, 3, 22), ""));
  }

  @Test
  void aTickThatIsMuteAndOneThatIsMissingCountAgainstTheShare() {
    TinyRepetition evidence =
        new TinyRepetition()
            .senderStages("4M 500 520 124 0")
            .offered(
                "501 4M - 9 9 0",
                "502 4M - 9 9 0",
                "503 4M - - - -",
                "504 4M - 9 9 0",
                "505 4M - 9 9 0",
                "506 4M - 9 9 0");
    assertThat(of(evidence, 0, 8).share())
        .isEqualTo(
            share(
                "pressure.share",
                5.0 / 8,
                "4M stage, first 8 s",
                new Source(FILE, 2, 7),
                "5 of 8 ticks, 3 without an answer."));
    assertThat(of(evidence, 0, 8).coverageReading())
        .isEqualTo(
            share("pressure.coverage", 0.75, "4M stage, first 8 s", new Source(FILE, 2, 7), ""));
    assertThat(of(evidence, 4, 8).share())
        .isEqualTo(
            share(
                "pressure.share",
                0.5,
                "4M stage, 4 s to 8 s",
                new Source(FILE, 2, 7),
                "2 of 4 ticks, 2 without an answer."));
  }

  @Test
  void aStageThatWasOverBeforeTicksCountHasNoShare() {
    TinyRepetition evidence = new TinyRepetition().sender("w".repeat(20));
    assertThat(of(evidence, 10, 10).share())
        .isEqualTo(
            new Reading.Absent(
                "pressure.share",
                "It was over within the first 10 s, which do not count.",
                new Source(FILE, 3, 12)));
    assertThat(of(evidence, 10, 11).share())
        .isEqualTo(
            share(
                "pressure.share",
                1,
                "4M stage, 10 s to 11 s",
                new Source(FILE, 3, 13),
                "1 of 1 ticks, 0 without an answer."));
    assertThat(of(evidence, 10, 10.5).share())
        .isEqualTo(
            new Reading.Absent(
                "pressure.share",
                "The sender recorded no tick in the 4M stage, 10 s to 10.5 s.",
                new Source(FILE, 3, 12)));
  }

  @Test
  void aTickThatWasMissedBeforeTheTicksThatCountIsNotMissed() {
    TinyRepetition evidence =
        new TinyRepetition()
            .senderStages("4M 500 520 124 0")
            .offered("501 4M - 9 9 0", "502 4M - 9 9 0", "504 4M - 9 9 0", "505 4M - 9 9 0");
    assertThat(of(evidence, 4, 5).share())
        .isEqualTo(
            share(
                "pressure.share",
                1,
                "4M stage, 4 s to 5 s",
                new Source(FILE, 2, 5),
                "1 of 1 ticks, 0 without an answer."));
    assertThat(of(evidence, 2, 5).share())
        .isEqualTo(
            share(
                "pressure.share",
                2.0 / 3,
                "4M stage, 2 s to 5 s",
                new Source(FILE, 2, 5),
                "2 of 3 ticks, 1 without an answer."));
  }
}
