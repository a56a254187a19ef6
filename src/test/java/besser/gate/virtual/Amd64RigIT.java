package besser.gate.virtual;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matters most, on the same generation on the other processor. */
class Amd64RigIT extends RigSuite {
  Amd64RigIT() {
    super("virtual", 1);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "healthy, 30, TGT-RX UNDECIDED TGT-LOCK UNDECIDED TGT-LINK UNDECIDED",
    "wedge, 24, TGT-LINK FAILS"
  })
  void aModelGivesTheOutcomeItsNamePromises(String model, int seconds, String promised)
      throws Exception {
    gives(model, seconds, promised);
  }

  @Tag("virtual-all")
  @Test
  void baselineFailsHereAsOnTheOthers() throws Exception {
    gives("baseline", 30, "TGT-RX FAILS TGT-LOCK FAILS");
  }

  @Test
  void onlyThePrintedLinesAreNeededAndNoOtherIsEnough(@TempDir Path folder) throws Exception {
    rootRunsTheGatesScriptsAndNothingElse(folder);
  }

  @Tag("virtual-all")
  @Test
  void whatWasRecordedBeforeAPowerCutIsFetchedFromTheNextBoot() throws Exception {
    losesItsPowerInMidStage();
  }

  @Test
  void whatProbesTellIsWhatTheDriverCounts() throws Exception {
    timesAndCountsAreTheDrivers();
  }

  @Test
  void aPatchIsInstalledAndTakenBack(@TempDir Path folder) throws Exception {
    installsAndTakesBack(Variant.PATCH_C, folder);
  }
}
