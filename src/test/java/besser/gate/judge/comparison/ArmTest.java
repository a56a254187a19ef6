package besser.gate.judge.comparison;

import static besser.gate.judge.comparison.Arms.absent;
import static besser.gate.judge.comparison.Arms.arm;
import static besser.gate.judge.comparison.Arms.measured;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArmTest {
  private static final Arm TWO =
      arm(
          "b",
          List.of(
              measured("rx.mean", 3, Unit.COUNT),
              measured("lock.samples", 7, Unit.COUNT),
              absent("mmc.requests", "It was not armed.")),
          List.of(measured("rx.mean", 1, Unit.COUNT), measured("mmc.requests", 5, Unit.COUNT)));

  @Test
  void itsNamesAreThoseOfAllRepetitionsMeasuredOrNot() {
    assertThat(TWO.names()).containsExactly("lock.samples", "mmc.requests", "rx.mean");
  }

  @Test
  void aReadingIsListedOnceARepetitionThatMeasuredItInTheirOrder() {
    assertThat(TWO.measured("rx.mean"))
        .containsExactly(
            measured("rx.mean", 3, Unit.COUNT).measured().orElseThrow(),
            measured("rx.mean", 1, Unit.COUNT).measured().orElseThrow());
    assertThat(TWO.measured("mmc.requests"))
        .containsExactly(measured("mmc.requests", 5, Unit.COUNT).measured().orElseThrow());
    assertThat(TWO.measured("lock.driver_path")).isEmpty();
  }

  @Test
  void whatOneRepetitionLacksIsMissingWithItsReason() {
    assertThat(TWO.missing("rx.mean")).isEmpty();
    assertThat(TWO.missing("mmc.requests")).contains("b rep-1: It was not armed.");
    assertThat(TWO.missing("lock.samples")).contains("b rep-2 has no such reading.");
  }

  @Test
  void whatNoRepetitionHasIsMissingForWantOfAnInstrument() {
    assertThat(TWO.missing("driver.wakes"))
        .contains("The recorder has no instrument for driver.wakes.");
  }

  @Test
  void anArmWithoutRepetitionsLacksEverything() {
    assertThat(arm("b").missing("rx.mean")).isEqualTo(Optional.of("b has no repetition."));
  }

  @Test
  void meanAndSpreadAreOverTheRepetitions() {
    Arm three = Arms.of("b", "rx.mean", Unit.COUNT, 4, 1, 2.5);
    assertThat(three.mean("rx.mean")).isEqualTo(2.5);
    assertThat(three.spread("rx.mean")).isEqualTo(3);
    assertThat(Arms.of("b", "rx.mean", Unit.COUNT, 4).spread("rx.mean")).isZero();
  }
}
