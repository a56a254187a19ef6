package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.OfferedTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Readings of the sender's side, whole: value, window, lines and note. */
class PressureReadingsTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(20));
  private static final Plan PLAN = new OtherPlan("short", List.of(FOUR), 1, new Span(0));
  private static final double ALL = Double.POSITIVE_INFINITY;
  private static final String FILE = "sender/offered.tsv";
  private static final String BEGUN = "4M 500 520 124 0";

  private static Pressure of(TinyRepetition evidence, double from, double until) {
    return Pressure.of(evidence.build(), PLAN, FOUR, from, until);
  }

  private static Pressure of(String... offered) {
    return of(new TinyRepetition().senderStages(BEGUN).offered(offered), 0, ALL);
  }

  private static Reading share(
      String name, double value, String window, Source source, String note) {
    return new Reading.Measured(name, value, Unit.SHARE, window, source, note);
  }

  /** {@code t busy rwnd sndbuf}, milliseconds. */
  private static OfferedTick times(int line, double t, long busy, long rwnd, long sndbuf) {
    OptionalLong none = OptionalLong.empty();
    return new OfferedTick(
        line,
        t,
        "4M",
        none,
        none,
        none,
        none,
        none,
        busy < 0 ? none : OptionalLong.of(busy),
        rwnd < 0 ? none : OptionalLong.of(rwnd),
        sndbuf < 0 ? none : OptionalLong.of(sndbuf),
        OptionalInt.empty(),
        none,
        OptionalLong.empty(),
        "-");
  }

  @Test
  void aStageWithoutATickHasNoReading() {
    String why = "The sender recorded no tick in the 4M stage, first 20 s.";
    Pressure none = of("501 2M 0 0 0 0");
    assertThat(none.share()).isEqualTo(new Reading.Absent("pressure.share", why, Source.of(FILE)));
    assertThat(none.offered())
        .isEqualTo(new Reading.Absent("pressure.offered", why, Source.of(FILE)));
    assertThat(none.tells(0, 20)).isFalse();
  }

  @Test
  void aStageThatStandsTwiceIsNotOneLoad() {
    assertThat(
            of(
                    new TinyRepetition()
                        .senderStages(BEGUN, "4M 600 620 124 0")
                        .offered("501 4M 0 5 5 0"),
                    0,
                    ALL)
                .share())
        .isEqualTo(
            new Reading.Absent(
                "pressure.share",
                "sender/stages.tsv has the 4M stage 2 times, not once.",
                Source.of(FILE)));
  }

  @Test
  void whatPvLetThroughIsARateFromTheLoadsBeginning() {
    assertThat(of("502 4M 4000000 0 0 0", "508 4M 24000000 0 0 0").offered())
        .isEqualTo(
            new Reading.Measured(
                "pressure.offered",
                3e6,
                Unit.BYTES_PER_SECOND,
                "4M stage, first 20 s",
                new Source(FILE, 2, 3),
                ""));
    assertThat(of("502 4M - 0 0 0").offered())
        .isEqualTo(
            new Reading.Absent(
                "pressure.offered",
                "pv's count was not recorded in this stage.",
                new Source(FILE, 2, 2)));
  }

  @Test
  void timeTcpWasHeldBackIsAShareOfTheTimeBetweenTwoTicks() {
    Pressure pressure =
        of(
            new TinyRepetition()
                .senderStages(BEGUN)
                .offered(
                    List.of(
                        times(2, 501, -1, -1, 50),
                        times(3, 502, 1000, 100, -1),
                        times(4, 504, 2500, 100, -1),
                        times(5, 506, 3000, 300, -1))),
            0,
            ALL);
    Source lines = new Source(FILE, 2, 5);
    String words = "4M stage, first 20 s";
    assertThat(pressure.busy()).isEqualTo(share("pressure.busy", 0.5, words, lines, ""));
    assertThat(pressure.receiverLimited())
        .isEqualTo(share("pressure.rwnd_limited", 0.05, words, lines, ""));
    assertThat(pressure.bufferLimited())
        .isEqualTo(
            new Reading.Absent(
                "pressure.sndbuf_limited",
                "ss did not print it in two ticks of this stage.",
                lines));
  }

  @Test
  void aTimeThatRunsBackwardsIsOfSeveralConnections() {
    Pressure pressure =
        of(
            new TinyRepetition()
                .senderStages(BEGUN)
                .offered(List.of(times(2, 501, 500, 500, 7), times(3, 502, 499, 500, 9))),
            0,
            ALL);
    assertThat(pressure.busy())
        .isEqualTo(
            new Reading.Absent(
                "pressure.busy",
                "The counter runs backwards: the load had several connections.",
                new Source(FILE, 2, 3)));
    assertThat(pressure.receiverLimited().measured().map(Reading.Measured::value)).contains(0.0);
    assertThat(pressure.bufferLimited().measured().map(Reading.Measured::value)).contains(0.002);
  }

  @Test
  void everyReadingIsPublishedInItsOrder() {
    assertThat(of("501 4M 0 5 5 0").all())
        .extracting(Reading::name)
        .containsExactly(
            "pressure.share",
            "pressure.coverage",
            "pressure.offered",
            "pressure.delivered",
            "pressure.delivered_of_cap",
            "pressure.busy",
            "pressure.rwnd_limited",
            "pressure.sndbuf_limited",
            "pressure.app_limited",
            "pressure.sender_died");
  }
}
