package besser.gate.virtual;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every change has to pass on the rig nearest to the tablet; the rest is in {@link
 * Arm64RestIT}.
 */
class Arm64RigIT extends RigSuite {
  Arm64RigIT() {
    super("virtual-arm64", 3);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    // A model that is sound fails nothing; that it holds takes 30 min, three times.
    "healthy, 30, TGT-RX UNDECIDED TGT-LOCK UNDECIDED TGT-LINK UNDECIDED",
    "baseline, 30, TGT-RX FAILS TGT-LOCK FAILS",
    "cycles-locks, 30, TGT-LOCK FAILS",
    "deaf, 46, TGT-LINK FAILS",
    "wedge, 24, TGT-LINK FAILS",
    "slow-link, 30, TGT-RX FAILS",
    "ap-silent, 24, TGT-LINK FAILS"
  })
  void aModelGivesTheOutcomeItsNamePromises(String model, int seconds, String promised)
      throws Exception {
    gives(model, seconds, promised);
  }
}
