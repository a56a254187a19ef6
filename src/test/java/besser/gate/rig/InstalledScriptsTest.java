package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.remote.GateScript;
import besser.gate.remote.ScriptFiles;
import besser.gate.rig.DoctorCheck.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose scripts a host has: nothing of another's is run, least of all as root. */
class InstalledScriptsTest {
  @TempDir Path folder;
  private TestRig rig;
  private Path scripts;

  @BeforeEach
  void aRigInOrder() throws IOException {
    rig = new TestRig(folder);
    scripts = rig.device.scripts();
  }

  /** A swapped script that would have run as root says so in a file; it is never run. */
  @Test
  void aSwappedScriptIsNeverRun() throws IOException {
    Path evil = folder.resolve("evil");
    for (GateScript script : GateScript.values()) {
      Files.writeString(
          scripts.resolve(script.file()), "#!/bin/sh\necho x >>" + evil + "\nexit 0\n");
    }
    assertThatThrownBy(() -> Lease.take(rig.rig, new Lease.Claim("token-ann", "ann", "r")))
        .isInstanceOf(ScriptsException.class)
        .hasMessage(
            """
            device (10.0.0.1): 9 of the scripts in %s are not this gate's (await.sh, boot.sh, device.sh); \
            nothing was run there. Type: ./gate rig install --env environments/test.yaml > besser-gate-scripts.sh, \
            read it, and run it on the device as root: sh besser-gate-scripts.sh device\
            """
                .formatted(scripts));
    assertThat(new Doctor(rig.rig).examine().in(State.STOP))
        .extracting(DoctorCheck::name)
        .containsExactly("device.scripts");
    assertThat(evil).doesNotExist();
  }

  @ParameterizedTest(name = "{0} as {1}: {2}")
  @CsvSource({
    "device/scripts, rwxrwxrwx, can be written to by others (drwxrwxrwx)",
    "device/scripts/words.sh, rw-rw-rw-, can be written to by others (-rw-rw-rw-)",
    "device/scripts/device.sh, rw-r--r--, cannot be run (it has no x)"
  })
  void whatOthersCouldChangeIsAStop(String what, String mode, String seen) throws IOException {
    Files.setPosixFilePermissions(folder.resolve(what), PosixFilePermissions.fromString(mode));
    stops(folder.resolve(what) + " " + seen);
  }

  @Test
  void aFolderOnTheWayThatOthersCouldChangeIsAStop() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("device"), PosixFilePermissions.fromString("rwxrwxrwx"));
    stops(folder.resolve("device") + " can be written to by others (drwxrwxrwx)");
  }

  @Test
  void aLinkInTheirPlaceIsAStop() throws IOException {
    Path there = folder.resolve("device/elsewhere");
    Files.move(scripts, there);
    Files.createSymbolicLink(scripts, there);
    stops(scripts + " is a link; name the folder it leads to");
  }

  @Test
  void whatIsNotInstalledIsSaid() throws IOException {
    Files.delete(scripts.resolve("chain.sh"));
    stops("the gate's scripts are not installed: there is no " + scripts + "/chain.sh");
  }

  @Test
  void whatBelongsToAnotherLoginIsAStopAndWhereSudoRunsThemSoIsThisLogins() {
    PathOwner hers = PathOwner.of("-rwxr-xr-x 1 1001 0 9 Nov 28 21:30 /g/a.sh").orElseThrow();
    assertThat(hers.fault('-', Set.of("0", "1001"))).isEmpty();
    assertThat(hers.fault('-', Set.of("0"))).contains("/g/a.sh belongs to uid 1001, needed is 0");
    PathOwner tmp = PathOwner.of("drwxrwxrwt 9 0 0 4096 Nov 28 21:30 /tmp").orElseThrow();
    assertThat(tmp.fault('d', Set.of("0"))).as("nobody renames what is another's there").isEmpty();
    PathOwner group = PathOwner.of("drwxrwxr-x. 9 0 50 4096 Nov 28 21:30 /g").orElseThrow();
    assertThat(group.fault('d', Set.of("0")))
        .contains("/g can be written to by others (drwxrwxr-x.)");
    assertThat(PathOwner.of("ls: cannot access '/g': No such file")).isEmpty();
  }

  private void stops(String seen) throws IOException {
    assertThat(new InstalledScripts(rig.device, rig.rig.environment().device()).fault())
        .contains(seen)
        .isPresent();
  }

  /** The operator's script, as it is printed, run twice over an older one. */
  @Test
  void whatIsPrintedInstallsThemAllAndPrintsTheLinesForSudo() throws Exception {
    Files.writeString(scripts.resolve("old.sh"), "an earlier gate's\n");
    Files.writeString(scripts.resolve("boot.sh"), "an earlier gate's\n");
    assertThat(installed("device"))
        .isEqualTo(InstallScript.sudoers("device", rig.rig.environment().device()));
    assertThat(installed("sender")).as("its login does not use sudo").isEmpty();
    assertThat(scripts.resolve("old.sh")).doesNotExist();
    assertThat(rig.rig.environment().device().scripts()).isEqualTo(scripts.toString());
    Lease.take(rig.rig, new Lease.Claim("token-ann", "ann", "r")).close();
    assertThat(InstallScript.text(rig.rig.environment())).contains(ScriptFiles.sha256());
  }

  @Test
  void aFolderThatHoldsAnythingElseIsNotReplaced() throws Exception {
    Files.writeString(scripts.resolve("thesis.txt"), "two years\n");
    assertThat(installed("device")).contains("thesis.txt is none of its scripts");
    assertThat(scripts.resolve("thesis.txt")).exists();
  }

  private String installed(String role) throws Exception {
    Path text = folder.resolve("install.sh");
    Files.writeString(text, InstallScript.text(rig.rig.environment()));
    Process shell =
        new ProcessBuilder("sh", text.toString(), role)
            .redirectError(folder.resolve("err").toFile())
            .start();
    String out = new String(shell.getInputStream().readAllBytes());
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return shell.exitValue() == 0 ? out : Files.readString(folder.resolve("err"));
  }
}
