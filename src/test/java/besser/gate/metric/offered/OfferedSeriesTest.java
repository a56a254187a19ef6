package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.OfferedTick;
import besser.gate.metric.TinyRepetition;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The sender's ticks: whether data waited, whether pv was at its cap, what it had let through. */
class OfferedSeriesTest {
  private static final ByteRate CAP = new ByteRate(1_000_000);

  private static List<OfferedTick> ticks(String... rows) {
    return new TinyRepetition().offered(rows).build().offered().value().orElseThrow();
  }

  /** The load began at 500; {@code t_s stage offered_bytes send_q notsent app_limited}. */
  private static OfferedSeries of(double tick, String... rows) {
    return OfferedSeries.of(ticks(rows), "4M", CAP, tick, 500, 60);
  }

  private static Optional<Boolean> waiting(String row) {
    return OfferedSeries.waiting(ticks("501 4M 0 " + row).get(0));
  }

  @Test
  void ticksOfTheStageAfterTheLoadBeganCountOnce() {
    OfferedSeries series =
        of(
            1,
            "499 4M 0 0 0 0",
            "500 4M 0 0 0 0",
            "501 4M 1 0 0 0",
            "501 4M 2 0 0 0",
            "500.5 4M 3 0 0 0",
            "502 2M 4 0 0 0",
            "503 4M 5 0 0 0",
            "560 4M 6 0 0 0",
            "560.1 4M 7 0 0 0");
    assertThat(series.ticks()).extracting(OfferedTick::line).containsExactly(4, 8, 9);
    assertThat(series.second(2)).isEqualTo(60);
  }

  @Test
  void unsentBytesWaitWhateverElseIsSaid() {
    assertThat(waiting("0 1 1")).contains(true);
    assertThat(waiting("- 1 -")).contains(true);
    assertThat(waiting("0 0 0")).contains(false);
  }

  @Test
  void bytesInFlightWaitUnlessTheApplicationGaveTooLittle() {
    assertThat(waiting("1 0 0")).contains(true);
    assertThat(waiting("1 - -")).contains(true);
    assertThat(waiting("1 0 1")).contains(false);
    assertThat(waiting("- 0 0")).isEmpty();
    assertThat(waiting("- - 1")).isEmpty();
  }

  @Test
  void aTickSpeaksForTwoTicksBeforeItAtMost() {
    OfferedSeries series =
        of(1, "501 4M 0 5 0 0", "502 4M 0 0 0 0", "503 4M 0 5 0 0", "510 4M 0 5 0 0");
    assertThat(series.waitingSeconds(0, 60)).isEqualTo(4);
    assertThat(series.waitingSeconds(0.25, 0.75)).isEqualTo(0.5);
    assertThat(series.waitingSeconds(1, 2)).isZero();
    assertThat(series.waitingSeconds(2.5, 9)).isEqualTo(1.5);
    assertThat(of(1, "503 4M 0 5 0 0").waitingSeconds(0, 60)).isEqualTo(2);
    assertThat(of(0.5, "503 4M 0 5 0 0").waitingSeconds(0, 60)).isEqualTo(1);
    assertThat(of(1, "503 4M 0 - - -").waitingSeconds(0, 60)).isZero();
  }

  @Test
  void aStretchIsToldWhereATickInItSaysSomething() {
    OfferedSeries series = of(1, "501 4M 0 - - -", "502 4M 0 0 0 0", "503 4M 0 - - -");
    assertThat(series.tells(2, 3)).isTrue();
    assertThat(series.tells(1, 2)).isTrue();
    assertThat(series.tells(2.1, 3)).isFalse();
    assertThat(series.tells(0, 1.9)).isFalse();
  }

  @Test
  void whatPvLetThroughLiesInAStraightLineBetweenTicks() {
    OfferedSeries series = of(1, "502 4M 400 0 0 0", "503 4M - 0 0 0", "506 4M 1200 0 0 0");
    assertThat(series.offeredAt(1)).isEqualTo(OptionalDouble.of(200));
    assertThat(series.offeredAt(2)).isEqualTo(OptionalDouble.of(400));
    assertThat(series.offeredAt(3)).isEqualTo(OptionalDouble.of(600));
    assertThat(series.offeredAt(6)).isEqualTo(OptionalDouble.of(1200));
    assertThat(series.offeredAt(9)).isEqualTo(OptionalDouble.of(1200));
    assertThat(of(1, "502 4M - 0 0 0").offeredAt(1)).isEmpty();
  }
}
