package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What module.sh empties, and where it puts a file as root. */
class SandboxTest {
  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void aRigInOrder() throws IOException {
    rig = new TestRig(folder);
  }

  private Completed module(String verb, String target) throws IOException {
    return rig.device.run(
        rig.rig
            .deviceScripts()
            .asRoot(
                GateScript.MODULE,
                "verb=" + verb,
                "sandbox=gate/build",
                "module=bes2600",
                "target=" + target),
        new Span(20));
  }

  @Test
  void aSandboxWithoutTheGatesMarkIsNotEmptied() throws IOException {
    Path thesis = rig.device.home().resolve("gate/build/src/thesis.tex");
    rig.device.file("home/gate/build/src/thesis.tex", "two years\n");
    assertThat(module("fresh", "").err())
        .isEqualTo(
            """
            gate/build holds src and has no mark of the gate, so it is not emptied. Name another \
            install.sandbox; or, if it is the gate's, say so: touch gate/build/besser-gate-sandbox
            """);
    assertThat(thesis).exists();
    rig.device.file("home/gate/build/besser-gate-sandbox", "");
    assertThat(module("fresh", "").ok()).isTrue();
    assertThat(thesis).doesNotExist();
    assertThat(thesis.getParent()).isEmptyDirectory();
  }

  @Test
  void aNewSandboxIsMarkedAndEmptiedAgain() throws IOException {
    assertThat(module("fresh", "").ok()).isTrue();
    rig.device.file("home/gate/build/src/old.c", "x\n");
    assertThat(module("fresh", "").ok()).isTrue();
    assertThat(rig.device.home().resolve("gate/build/src")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/cron.d/x.ko",
        "/lib/modules/../../etc/x.ko",
        "/lib/modules/x.conf",
        "/etc/passwd"
      })
  void asRootAFileIsPutAmongModulesOnly(String target) throws IOException {
    assertThat(module("place", target)).matches(done -> done.exit() == 1 && !done.err().isEmpty());
    Path real = folder.resolve("device" + target.replace("/..", ""));
    String kept = "home/gate/build/kept/";
    rig.device
        .file(kept + "last", "abc\n")
        .file(kept + "abc/path", real + "\n")
        .file(kept + "abc/" + real.getFileName(), "evil\n");
    if (!target.contains("..")) {
      assertThat(module("back", "").err())
          .isEqualTo(
              real
                  + " is no module below /lib/modules or /usr/lib/modules, so nothing is put there.\n");
    }
    assertThat(Files.exists(real)).isFalse();
  }

  @Test
  void aSourceFileThatReadsLikeAnOptionIsNotCopied() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/-rf"));
    Files.writeString(source.resolve("Makefile"), "all:\n");
    Install install =
        new Install(rig.rig, new Restart(rig.rig, r -> {}, new Span(1), new Span(1)), l -> {});
    assertThatThrownBy(() -> install.install(source.getParent()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds a file that is not copied: \"-rf/Makefile\" is no path");
  }
}
