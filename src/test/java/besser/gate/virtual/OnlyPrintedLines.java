package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.campaign.RecorderConfigs;
import besser.gate.environment.Environment;
import besser.gate.plan.Plan;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.Role;
import besser.gate.recorder.Status;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFiles;
import besser.gate.rig.InstallScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;

/**
 * A real sudo with the lines that are printed and no others: what it lets through, and what not.
 */
final class OnlyPrintedLines {
  private OnlyPrintedLines() {}

  /** The login has exactly what the operator was told to put there. */
  static void areAllThereIs(VirtualRig rig) throws IOException, InterruptedException {
    String lines = rig.root().shell().run("cat /etc/sudoers.d/besser-gate");
    // The package's own README there is a comment.
    assertThat(rig.root().shell().run("cd /etc/sudoers.d && grep -l '^[^#]' *"))
        .isEqualTo("besser-gate");
    assertThat(lines).contains("NOPASSWD: /").doesNotContain("NOPASSWD: ALL");
    assertThat(InstallScript.text(rig.environment())).contains(lines);
    assertThat(rig.root().shell().run("cat /etc/sudoers")).doesNotContain("gate", "NOPASSWD");
  }

  /** Neither what was once sent, nor what lies beside it, nor any program of the guest. */
  static void letNothingElseThrough(VirtualRig rig) throws IOException, InterruptedException {
    Environment.Host ohm = rig.environment().device();
    Shell login = new Shell(ohm.user(), ohm.sshPort(), ohm.key(), ohm.knownHosts());
    String scripts = ohm.scripts();
    String[] programs = rig.root().shell().run("ls /usr/bin").split("\\s+");
    String random = "/usr/bin/" + programs[new Random().nextInt(programs.length)];
    for (String other :
        new String[] {
          "true",
          "sh -c id",
          "-s",
          "cat /etc/shadow",
          "model healthy",
          "rm -rf besser-gate",
          "sh " + scripts + "/device.sh status x",
          scripts + "/run.sh",
          // Another spelling of a listed script is that script: sudo compares files. Of no other
          // one.
          scripts + "/../besser-gate/run.sh",
          scripts + "/lease.sh take x y",
          "-u load " + scripts + "/device.sh status x",
          random
        }) {
      assertThat(login.run("sudo -n " + other + " 2>&1 && echo LET THROUGH || :"))
          .as(other)
          .containsPattern("password is required|not allowed|sorry")
          .doesNotContain("LET THROUGH");
    }
  }

  /** A recording from its folder to its removal, each step as the gate takes it. */
  static void letARecordingThrough(VirtualRig rig, Remote device, Plan plan, Path into)
      throws IOException {
    Environment environment = rig.environment();
    String id = "run-of-sudoers";
    Recorder recorder =
        new Recorder(device, Role.DEVICE, environment.device(), id, Optional.empty());
    recorder.upload(new RecorderConfigs(plan, environment).of(Role.DEVICE, id));
    assertThat(recorder.start().state().over()).isFalse();
    recorder.stop("stopped");
    Awaitility.await("its end")
        .atMost(Duration.ofSeconds(120))
        .until(() -> recorder.status().map(Status::state).orElseThrow().over());
    recorder.collect(Files.createDirectories(into));
    assertThat(into.resolve("trailer.txt")).exists();
    assertThat(into.resolve("start.txt"))
        .content()
        .contains("recorder_sha256=" + ScriptFiles.sha256());
    assertThat(recorder.there()).isTrue();
    recorder.remove();
    assertThat(recorder.there()).isFalse();
  }
}
