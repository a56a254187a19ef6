package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a host can show what the models differ by. */
class LockSharesTest {
  @ParameterizedTest
  @CsvSource({"24, 156", "0, 390"})
  void sharesEitherSideOfTheBoundWithRoomCanBeShown(long healthy, long baseline) {
    LockShares shares =
        LockShares.parse("healthy 400 %s\nbaseline 1000 %s\n".formatted(healthy, baseline));
    assertThat(shares.hindrance()).isEmpty();
    assertThat(shares.words()).endsWith("as is meant");
  }

  @Test
  void aHostThatMakesTheLightModelDearIsSaid() {
    assertThat(LockShares.parse("healthy 400 25\nbaseline 400 100").words())
        .isEqualTo(
            """
            virtual rig: WARNING: lock cycling has 6.3 % of the driver's workers with healthy (at most 6 % are meant) \
            and 25.0 % with baseline (at least 15 %). Lock claims of what is recorded here do not show the model.\
            """);
  }

  @Test
  void aHostThatMakesTheHeavyModelCheapIsSaid() {
    assertThat(LockShares.parse("healthy 400 0\nbaseline 1000 149").hindrance())
        .hasValueSatisfying(why -> assertThat(why).contains("14.9 % with baseline"));
  }

  @ParameterizedTest
  @CsvSource({"199, 400", "400, 199"})
  void aHandfulOfSamplesSaysNothing(long healthy, long baseline) {
    assertThat(
            LockShares.parse("healthy %s 0\nbaseline %s 100".formatted(healthy, baseline))
                .hindrance())
        .hasValueSatisfying(why -> assertThat(why).contains("200 are needed"));
  }

  @Test
  void aGuestThatDidNotAnswerHasShownNothing() {
    assertThat(LockShares.parse("sh: perf: not found").hindrance()).isPresent();
  }
}
