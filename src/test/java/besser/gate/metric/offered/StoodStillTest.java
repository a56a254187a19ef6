package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.RxTick;
import besser.gate.metric.TinyRepetition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 3355443 B a second for two minutes: what may lie between two sockets lasts for ten. */
class StoodStillTest {
  private static final int RATE = (32 << 20) / 10;

  /** From second 40 to another, and caught up then. */
  private static IntUnaryOperator still(int until) {
    return t -> t > 40 && t < until ? 40 : t;
  }

  private static Optional<StoodStill> of(IntUnaryOperator sender, IntUnaryOperator tablet) {
    OptionalLong none = OptionalLong.empty();
    List<OfferedTick> sent =
        IntStream.rangeClosed(0, 120)
            .mapToObj(
                t ->
                    new OfferedTick(
                        t + 2,
                        5000 + t,
                        "4M",
                        none,
                        none,
                        none,
                        none,
                        OptionalLong.of((long) sender.applyAsInt(t) * RATE),
                        none,
                        none,
                        none,
                        OptionalInt.empty(),
                        none,
                        none,
                        "-"))
            .toList();
    List<RxTick> received =
        new TinyRepetition()
            .rx(
                IntStream.rangeClosed(0, 120)
                    .mapToObj(
                        t -> "%s 4M 0 %s a:1 0".formatted(t, (long) tablet.applyAsInt(t) * RATE))
                    .toArray(String[]::new))
            .build()
            .rx()
            .value()
            .orElseThrow();
    return StoodStill.in(sent, received, 10);
  }

  @Test
  void aSenderThatStoodStillWhereTheTabletWentOnIsSeen() {
    assertThat(of(still(63), t -> t)).contains(new StoodStill(22, 1, 42, 65));
  }

  @Test
  void whatMayLieBetweenThemIsLetPass() {
    assertThat(of(still(62), t -> t)).isEmpty();
  }

  @Test
  void aTabletThatStoodStillAsWellTellsTheSame() {
    assertThat(of(still(80), still(70))).isEmpty();
    assertThat(of(still(80), still(50))).isPresent();
  }

  @Test
  void aSocketThatLingersAtTheEndStandsForNothing() {
    assertThat(of(t -> Math.min(t, 60), t -> t)).isEmpty();
  }
}
