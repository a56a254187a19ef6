package besser.gate.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be sent to a host. */
class CommandTest {
  private static final ScriptFolder FOLDER = new ScriptFolder("/usr/local/lib/besser-gate", true);
  private static final String SEEN = "; printf '<%s>' \"$@\" >>seen; echo >>seen";

  @TempDir Path folder;

  @Test
  void aScriptIsCalledByItsNameWithItsArguments() {
    assertThat(FOLDER.asRoot(GateScript.DEVICE, "start", "besser-gate/run-1-device").text())
        .isEqualTo("sudo -n /usr/local/lib/besser-gate/device.sh start besser-gate/run-1-device");
    assertThat(FOLDER.asLogin(GateScript.LEASE, "take", "it's", "").text())
        .isEqualTo("/usr/local/lib/besser-gate/lease.sh take 'it'\\''s' ''");
    assertThat(new ScriptFolder("/opt/gate", false).asRoot(GateScript.TRY).text())
        .isEqualTo("/opt/gate/try.sh");
  }

  /**
   * By reflection: nothing of main that takes text for a host's shell can be called from outside.
   */
  @Test
  void nothingButACommandCanBeSent() {
    List<Method> public_ =
        Arrays.stream(Remote.class.getMethods())
            .filter(m -> m.getReturnType().equals(Completed.class))
            .toList();
    assertThat(public_).hasSize(1);
    assertThat(public_.get(0).getParameterTypes()[0]).isEqualTo(Command.class);
    assertThat(Command.class.getConstructors()).isEmpty();
    assertThat(Modifier.isFinal(Command.class.getModifiers())).isTrue();
    assertThat(Arrays.stream(NamedTool.values()).map(t -> t.words().get(0)))
        .containsExactlyInAnyOrder("cat", "ls", "sha256sum", "mkdir", "id", "sudo");
    assertThat(NamedTool.RIGHTS.words()).containsExactly("sudo", "-n", "-l");
    assertThat(NamedTool.RIGHTS.takesPaths()).as("so nothing follows sudo").isFalse();
  }

  /**
   * Each disguise as an argument of a script, as root and as the login, and of every tool, read by
   * a real shell: it is refused, or it arrives as one word and nothing else happens.
   */
  @Test
  void twoHundredDisguisedCommandsCannotBeSent() throws Exception {
    stub("gate/device.sh");
    List<String> texts = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    ScriptFolder here = new ScriptFolder(folder.resolve("gate").toString(), true);
    List<String> disguises = Disguises.generated(200, 7);
    int refused = 0;
    for (String disguise : disguises) {
      List<Map.Entry<Supplier<Command>, List<String>>> ways = new ArrayList<>();
      ways.add(
          Map.entry(
              () -> here.asRoot(GateScript.DEVICE, disguise),
              List.of("-n", here.path() + "/device.sh", disguise)));
      ways.add(Map.entry(() -> here.asLogin(GateScript.DEVICE, disguise), List.of(disguise)));
      for (NamedTool tool : NamedTool.values()) {
        List<String> words = new ArrayList<>(tool.words().subList(1, tool.words().size()));
        words.add(disguise);
        ways.add(Map.entry(() -> Command.tool(tool, disguise), words));
      }
      for (var way : ways) {
        try {
          texts.add(way.getKey().get().text());
          expected.add("<" + String.join("><", way.getValue()) + ">");
        } catch (IllegalArgumentException no) {
          refused++;
        }
      }
    }
    assertThat(texts).as("not all are refused: that would show nothing").hasSizeGreaterThan(600);
    assertThat(refused).as("tools without paths take none").isGreaterThan(400);
    run(texts);
    assertThat(Files.readAllLines(folder.resolve("seen"))).isEqualTo(expected);
    assertThat(folder.resolve("down")).doesNotExist();
    // The proof that the trap works: the same text as it would have been sent before.
    run(List.of("sudo -n sh -c 'reboot'", "reboot"));
    assertThat(folder.resolve("down")).exists();
  }

  /** Runs each line in one shell in which every tool only says what it was told. */
  private void run(List<String> texts) throws Exception {
    StringBuilder script = new StringBuilder();
    for (String tool : List.of("sudo", "cat", "ls", "sha256sum", "mkdir", "id")) {
      script.append(tool).append("() { :").append(SEEN).append("; }\n");
    }
    for (String down :
        List.of(
            "reboot",
            "poweroff",
            "halt",
            "shutdown",
            "init",
            "telinit",
            "kexec",
            "systemctl",
            "rtcwake",
            "kill",
            "busybox",
            "sh",
            "rev")) {
      script.append(down).append("() { echo \"$*\" >>down; }\n");
    }
    script.append("PATH=/nowhere\n");
    texts.forEach(text -> script.append(text).append('\n'));
    Files.writeString(folder.resolve("all.sh"), script);
    Process shell =
        new ProcessBuilder("/bin/sh", "all.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("said")).isEmptyFile();
  }

  private void stub(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\ncd " + folder + SEEN + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "a/../b",
        "-rf",
        "a/-x",
        "/dev/watchdog",
        "/proc/sysrq-trigger",
        "//dev/x",
        "/sys/power/state",
        "/./proc/1",
        "a\nb",
        "a\u0007",
        "/dev",
        "a/.."
      })
  void aPathThatLeadsElsewhereOrIsAnOptionIsRefused(String path) {
    assertThatThrownBy(() -> Command.tool(NamedTool.READ, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no path the gate uses on a host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "/a b", "/a/../b", "/a;b", "/a\n", "/-a", "~/gate", "/$HOME"})
  void aFolderOfScriptsIsAPlainAbsolutePath(String path) {
    assertThatThrownBy(() -> new ScriptFolder(path, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
