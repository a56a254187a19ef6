package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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
        .tool("make", "cat version.h > bes2600.ko; [ ! -e note ] || cat note >> bes2600.ko")
        .tool("depmod", ":")
        .tool(
            "modinfo",
            "for last; do :; done; [ \"$last\" != bes2600 ] || for last in "
                + "\"$GATE_ROOT\"/lib/modules/6.19/*/bes2600.ko*; do break; done; if [ \"$1\" = -n "
                + "]; then echo \"$last\"; else case $last in *.gz) gzip -dc \"$last\" ;; *) cat "
                + "\"$last\" ;; esac | head -n 1; fi");
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
      Path module = modules.sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(module);
      if (module.toString().endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      String[] loaded = new String(bytes, StandardCharsets.US_ASCII).split("\n", 2);
      rig.device
          .file("sys/module/bes2600/srcversion", loaded[0] + "\n")
          .file("sys/module/bes2600/notes/.note.gnu.build-id", loaded[1])
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
            "Putting the module in its place, and waiting until it is on the disk.",
            "Installed " + NEW + " as " + installed + "; " + OLD + " is kept for gate rollback.",
            "Please power-cycle the device (10.0.0.1) to load the module " + NEW + ".");

    assertThat(install(button()).rollback().srcversion()).contains(OLD);
    assertThat(installed).hasContent(OLD);
  }

  /** Since Linux 6.13 such a patch has the srcversion of what it replaces. */
  @Test
  void aPatchThatOnlyChangesAHeaderIsInstalledAndTakenBack() throws IOException {
    Files.writeString(installed, NEW + "\n" + TestRig.note("the baseline's build"));
    Files.writeString(source.resolve("note"), TestRig.note("the patch's own buil"));

    BootIdentity after = install(button()).install(source);
    assertThat(after.module().buildId()).contains(hex("the patch's own buil"));
    assertThat(said)
        .contains(
            "Installed %s (build %s) as %s; %s (build %s) is kept for gate rollback (same source, other build: it was built elsewhere, or differs in a header, which srcversion does not cover)."
                .formatted(
                    NEW,
                    hex("the patch's own buil").substring(0, 12),
                    installed,
                    NEW,
                    hex("the baseline's build").substring(0, 12)));

    assertThat(install(button()).rollback().module().buildId())
        .contains(hex("the baseline's build"));
    assertThat(said)
        .contains(
            "Brought back %s (build %s) as %s; %s (build %s) is loaded (same source, other build: it was built elsewhere, or differs in a header, which srcversion does not cover)."
                .formatted(
                    NEW,
                    hex("the baseline's build").substring(0, 12),
                    installed,
                    NEW,
                    hex("the patch's own buil").substring(0, 12)));
    assertThat(installed).content().contains("the baseline's build");
  }

  @Test
  void anotherBuildOfTheSameSourceAfterTheRestartIsSaidSo() throws IOException {
    Files.writeString(source.resolve("note"), TestRig.note("the patch's own buil"));
    Operator stale =
        request ->
            rig.device
                .file("proc/sys/kernel/random/boot_id", "next\n")
                .file("sys/module/bes2600/srcversion", NEW + "\n")
                .file("sys/module/bes2600/notes/.note.gnu.build-id", TestRig.note("a".repeat(20)));
    assertThatThrownBy(() -> install(stale).install(source))
        .hasMessageStartingWith(
            "The device came up with bes2600 %s (build 616161616161), needed is %s (build %s) (same source, other build: "
                .formatted(NEW, NEW, hex("the patch's own buil").substring(0, 12)));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aCompressedModuleGivesWayAndComesBackCompressed() throws IOException {
    Path compressed = installed.resolveSibling("bes2600.ko.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      Files.copy(installed, out);
    }
    Files.delete(installed);
    byte[] before = Files.readAllBytes(compressed);
    install(button()).install(source);
    assertThat(compressed).doesNotExist();
    assertThat(installed).hasContent(NEW);
    install(button()).rollback();
    assertThat(compressed).hasBinaryContent(before);
    assertThat(installed).doesNotExist();
  }

  @Test
  void whatIsKeptIsFiledByItsOwnHashAndNotByItsSrcversion() throws IOException {
    install(button()).install(source);
    Files.writeString(source.resolve("note"), TestRig.note("the patch's own buil"));
    install(button()).install(source);
    try (Stream<Path> kept = Files.list(rig.device.home().resolve("gate/build/kept"))) {
      assertThat(kept.filter(Files::isDirectory))
          .hasSize(2)
          .allMatch(k -> k.getFileName().toString().matches("[0-9a-f]{64}"));
    }
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
        .hasMessageStartingWith("The device was not up again with bes2600 " + NEW)
        .hasMessageEndingWith(" within 1.5 s: it answers, and is still in the boot it was in.");
  }

  @Test
  void anotherModuleAfterTheRestartIsSaidAtOnce() {
    Operator wrong =
        request ->
            rig.device
                .file("proc/sys/kernel/random/boot_id", "next\n")
                .file("sys/module/bes2600/srcversion", OLD + "\n");
    assertThatThrownBy(() -> install(wrong).install(source))
        .hasMessageStartingWith(
            "The device came up with bes2600 " + OLD + " (build 746865206964), needed is " + NEW);
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
