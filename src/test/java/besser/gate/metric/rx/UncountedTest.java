package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 2 MB a second for a minute; 46.1 MB may be on their way, which is 23 s of it. */
class UncountedTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final Window WINDOW =
      Window.of(
          new OtherPlan("minute", List.of(FOUR), 1, new Span(0), new Span(1)), FOUR, 100, 160);

  /** {@code t stage air payload peer wire}, by the second of the payload the interface has. */
  private static Optional<Uncounted> of(IntUnaryOperator counted) {
    return Uncounted.in(
        new TinyRepetition()
            .rx(
                IntStream.rangeClosed(0, 60)
                    .mapToObj(
                        t ->
                            "%s 4M %s %s a:1 0"
                                .formatted(
                                    100 + t, counted.applyAsInt(t) * 2_090_000, t * 2_000_000))
                    .toArray(String[]::new))
            .build(),
        WINDOW);
  }

  @Test
  void anInterfaceThatCountsAllAlongIsInStep() {
    assertThat(of(t -> t)).isEmpty();
  }

  @Test
  void whatWaitsBehindALostFrameWasCountedBefore() {
    assertThat(of(t -> t > 10 && t < 33 ? 10 : t)).isEmpty();
  }

  @Test
  void payloadTheInterfaceCountedLaterCameFromElsewhere() {
    assertThat(of(t -> t > 10 && t < 35 ? 10 : t))
        .contains(
            new Uncounted(
                "48.0 MB of payload arrived that rx_bytes had not counted", "lines 12-36"));
  }

  @Test
  void aCounterThatBeganAnewSaysNothing() {
    assertThat(of(t -> t < 30 ? t : t - 30)).isEmpty();
  }
}
