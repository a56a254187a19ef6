package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.Claim;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimedBoundsTest {
  private static final List<Claim> LOCKED = Features.read(Path.of("features"));

  @Test
  void theyAreThoseOfTheFeatures() {
    assertThat(ClaimedBounds.of(LOCKED))
        .isEqualTo(
            new ClaimedBounds(
                Optional.of(new Span(10)), Optional.of(new Share(0.01)), Optional.of(new Span(2))));
  }

  @Test
  void whatNoClaimBoundsIsBoundedByNothing() {
    assertThat(ClaimedBounds.of(List.of()))
        .isEqualTo(new ClaimedBounds(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void aClockIsAskedAboutAsSoonAsTheClaimDoesNotTellOfItWhateverItsBoundIs() {
    assertThat(steps(Optional.of(new Span(2)))).isEmpty();
    assertThat(steps(Optional.of(new Span(5)))).containsExactly("F-clock.step");
    assertThat(steps(Optional.empty())).containsExactly("F-clock.step");
  }

  /** A wall clock that is set by 4 s in the judged stage. */
  private static List<String> steps(Optional<Span> claimed) {
    Repetition r =
        new Brief("rep-1")
            .condition(
                "80 980 80 0 48000 1800000 schedutil USB=1 9",
                "102 1002 102 0 48000 1800000 schedutil USB=1 9",
                "108 1012 108 0 48000 1800000 schedutil USB=1 9")
            .build();
    return ClockRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR),
            new ClaimedBounds(Optional.empty(), Optional.empty(), claimed))
        .stream()
        .map(Seen::id)
        .toList();
  }
}
