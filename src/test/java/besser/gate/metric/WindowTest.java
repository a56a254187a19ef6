package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.metric.rx.RateTick;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.plan.TimeScale;
import besser.gate.quantity.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stretch a metric looks at, and how it is cut. */
class WindowTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final OtherPlan PLAN =
      new OtherPlan("minute", List.of(FOUR), 1, new Span(0), new Span(0.5));

  private static Window whole() {
    return Window.of(PLAN, FOUR, 100, 150);
  }

  @Test
  void aStageIsDueWhenItsPlannedLengthIsOver() {
    assertThat(whole()).isEqualTo(new Window(FOUR, 100, 100, 150, 160, new TimeScale(1), 0.5));
    assertThat(Window.of(RehearsalPlan.compressed(1, 60), FOUR, 100, 150))
        .isEqualTo(new Window(FOUR, 100, 100, 150, 101, new TimeScale(60), 0.25));
    assertThat(Window.of(RehearsalPlan.compressed(1, 30), FOUR, 100, 150))
        .isEqualTo(new Window(FOUR, 100, 100, 150, 102, new TimeScale(30), 0.5));
  }

  @Test
  void aWindowMayBeEmptyButNeverRunsBackward() {
    assertThat(new Window(FOUR, 5, 5, 5, 5, new TimeScale(1), 1).seconds()).isZero();
    assertThatThrownBy(() -> new Window(FOUR, 5, 4, 6, 6, new TimeScale(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A window runs forward; this one begins at 5.0 s, starts at 4.0 s and ends at 6.0 s.");
    assertThatThrownBy(() -> new Window(FOUR, 5, 7, 6, 6, new TimeScale(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A window runs forward; this one begins at 5.0 s, starts at 7.0 s and ends at 6.0 s.");
    assertThatThrownBy(() -> new Window(FOUR, 5, Double.NaN, 6, 6, new TimeScale(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstSecondsAreLeftOutAsFarAsThereAreOthers() {
    assertThat(whole().without(10))
        .isEqualTo(new Window(FOUR, 100, 110, 150, 160, new TimeScale(1), 0.5));
    assertThat(whole().without(51))
        .isEqualTo(new Window(FOUR, 100, 150, 150, 160, new TimeScale(1), 0.5));
    assertThat(Window.of(RehearsalPlan.compressed(1, 30), FOUR, 100, 150).without(2).start())
        .isEqualTo(102);
  }

  @Test
  void whatComesAfterTheMomentOfFailureIsNotMissed() {
    assertThat(whole().until(130))
        .isEqualTo(new Window(FOUR, 100, 100, 130, 130, new TimeScale(1), 0.5));
    assertThat(whole().until(155))
        .isEqualTo(new Window(FOUR, 100, 100, 150, 155, new TimeScale(1), 0.5));
    assertThat(whole().until(170))
        .isEqualTo(new Window(FOUR, 100, 100, 150, 160, new TimeScale(1), 0.5));
    assertThat(whole().until(90))
        .isEqualTo(new Window(FOUR, 100, 100, 100, 90, new TimeScale(1), 0.5));
  }

  @Test
  void bothEndsBelongToIt() {
    assertThat(whole().contains(100)).isTrue();
    assertThat(whole().contains(150)).isTrue();
    assertThat(whole().contains(99.99)).isFalse();
    assertThat(whole().contains(150.01)).isFalse();
  }

  @Test
  void itsWordsSayWhatIsLeftOutAndHowFastTimeRan() {
    assertThat(whole().words()).isEqualTo("4M stage, 50 s");
    assertThat(whole().without(10).words()).isEqualTo("4M stage without its first 10 s, 40 s");
    assertThat(
            Window.of(RehearsalPlan.compressed(1, 60), new LockedPlan().stages().get(2), 100, 130)
                .words())
        .isEqualTo("4M stage, 30 s (time compressed 60-fold)");
  }

  @Test
  void aTimeConstantIsNeverShorterThanATick() {
    assertThat(whole().real(new Span(10))).isEqualTo(new Span(10));
    assertThat(whole().real(new Span(0.4))).isEqualTo(new Span(0.5));
    assertThat(Window.of(RehearsalPlan.compressed(1, 30), FOUR, 100, 150).real(new Span(60)))
        .isEqualTo(new Span(2));
  }

  @Test
  void aRateTickIsSharedOutBySecondsThatFallBetweenTwoMoments() {
    RateTick tick = new RateTick(100, 104, 1000, 2, 3);
    assertThat(tick.rate()).isEqualTo(250);
    assertThat(tick.secondsWithin(99, 105)).isEqualTo(4);
    assertThat(tick.secondsWithin(101, 103)).isEqualTo(2);
    assertThat(tick.secondsWithin(103, 109)).isEqualTo(1);
    assertThat(tick.secondsWithin(104, 109)).isZero();
    assertThat(tick.secondsWithin(90, 99)).isZero();
    assertThat(tick.bytesWithin(101, 103)).isEqualTo(500);
    assertThat(tick.bytesWithin(90, 99)).isZero();
  }

  @Test
  void secondsAreToldToTheMicrosecond() {
    assertThat(Seconds.between(100.3, 110.3)).isEqualTo(10);
    assertThat(Seconds.between(110.3, 100.3)).isEqualTo(-10);
    assertThat(Seconds.between(0, 0.0000014)).isEqualTo(0.000001);
  }
}
