package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.RxTick;
import besser.gate.metric.OneMinute;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CounterSeriesTest {
  private static List<RxTick> rows(String... rows) {
    return new TinyRepetition().rx(rows).build().rx().value().orElseThrow();
  }

  private static CounterSeries payload(String... rows) {
    return CounterSeries.payload(rows(rows), OneMinute.WINDOW);
  }

  @Test
  void growthIsTakenBetweenNeighboursThatHaveAValue() {
    CounterSeries series = payload("100 4M - 0", "101 4M - 500", "102 4M - -", "103.5 4M - 500");
    assertThat(series)
        .isEqualTo(
            new CounterSeries(
                List.of(new RateTick(100, 101, 500, 2, 3), new RateTick(101, 103.5, 0, 3, 5)),
                List.of(100.0, 101.0, 103.5),
                List.of(2, 3, 5),
                List.of(),
                OptionalInt.empty()));
    assertThat(series.seconds()).isEqualTo(3.5);
    assertThat(series.bytes()).isEqualTo(500);
    assertThat(series.source("f")).isEqualTo(new Source("f", 2, 5));
  }

  @Test
  void aCounterOf32BitsThatRanOverGoesOnAndOneThatFellFromElsewhereDoesNot() {
    CounterSeries over =
        CounterSeries.of(
            rows("100 4M 4294967000 -", "101 4M 704 -"), OneMinute.WINDOW, RxTick::rxBytes);
    assertThat(over.restarts()).isEmpty();
    assertThat(over.bytes()).isEqualTo(1000);
    CounterSeries anew =
        CounterSeries.of(
            rows("100 4M 4100000000 -", "101 4M 704 -"), OneMinute.WINDOW, RxTick::rxBytes);
    assertThat(anew.restarts()).containsExactly(3);
  }

  @Test
  void aCounterThatFellStartedAnewAndNothingIsBridged() {
    CounterSeries series = payload("100 4M - 900", "101 4M - 1000", "102 4M - 7", "103 4M - 27");
    assertThat(series.ticks())
        .containsExactly(new RateTick(100, 101, 100, 2, 3), new RateTick(102, 103, 20, 4, 5));
    assertThat(series.restarts()).containsExactly(4);
    assertThat(series.seconds()).isEqualTo(2);
    assertThat(series.times()).containsExactly(100.0, 101.0, 102.0, 103.0);
  }

  @Test
  void anotherPeerIsAnotherConnectionUnlessOneOfTheTwoIsUnknown() {
    assertThat(payload("100 4M - 0 a:1", "101 4M - 5 b:1").restarts()).containsExactly(3);
    assertThat(payload("100 4M - 0 -", "101 4M - 5 b:1").restarts()).isEmpty();
    assertThat(payload("100 4M - 0 a:1", "101 4M - 5 -").restarts()).isEmpty();
    assertThat(payload("100 4M - 0 a:1", "101 4M - 5 a:1").restarts()).isEmpty();
  }

  @Test
  void theInterfacesCounterRunsOnThroughConnectionsAndStages() {
    List<RxTick> all = rows("100 2M 10 0 a:1", "101 4M 30 5 b:1");
    assertThat(CounterSeries.of(all, OneMinute.WINDOW, RxTick::rxBytes).ticks())
        .containsExactly(new RateTick(100, 101, 20, 2, 3));
    assertThat(CounterSeries.payload(all, OneMinute.WINDOW).ticks()).isEmpty();
  }

  @Test
  void ticksOutsideTheWindowAreLeftOutAndThoseOnItsEdgesAreNot() {
    assertThat(payload("99.9 4M - 0", "100 4M - 10", "160 4M - 70", "160.1 4M - 900").ticks())
        .containsExactly(new RateTick(100, 160, 60, 3, 4));
  }

  @Test
  void ofTwoTicksInOneInstantTheFirstCounts() {
    assertThat(payload("100 4M - 0", "101 4M - 5", "101 4M - 8", "102 4M - 9"))
        .isEqualTo(
            new CounterSeries(
                List.of(new RateTick(100, 101, 5, 2, 3), new RateTick(101, 102, 4, 3, 5)),
                List.of(100.0, 101.0, 102.0),
                List.of(2, 3, 5),
                List.of(),
                OptionalInt.empty()));
  }

  @Test
  void nothingAfterAClockThatRanBackwardsIsUsed() {
    assertThat(payload("100 4M - 0", "101 4M - 5", "100.9 4M - 8", "102 4M - 9"))
        .isEqualTo(
            new CounterSeries(
                List.of(new RateTick(100, 101, 5, 2, 3)),
                List.of(100.0, 101.0),
                List.of(2, 3),
                List.of(),
                OptionalInt.of(4)));
  }

  @Test
  void aCounterNobodyReadRestsOnNoLine() {
    CounterSeries none = payload("100 4M 5 -");
    assertThat(none.source("f")).isEqualTo(new Source("f", 0, 0));
    assertThat(none.seconds()).isZero();
    assertThat(none.bytes()).isZero();
  }
}
