package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment.Arch;
import besser.gate.environment.Environment.Guest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RigRecordTest {
  private static final Guest GUEST = new Guest("forky", Arch.ARM64);
  private static final RigRecord RECORD =
      new RigRecord(1, 2, GUEST, Path.of("/cache/image"), 2200, 2201, Accelerator.TCG);

  @Test
  void whatIsWrittenIsReadAgainUntilItIsForgotten(@TempDir Path folder) throws Exception {
    RECORD.write(folder);
    assertThat(RigRecord.read(folder)).contains(RECORD);
    RigRecord.forget(folder);
    assertThat(RigRecord.read(folder)).isEmpty();
  }

  @Test
  void aRecordThatWasCutOffIsNoRig(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("rig.properties"), "qemu=1\n");
    assertThat(RigRecord.read(folder)).isEmpty();
  }

  @Test
  void aProcessThatIsNotQemuIsNotTheRig() {
    long own = ProcessHandle.current().pid();
    assertThat(new RigRecord(own, own, GUEST, Path.of("/i"), 1, 2, Accelerator.TCG).running())
        .isEmpty();
  }

  @Test
  void aRigThatWasLeftUpIsNobodysOrphan() {
    assertThat(RECORD.leftUp().orphaned()).isFalse();
  }
}
