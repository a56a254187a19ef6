package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.xfer.InMemorySourceFile;
import org.junit.jupiter.api.Test;

class SimulatedRigTest {
  @Test
  void bothHostsAnswerWithStrictKeysAndNothingIsLeftAfterwards() throws Exception {
    Path folder;
    SimulatedRig rig = Rigs.start("healthy", 180);
    try (rig;
        Shell device = new Shell(rig.environment().device());
        Shell sender = new Shell(rig.environment().sender())) {
      folder = rig.environment().device().key().getParent();
      assertThat(device.run("uname -r").out()).isEqualTo(Module.KERNEL + "\n");
      assertThat(sender.run("(sleep 300 >/dev/null 2>&1 &); uname -n").out())
          .isEqualTo("boltzmann-simulated\n");
      assertThat(device.run("exit 17").status()).isEqualTo(17);
      assertThat(rig.processes()).isNotEmpty();
    }
    assertThat(rig.processes()).isEmpty();
    assertThat(Files.exists(folder)).isFalse();
  }

  @Test
  void aMarkThatIsWrittenToTheKernelsLogIsARecordOfIt() throws Exception {
    try (SimulatedRig rig = Rigs.start("healthy", 180);
        Shell device = new Shell(rig.environment().device())) {
      String said =
          device
              .run(
                  """
                  cd $GATE_ROOT/dev && echo 'besser-gate: recording x starts' >>kmsg.written
                  n=0; until grep 'recording x starts' kmsg || [ $n -ge 100 ]; do n=$((n + 1)); sleep 0.1; done
                  """)
              .out();
      assertThat(said).matches("12,\\d+,\\d+,-;besser-gate: recording x starts\n");
    }
  }

  @Test
  void aRelativePathMeansTheSameToSftpAndToTheShell() throws Exception {
    try (SimulatedRig rig = Rigs.start("healthy", 180);
        Shell device = new Shell(rig.environment().device());
        SFTPClient sftp = device.client.newSFTPClient()) {
      sftp.mkdir("gate");
      sftp.put(text("hello"), "gate/greeting");
      assertThat(device.run("cat gate/greeting").out()).isEqualTo("hello");
    }
  }

  @Test
  void aCutDropsTheSessionsButNotWhatTheyStarted() throws Exception {
    try (SimulatedRig rig = Rigs.start("healthy", 180)) {
      try (Shell device = new Shell(rig.environment().device())) {
        device.run("(sleep 300 >/dev/null 2>&1 &)");
        rig.cutConnections(Duration.ofSeconds(2));
        assertThatThrownBy(() -> device.run("true")).isInstanceOf(Exception.class);
      }
      assertThatThrownBy(() -> new Shell(rig.environment().device()))
          .isInstanceOf(IOException.class);
      assertThat(rig.processes()).isNotEmpty();
      await("a login after the cut")
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(30))
          .until(() -> answers(rig));
    }
  }

  private static boolean answers(SimulatedRig rig) throws IOException {
    try (Shell device = new Shell(rig.environment().device())) {
      return device.run("true").status() == 0;
    }
  }

  @Test
  void thePressedButtonLoadsWhatWasInstalledAndEndsAllThatRan() throws Exception {
    String bootId = "cat $GATE_ROOT/proc/sys/kernel/random/boot_id";
    String loaded = "cat $GATE_ROOT/sys/module/bes2600/srcversion";
    String before;
    String built;
    try (SimulatedRig rig = Rigs.start("baseline", 180)) {
      try (Shell device = new Shell(rig.environment().device())) {
        before = device.run(bootId).out();
        assertThat(device.run(loaded).out()).isEqualTo("1B3B3ED096AAD7217FEDE11\n");
        device.run(
            "mkdir src && cd src && echo 'int x;' >bh.c && echo patch-c-v3 >simulated-model && make"
                + " && cp bes2600.ko \"$(modinfo -n bes2600)\"; (sleep 300 >/dev/null 2>&1 &)");
        built = device.run("modinfo -F srcversion bes2600").out();
        assertThat(built).matches("[0-9A-F]{23}\n");
        assertThat(device.run(loaded).out()).isNotEqualTo(built);
      }
      rig.powerCycle();
      assertThat(rig.processes()).isEmpty();
      await("a login after the boot")
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(30))
          .until(() -> answers(rig));
      try (Shell device = new Shell(rig.environment().device())) {
        assertThat(device.run(bootId).out()).isNotEqualTo(before);
        assertThat(device.run(loaded).out()).isEqualTo(built);
      }
    }
  }

  @Test
  void anUnknownModelIsAnsweredWithAllThereAre() {
    assertThatThrownBy(() -> Rigs.start("helthy", 180))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no driver model \"helthy\". Choose one of "
                + String.join(", ", SimulatedRig.models().keySet())
                + ".");
    assertThat(SimulatedRig.models())
        .containsKeys("healthy", "baseline", "patch-c-v3", "late-collapse", "wedge")
        .containsKey("sender-starved");
  }

  private static InMemorySourceFile text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new InMemorySourceFile() {
      @Override
      public String getName() {
        return "text";
      }

      @Override
      public long getLength() {
        return bytes.length;
      }

      @Override
      public java.io.InputStream getInputStream() {
        return new java.io.ByteArrayInputStream(bytes);
      }
    };
  }
}
