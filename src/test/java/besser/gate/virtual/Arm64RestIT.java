package besser.gate.virtual;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an hour has no room for, or nobody has seen yet on this rig; {@code .ci/run --all} runs it.
 */
@Tag("virtual-all")
class Arm64RestIT extends RigSuite {
  Arm64RestIT() {
    super("virtual-arm64", 2);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    // Without NMIs a profile calls this lock cycling, too; the driver's own count tells them apart.
    "masks-interrupts, 30, TGT-LOCK FAILS",
    "patch-c-v3, 24, TGT-RX UNDECIDED TGT-LOCK UNDECIDED TGT-LINK UNDECIDED",
    "late-collapse, 24, TGT-RX FAILS",
    "sender-starved, 24, TGT-RX UNDECIDED",
    "ap-polite, 24, TGT-LINK FAILS",
    "roam, 24, TGT-RX UNDECIDED",
    "signal-drift, 24, TGT-RX UNDECIDED",
    "flap, 24, TGT-LINK UNDECIDED",
    "decrypt-storm, 24, TGT-LINK UNDECIDED"
  })
  void aModelGivesTheOutcomeItsNamePromises(String model, int seconds, String promised)
      throws Exception {
    gives(model, seconds, promised);
  }

  @Test
  void aPatchThatChangesOnlyAHeaderIsInstalledAndTakenBack(@TempDir Path folder) throws Exception {
    installsAndTakesBack(Variant.HEADER_ONLY, folder);
  }
}
