package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import besser.gate.remote.GateScript;
import besser.gate.rig.DoctorCheck.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where root works nobody else may change anything. */
class WorkFolderTest {
  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void aRigInOrder() throws IOException {
    rig = new TestRig(folder);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "ours,                      ours/deep/run,      fine",
    "nothing yet,               new/deep/run,       fine",
    "chmod 1777 t,              t/run,              fine",
    "chmod 0777 t,              t/run,              t can be written to by everybody",
    "chmod 0777 t,              t/deep/run,         t can be written to by everybody",
    "chmod 0777 t,              t/../ours/run,      t can be written to by everybody",
    "chmod 0777 t,              l/run,              t can be written to by everybody",
    "chmod 0777 t,              via/run,            t can be written to by everybody",
    "chmod 0755 t,              via/run,            fine",
    "ln -s round round,         round/run,          leads in a circle",
    "echo '1001 0' >hers,       hers/run,           hers belongs to uid 1001",
    "echo '0 50' >hers; chmod g+w hers, hers/run,   hers can be written to by group 50",
    "echo '0 0' >hers; chmod g+w hers, hers/run,    fine"
  })
  void aWorkFolderIsRefusedWhereAnotherLoginCouldChangeItsWay(String done, String path, String said)
      throws IOException {
    // Owners cannot be given away without root, so a stand-in of ls tells them.
    rig.sender.tool(
        "ls",
        "for last; do :; done; case $last in */hers) read -r u g <\"$GATE_ROOT/home/owner\";"
            + " /bin/ls \"$@\" | awk -v u=$u -v g=$g '{ $3 = u; $4 = g; print }' ;;"
            + " *) /bin/ls \"$@\" ;; esac");
    sh(
        "mkdir -p ours/deep t/deep hers; chmod 755 ours t hers; ln -s t l; ln -s t/deep d; ln -s ../ours t/deep/ours;"
            + " ln -s t/link via; ln -s deep t/link");
    sh(done.replace(">hers", ">owner").replaceFirst("^(ours|nothing yet)$", ":"));
    if (!done.startsWith("echo")) {
      sh("id -u >owner; echo \"$(id -u) $(id -g)\" >owner");
    }
    assertThat(
            sh(
                ". %s/chain.sh; if guarded %s; then echo fine; else echo \"$V\"; fi"
                    .formatted(rig.sender.scripts(), path)))
        .contains(said);
  }

  private String sh(String text) throws IOException {
    return rig.sender.sh(text, new Span(10)).out();
  }

  @Test
  void nothingIsRecordedOrLeasedThereAndDoctorSaysSo() throws IOException {
    Path open = Files.createDirectories(rig.device.home().resolve("gate"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(new Doctor(rig.rig).examine().in(State.STOP))
        .extracting(DoctorCheck::name, DoctorCheck::seen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "device.workdir.guarded",
                open + " can be written to by everybody; chmod o-w " + open));
    assertThatThrownBy(() -> Lease.take(rig.rig, new Lease.Claim("token-ann", "ann", "r")))
        .hasMessageContaining("The work folder is not safe: " + open);
    for (String verb : new String[] {"new", "start", "remove"}) {
      Files.createDirectories(open.resolve("run-1234-device"));
      assertThat(
              rig.device
                  .run(
                      rig.rig
                          .deviceScripts()
                          .asRoot(GateScript.DEVICE, verb, "gate/run-1234-device"),
                      new Span(10))
                  .err())
          .as(verb)
          .contains("The work folder is not safe: " + open + " can be written to by everybody");
    }
    assertThat(open.resolve("run-1234-device")).exists().isEmptyDirectory();
  }

  @Test
  void aFolderThatHoldsMoreThanARunIsNotRemoved() throws IOException {
    Path run = rig.device.home().resolve("gate/run-1234-device");
    rig.device.file("home/gate/run-1234-device/config", "x\n");
    rig.device.file("home/gate/run-1234-device/.thesis", "two years\n");
    assertThat(removed(run).err()).contains("holds .thesis, which no recorder left there");
    assertThat(run.resolve(".thesis")).exists();
    Files.delete(run.resolve(".thesis"));
    assertThat(removed(run).ok()).isTrue();
    assertThat(run).doesNotExist();
  }

  private besser.gate.remote.Completed removed(Path run) throws IOException {
    return rig.device.run(
        rig.rig.deviceScripts().asRoot(GateScript.DEVICE, "remove", run.toString()), new Span(10));
  }
}
