package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTest {
  private static final String NEW = "371C6606B73AF19299228CA";
  private static final ModuleBuild BUILD =
      new ModuleBuild(Optional.of(NEW), Optional.of("d36b1700fc1c1c6a5d851c76dfd7754abe04892a"));
  private static final Installed NOTE =
      new Installed(BUILD, Optional.of("patch-c"), "~/bes2600", "abc-dirty");

  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void aRigWithASandbox() throws IOException {
    rig = new TestRig(folder);
    Files.createDirectories(rig.device.home().resolve("gate/build"));
  }

  private void loaded(String srcversion) {
    rig.device.file("sys/module/bes2600/srcversion", srcversion + "\n");
    rig.device.without("sys/module/bes2600/notes/.note.gnu.build-id");
  }

  @Test
  void theNoteOfTheLoadedModuleIsRead() throws IOException {
    NOTE.write(rig.rig);
    loaded(NEW);
    assertThat(Installed.loaded(rig.rig)).contains(NOTE);
  }

  @Test
  void aNoteOfAModuleThatIsNotLoadedSaysNothing() throws IOException {
    NOTE.write(rig.rig);
    loaded(TestRig.SRCVERSION);
    assertThat(Installed.loaded(rig.rig)).isEmpty();
  }

  @Test
  void aNoteOfAnotherBuildOfTheSameSrcversionSaysNothing() throws IOException {
    NOTE.write(rig.rig);
    loaded(NEW);
    rig.device.file(
        "sys/module/bes2600/notes/.note.gnu.build-id", "0123456789abcdef another id, 20 bytes");
    assertThat(Installed.loaded(rig.rig)).isEmpty();
  }

  @Test
  void aNoteThatWasCutOffSaysNothing() throws IOException {
    NOTE.write(rig.rig);
    loaded(NEW);
    Path note = rig.device.home().resolve("gate/build/installed.txt");
    Files.writeString(note, Files.readString(note).replace("end=\n", ""));
    assertThat(Installed.loaded(rig.rig)).isEmpty();
  }

  @Test
  void aRunOfThePatchExpectsTheModuleItsInstallLeft() {
    Environment described =
        rig.rig.environment().expecting(Optional.of(TestRig.SRCVERSION), Optional.empty());
    assertThat(NOTE.expectedIn(described, Optional.of("patch-c")).srcversion()).contains(NEW);
    assertThat(NOTE.expectedIn(described, Optional.of("patch-c")).buildId())
        .isEqualTo(BUILD.buildId());
    assertThat(NOTE.expectedIn(described, Optional.of("patch-d"))).isEqualTo(described);
    assertThat(NOTE.expectedIn(described, Optional.empty())).isEqualTo(described);
    assertThat(
            new Installed(BUILD, Optional.empty(), "s", "c")
                .expectedIn(described, Optional.empty()))
        .isEqualTo(described);
  }
}
