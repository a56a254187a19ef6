package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveredTest {
  private static final double ALL = Double.POSITIVE_INFINITY;
  private static final Scope SENDER = new Scope("4M stage", Source.of("sender/offered.tsv"), "");

  private static TinyRepetition received() {
    return new TinyRepetition()
        .stages("4M 100 160 closed")
        .rx("100 4M - 1000", "110 4M - 20000000", "120 4M - 41943040", "130 2M - 7");
  }

  private static Delivered of(TinyRepetition evidence, double until) {
    return Delivered.of(evidence.build(), OneMinute.PLAN, OneMinute.FOUR, until);
  }

  private static Delivered none(String why, Source source) {
    return new Delivered(OneMinute.FOUR, 0, 0, source, why);
  }

  private static OfferedSeries offered(String... rows) {
    return OfferedSeries.of(
        new TinyRepetition().offered(rows).build().offered().value().orElseThrow(),
        "4M",
        new ByteRate(4_194_304),
        1,
        500,
        60);
  }

  @Test
  void whatArrivedIsTheCounterAtTheLastTickAskedFor() {
    assertThat(of(received(), ALL))
        .isEqualTo(
            new Delivered(
                OneMinute.FOUR, 41_943_040, 20, new Source("device/rx_bytes.tsv", 2, 4), ""));
    assertThat(of(received(), 19.9))
        .isEqualTo(
            new Delivered(
                OneMinute.FOUR, 20_000_000, 10, new Source("device/rx_bytes.tsv", 2, 3), ""));
  }

  @Test
  void aStageThatNeverRanDeliveredNothingThatCouldBeCompared() {
    assertThat(of(new TinyRepetition(), ALL))
        .isEqualTo(none("device/stages.tsv is not there.", Source.of("device/stages.tsv")));
  }

  @Test
  void withoutTwoTicksOrWithTwoConnectionsNothingIsCompared() {
    assertThat(of(received(), 9))
        .isEqualTo(
            none(
                "No payload was recorded in the 4M stage.",
                new Source("device/rx_bytes.tsv", 2, 2)));
    assertThat(of(new TinyRepetition().stages("4M 100 160 closed"), ALL))
        .isEqualTo(none("device/rx_bytes.tsv is not there.", Source.of("device/rx_bytes.tsv")));
    assertThat(of(received().rx("100 4M - 9", "101 4M - 20", "102 4M - 3"), ALL))
        .isEqualTo(
            none(
                "The load had several connections; its bytes do not add up.",
                new Source("device/rx_bytes.tsv", 2, 4)));
  }

  @Test
  void deliveryIsOfWhatWasOfferedUpToTheSameSecond() {
    assertThat(
            of(received(), ALL)
                .ofOffered(offered("510 4M 40000000 1 1 0", "530 4M 127772160 1 1 0"), SENDER, ""))
        .isEqualTo(
            new Reading.Measured(
                "pressure.delivered",
                0.5,
                Unit.SHARE,
                "4M stage",
                SENDER.source(),
                "Up to 20 s into the stage."));
  }

  @Test
  void whereEitherSideWasNotSeenThereIsNoDelivery() {
    OfferedSeries some = offered("510 4M 40000000 1 1 0");
    Delivered unseen = of(received(), 9);
    assertThat(
            Stream.of(
                    of(received(), ALL).ofOffered(some, SENDER, "The load never ran."),
                    unseen.ofOffered(some, SENDER, ""),
                    unseen.ofOffered(some, SENDER, "The load never ran."),
                    of(received(), ALL).ofOffered(offered(), SENDER, ""),
                    of(received(), ALL).ofOffered(offered("510 4M 0 1 1 0"), SENDER, ""))
                .toList())
        .isEqualTo(
            Stream.of(
                    "The load never ran.",
                    "No payload was recorded in the 4M stage.",
                    "No payload was recorded in the 4M stage.",
                    "pv's count was not recorded in this stage.",
                    "pv's count was not recorded in this stage.")
                .map(why -> new Reading.Absent("pressure.delivered", why, SENDER.source()))
                .toList());
  }

  @Test
  void deliveryOfTheCapNeedsNoSender() {
    Source source = new Source("device/rx_bytes.tsv", 2, 4);
    assertThat(List.of(of(received(), ALL).ofCap(), of(received(), 9).ofCap()))
        .containsExactly(
            new Reading.Measured(
                "pressure.delivered_of_cap",
                0.5,
                Unit.SHARE,
                "4M stage",
                source,
                "Up to 20 s into the stage."),
            new Reading.Absent(
                "pressure.delivered_of_cap",
                "No payload was recorded in the 4M stage.",
                new Source("device/rx_bytes.tsv", 2, 2)));
  }
}
