package besser.gate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DeltaTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Delta delta(
      OptionalDouble ratio, OptionalDouble low, OptionalDouble high, OptionalDouble chance) {
    return new Delta(
        "rx.mean",
        Unit.BYTES_PER_SECOND,
        List.of(725e3, 675e3),
        List.of(2.31e6, 2.29e6),
        ratio,
        low,
        high,
        chance,
        false);
  }

  private static OptionalDouble of(double value) {
    return OptionalDouble.of(value);
  }

  @Test
  void itsChangeIsTheDifferenceOfTheMeans() {
    assertThat(delta(NONE, NONE, NONE, NONE).change()).isEqualTo(1.6e6);
  }

  @Test
  void anArmWithoutValuesCountsAsNothing() {
    Delta fresh =
        new Delta("x", Unit.COUNT, List.of(), List.of(3.0, 4.0), NONE, NONE, NONE, NONE, false);
    assertThat(fresh.change()).isEqualTo(3.5);
  }

  @Test
  void bothArmsStandBesideTheRatioAndItsInterval() {
    assertThat(delta(of(3.2857), of(2.9), of(3.75), of(0.001)).words())
        .isEqualTo(
            "725 KB/s, 675 KB/s -> 2.31 MB/s, 2.29 MB/s (3.29 times; 95 % interval 2.90 to 3.75)");
  }

  @Test
  void withoutAnIntervalTheChanceIsGivenAndWithoutAChanceThatThereAreTooFew() {
    assertThat(delta(of(3.2857), NONE, NONE, of(0.0742)).words())
        .endsWith(" (3.29 times; by chance alone 7.42 %)");
    assertThat(delta(of(3.2857), of(2.9), NONE, of(0.0742)).words())
        .endsWith(" (3.29 times; by chance alone 7.42 %)");
    assertThat(delta(of(3.2857), NONE, NONE, NONE).words())
        .endsWith(" (3.29 times; too few repetitions for an interval)");
  }

  @Test
  void aBaselineOfZeroHasNoRatio() {
    assertThat(delta(NONE, NONE, NONE, of(0.0742)).words())
        .endsWith(" (no ratio, the baseline's mean is 0; by chance alone 7.42 %)");
    assertThat(delta(NONE, NONE, NONE, NONE).words())
        .endsWith(" (no ratio, the baseline's mean is 0)");
  }

  @Test
  void whatIsBelievedToHaveMovedIsTheSameButForThat() {
    Delta still = delta(of(3.2857), of(2.9), of(3.75), of(0.001));
    assertThat(still.beyond())
        .isEqualTo(
            new Delta(
                still.metric(),
                still.unit(),
                still.baseline(),
                still.observed(),
                still.ratio(),
                still.low(),
                still.high(),
                still.chance(),
                true));
  }
}
