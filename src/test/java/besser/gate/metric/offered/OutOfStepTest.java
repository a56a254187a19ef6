package besser.gate.metric.offered;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.OfferedTick;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A megabyte a second for a minute, a row a second; ten seconds are long, 4 MB may lie between. */
class OutOfStepTest {
  private static final long MB = 1_000_000;

  /** What stands still from second 20 until another, and catches up. */
  private static Optional<OutOfStep> standing(String what, int until) {
    return OutOfStep.in(
        IntStream.range(0, 60).mapToObj(t -> tick(t, what, until)).toList(), MB, 10);
  }

  private static OfferedTick tick(int t, String what, int until) {
    long held = t > 20 && t < until ? 20 : t;
    OptionalLong none = OptionalLong.empty();
    return new OfferedTick(
        t + 2,
        t,
        "4M",
        OptionalLong.of((what.equals("pv") ? held : t) * MB),
        what.equals("queue") ? none : OptionalLong.of(40_000),
        none,
        OptionalLong.of((what.equals("sent") ? held : t) * MB),
        OptionalLong.of((what.equals("acked") || what.equals("queue") ? held : t) * MB + 1),
        none,
        none,
        none,
        OptionalInt.empty(),
        none,
        OptionalLong.of(0),
        "-");
  }

  @Test
  void whatRunsTogetherIsInStep() {
    assertThat(standing("nothing", 60)).isEmpty();
  }

  @Test
  void aCounterThatStandsStillWhileTheOthersRunIsOut() {
    for (String counter : List.of("pv", "sent", "acked")) {
      assertThat(standing(counter, 40)).isPresent();
    }
    assertThat(standing("acked", 40).orElseThrow().words())
        .isEqualTo("sent once 25000000 B, acknowledged or in Send-Q 20040000 B");
    assertThat(standing("pv", 40).orElseThrow())
        .isEqualTo(new OutOfStep("acknowledged 25000000 B, pv gave 20000000 B", 10, 27, 37));
  }

  @Test
  void oneThatLagsForLessThanIsLongIsNot() {
    // 4 MB and a pipe's content are let pass, so that it is out of step from second 25 on.
    assertThat(standing("acked", 35)).isEmpty();
    assertThat(standing("acked", 36)).isPresent();
  }

  @Test
  void whatWasNotToldContradictsNothing() {
    assertThat(standing("queue", 40)).isEmpty();
  }
}
