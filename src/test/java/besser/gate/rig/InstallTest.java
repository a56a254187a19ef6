package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstallTest {
  private static final String OLD = "1B3B3ED096AAD7217FEDE11";
  private static final String NEW = "371C6606B73AF19299228CA";

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private TestRig rig;
  private Path source;
  private Path installed;

  @BeforeEach
  void aModuleIsItsSrcversionInAFile() throws IOException {
    rig = new TestRig(folder);
    installed = folder.resolve("device/lib/modules/6.19/updates/bes2600.ko");
    rig.device
        .file("lib/modules/6.19/updates/bes2600.ko", OLD + "\n")
        .tool("make", "cat version.h > bes2600.ko")
        .tool("depmod", ":")
        .tool(
            "modinfo",
            "for last; do :; done; [ \"$last\" != bes2600 ] || for last in"
                + " \"$GATE_ROOT\"/lib/modules/6.19/*/bes2600.ko*; do break; done;"
                + " if [ \"$1\" = -n ]; then echo \"$last\"; else cat \"$last\"; fi");
    source = Files.createDirectories(folder.resolve("source/.git")).getParent();
    Files.createDirectories(source.resolve("sub"));
    Files.writeString(source.resolve("Makefile"), "all:\n");
    Files.writeString(source.resolve("version.h"), NEW + "\n");
    Files.writeString(source.resolve("sub/bh.c"), "/* reboot notifier */\n");
    Files.writeString(source.resolve("sub/bh.o"), "stale");
    Files.writeString(source.resolve(".git/HEAD"), "x");
    Files.createDirectories(rig.device.home().resolve("gate/build"));
  }

  /** The stand-in for a person: presses the button, and the device loads what is installed. */
  private Operator button() {
    return request -> {
      said.add(request);
      powerCycle();
    };
  }

  private void powerCycle() {
    try (var modules = Files.list(installed.getParent())) {
      String loaded = Files.readString(modules.sorted().findFirst().orElseThrow());
      rig.device
          .file("sys/module/bes2600/srcversion", loaded)
          .file("proc/sys/kernel/random/boot_id", "boot-" + said.size() + "\n")
          .file("proc/uptime", "5.00 1.0\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Install install(Operator operator) {
    return new Install(
        rig.rig, new Restart(rig.rig, operator, new Span(1.5), new Span(0.2)), said::add);
  }

  @Test
  void aPatchIsBuiltInstalledLoadedAndTakenBack() throws IOException {
    BootIdentity after = install(button()).install(source);
    assertThat(after.srcversion()).contains(NEW);
    assertThat(after.bootId()).isNotEqualTo(TestRig.BOOT);
    assertThat(installed).hasContent(NEW);
    assertThat(rig.device.home().resolve("gate/build/src/sub/bh.c")).exists();
    assertThat(rig.device.home().resolve("gate/build/src/sub/bh.o")).doesNotExist();
    assertThat(rig.device.home().resolve("gate/build/src/.git")).doesNotExist();
    assertThat(said)
        .containsExactly(
            "Copying 3 files of " + source + " to the device.",
            "Building with make -j4 on the device.",
            "Installed " + NEW + " as " + installed + "; " + OLD + " is kept for gate rollback.",
            "Please power-cycle the device (10.0.0.1) to load the module " + NEW + ".");

    assertThat(install(button()).rollback().srcversion()).contains(OLD);
    assertThat(installed).hasContent(OLD);
  }

  @Test
  void aCompressedModuleGivesWayAndComesBack() throws IOException {
    Path compressed = installed.resolveSibling("bes2600.ko.zst");
    Files.move(installed, compressed);
    install(button()).install(source);
    assertThat(compressed).doesNotExist();
    assertThat(installed).hasContent(NEW);
    install(button()).rollback();
    assertThat(compressed).hasContent(OLD);
    assertThat(installed).doesNotExist();
  }

  @Test
  void allOfItIsOnTheDiskBeforeAnybodyTakesThePowerAway() throws IOException {
    for (String tool : List.of("depmod", "sync")) {
      rig.device.tool(tool, "echo " + tool + " >>\"$GATE_ROOT/order\"");
    }
    Path order = folder.resolve("device/order");
    install(button()).install(source);
    assertThat(Files.readAllLines(order)).endsWith("depmod", "sync");
    Files.delete(order);
    install(button()).rollback();
    assertThat(Files.readAllLines(order)).endsWith("depmod", "sync");
  }

  @Test
  void installingTheSameAgainDoesNotForgetWhatItReplaced() throws IOException {
    install(button()).install(source);
    install(button()).install(source);
    assertThat(install(button()).rollback().srcversion()).contains(OLD);
  }

  @Test
  void anOperatorsWordIsNoProofOfARestart() {
    assertThatThrownBy(() -> install(request -> {}).install(source))
        .hasMessage(
            "The device was not up again with bes2600 "
                + NEW
                + " within 1.5 s: it answers, and is still in the boot it was in.");
  }

  @Test
  void anotherModuleAfterTheRestartIsSaidAtOnce() {
    Operator wrong =
        request ->
            rig.device
                .file("proc/sys/kernel/random/boot_id", "next\n")
                .file("sys/module/bes2600/srcversion", OLD + "\n");
    assertThatThrownBy(() -> install(wrong).install(source))
        .hasMessageStartingWith("The device came up with bes2600 " + OLD + ", needed is " + NEW);
  }

  @Test
  void aBuildThatBreaksChangesNothingAndShowsItsLastLines() {
    rig.device.tool("make", "echo 'bh.c:12: error: no such thing'; exit 2");
    assertThatThrownBy(() -> install(button()).install(source))
        .hasMessageContaining("bh.c:12: error: no such thing")
        .hasMessageContaining("make -j4 gave an error; all of it is in gate/build/make.log.");
    assertThat(installed).hasContent(OLD);
  }

  @Test
  void nothingIsBroughtBackWhereNothingWasReplaced() {
    assertThatThrownBy(() -> install(button()).rollback())
        .hasMessageContaining("Nothing was replaced from gate/build");
  }

  @Test
  void aFolderWithoutAMakefileIsNoSource() throws IOException {
    Files.delete(source.resolve("Makefile"));
    assertThatThrownBy(() -> install(button()).install(source))
        .hasMessage(source + " has no Makefile; give the folder of the module's source.");
  }
}
