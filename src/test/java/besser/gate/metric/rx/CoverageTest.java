package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Window;
import besser.gate.plan.RehearsalPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  /** A window whose stage was planned to be a minute, of which only up to {@code due} is asked. */
  private static Coverage of(double due, Double... times) {
    return Coverage.of(List.of(times), OneMinute.WINDOW.until(due));
  }

  @Test
  void aTickASecondIsWholeCoverage() {
    Coverage whole = of(103, 100.0, 101.0, 102.0, 103.0);
    assertThat(whole).isEqualTo(new Coverage(4, 0, 1, 100));
    assertThat(whole.share()).isEqualTo(1);
  }

  @Test
  void betweenTwoTicksAWholeSecondMoreIsATickMissing() {
    assertThat(of(104, 100.0, 101.0, 102.99, 104.0)).isEqualTo(new Coverage(4, 0, 1.99, 101));
    assertThat(of(104, 100.0, 101.0, 103.0, 104.0)).isEqualTo(new Coverage(4, 1, 2, 101));
    assertThat(of(104, 100.0, 101.0, 104.0)).isEqualTo(new Coverage(3, 2, 3, 101));
  }

  @Test
  void beforeTheFirstAndAfterTheLastTickAWholeSecondIsATickMissing() {
    assertThat(of(104, 100.99, 101.0, 102.0, 103.0, 103.01)).isEqualTo(new Coverage(5, 0, 1, 101));
    assertThat(of(104, 101.0, 102.0, 103.0)).isEqualTo(new Coverage(3, 2, 1, 100));
  }

  @Test
  void theFirstOfTheLargestGapsIsNamed() {
    assertThat(of(105, 100.0, 102.0, 103.0, 105.0)).isEqualTo(new Coverage(4, 2, 2, 100));
  }

  @Test
  void withoutATickNothingIsCoveredAndTheGapIsTheWholeWindow() {
    Coverage none = of(104);
    assertThat(none).isEqualTo(new Coverage(0, 4, 4, 100));
    assertThat(none.share()).isZero();
    assertThat(of(100).share()).isZero();
  }

  @Test
  void aTickLaterThanDueIsNotMissedForWhatItIsLate() {
    assertThat(Coverage.of(List.of(100.0, 101.0, 102.0), OneMinute.WINDOW.until(101.5)))
        .isEqualTo(new Coverage(3, 0, 1, 100));
  }

  @Test
  void aFinerTickIsMissingAfterItsOwnTime() {
    Window rehearsal = Window.of(RehearsalPlan.compressed(1, 60), OneMinute.FOUR, 100, 101);
    assertThat(Coverage.of(List.of(100.0, 100.25, 100.75, 101.0), rehearsal.until(101)))
        .isEqualTo(new Coverage(4, 1, 0.5, 100.25));
  }

  @Test
  void theShareIsOfTheTicksThereShouldBe() {
    assertThat(of(108, 100.0, 101.0, 104.0, 105.0).share()).isEqualTo(4.0 / 9);
  }
}
