package besser.gate.virtual;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matters most, on kernel and tools of 2023. */
class BookwormRigIT extends RigSuite {
  BookwormRigIT() {
    super("virtual-bookworm", 1);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "healthy, 30, TGT-RX UNDECIDED TGT-LOCK UNDECIDED TGT-LINK UNDECIDED",
    "baseline, 30, TGT-RX FAILS TGT-LOCK FAILS"
  })
  void aModelGivesTheOutcomeItsNamePromises(String model, int seconds, String promised)
      throws Exception {
    gives(model, seconds, promised);
  }

  @Tag("virtual-all")
  @Test
  void aWedgeIsALostLinkHereAsOnTheOthers() throws Exception {
    gives("wedge", 24, "TGT-LINK FAILS");
  }

  /** A build with this kernel's headers takes the guest some minutes. */
  @Tag("virtual-all")
  @Test
  void aPatchIsInstalledAndTakenBack(@TempDir Path folder) throws Exception {
    installsAndTakesBack(Variant.PATCH_C, folder);
  }
}
