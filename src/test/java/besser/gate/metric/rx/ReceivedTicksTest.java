package besser.gate.metric.rx;

import static besser.gate.metric.Readings.value;
import static besser.gate.metric.Readings.why;
import static besser.gate.metric.rx.ThroughputTest.of;
import static besser.gate.metric.rx.ThroughputTest.window;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.quantity.ByteRate;
import org.junit.jupiter.api.Test;

/** Ticks that are missing, doubled, or of another connection. */
class ReceivedTicksTest {
  private static final ByteRate FLOOR = ByteRate.parse("2 MB/s");

  @Test
  void aTickWithoutAValueIsBridgedAndCountedAsMissing() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100 4M 0 0", "101 4M - 2000000", "102 4M - -", "103 4M - 6000000"),
            100,
            103);
    assertThat(value(rx.mean())).isEqualTo(2_000_000);
    assertThat(Coverage.of(java.util.List.of(100.0, 101.0, 103.0), window(100, 103)).missing())
        .isEqualTo(1 + 1797);
  }

  @Test
  void aTailThatNobodyRecordedIsMissing() {
    var rx = of(new TinyRepetition().seconds(new long[900]), 100, 1000);
    assertThat(value(rx.coverage())).isEqualTo(901.0 / 1801);
    assertThat(value(rx.span())).isEqualTo(901.0 / 1800);
    assertThat(value(rx.largestGap())).isEqualTo(900);
    assertThat(value(rx.measuredLength())).isEqualTo(900);
  }

  @Test
  void aTickThatIsMissingInBetweenTakesNothingFromTheSpan() {
    var rx =
        Throughput.of(
            new TinyRepetition()
                .rx("100 4M 0 0", "101 4M - 9", "150 4M - 90", "160 4M - 99")
                .build(),
            window(100, 160).until(160));
    assertThat(value(rx.span())).isEqualTo(1);
    assertThat(value(rx.coverage())).isLessThan(0.1);
  }

  @Test
  void aTailThatIsNotDueAnyMoreIsNotMissing() {
    Window toTheFailure = window(100, 1000).until(1000);
    var rx = Throughput.of(new TinyRepetition().seconds(new long[900]).build(), toTheFailure);
    assertThat(value(rx.coverage())).isEqualTo(1);
  }

  @Test
  void twoTicksOfOneInstantAreOne() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100.00 4M 0 0", "100.10 4M - 100", "100.10 4M - 900", "100.20 4M - 1000"),
            100,
            101);
    assertThat(rx.ticks()).extracting(RateTick::bytes).containsExactly(100L, 900L);
    assertThat(rx.ticks()).extracting(RateTick::seconds).containsExactly(0.1, 0.1);
  }

  @Test
  void aClockThatRunsBackwardsLeavesNothingToRead() {
    var rx = of(new TinyRepetition().rx("100 4M 0 0", "101 4M - 100", "100.5 4M - 900"), 100, 101);
    assertThat(why(rx.mean()))
        .isEqualTo(
            "The tablet's boot-time clock runs backwards at line 4: it was started anew, or two"
                + " recordings were put together.");
    assertThat(rx.all(FLOOR)).filteredOn(Reading.Measured.class::isInstance).isEmpty();
  }

  @Test
  void anotherConnectionIsFlaggedAndNotCountedAcross() {
    var rx =
        of(
            new TinyRepetition()
                .rx("100 4M 0 0", "101 4M - 2000000", "102 4M - 500", "103 4M - 2000500"),
            100,
            103);
    assertThat(rx.reconnected()).contains(new Source("device/rx_bytes.tsv", 4, 4));
    assertThat(value(rx.mean())).isEqualTo(2_000_000);
  }

  @Test
  void anotherPeerIsAnotherConnectionThoughTheCounterGrows() {
    var rx =
        of(
            new TinyRepetition().rx("100 4M 0 0 a:1", "101 4M - 2000 a:1", "102 4M - 3000 b:2"),
            100,
            103);
    assertThat(rx.reconnected()).contains(new Source("device/rx_bytes.tsv", 4, 4));
  }

  @Test
  void anInterfaceCounterThatRunsBackwardsIsASignOfADeadDriver() {
    var rx =
        of(new TinyRepetition().rx("100 4M 900 0", "101 4M 1900 1000", "102 4M 50 1000"), 100, 102);
    assertThat(rx.counterRanBackwards()).contains(new Source("device/rx_bytes.tsv", 4, 4));
    assertThat(rx.reconnected()).isEmpty();
  }

  @Test
  void framesStandInOnlyWhereNoTickOfTheRepetitionHasPayload() {
    var rx = of(new TinyRepetition().rx("100 4M 0 -", "101 4M 2090000 -"), 100, 101);
    assertThat(rx.basis()).isEqualTo(Basis.INTERFACE);
    assertThat(((Reading.Measured) rx.mean()).note()).contains("no payload was recorded");

    var gone = of(new TinyRepetition().rx("90 2M 0 5", "100 4M 0 -", "101 4M 2090000 -"), 100, 101);
    assertThat(gone.basis()).isEqualTo(Basis.PAYLOAD);
    assertThat(why(gone.mean()))
        .isEqualTo("No two ticks in a row have payload in the 4M stage, 1 s.");
    assertThat(value(gone.interfaceMean())).isEqualTo(2_090_000);
  }

  @Test
  void aMissingFileIsAReasonAndNoNumber() {
    var rx = of(new TinyRepetition(), 100, 101);
    assertThat(rx.all(FLOOR))
        .allSatisfy(r -> assertThat(why(r)).isEqualTo("device/rx_bytes.tsv is not there."));
    assertThat(rx.stalls(FLOOR)).isEmpty();
  }
}
