package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  private static final String VERSION_17 =
      "[ \"$1\" != -version ] || { echo 'openjdk version \"17.0.1\"' >&2; exit 0; }\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "Java that ends with {0} is {1}, for git bisect {2}")
  @CsvSource({
    "0, 0, 0",
    "10, 1, 1",
    "2, 2, 125",
    "3, 3, 125",
    "64, 64, 192",
    "70, 70, 198",
    "75, 75, 203",
    "129, 129, 129",
    "130, 130, 130",
    "143, 143, 143",
    // A crash, a bad option, a class that is not there; killed for its memory; an abort; anything.
    "1, 70, 198",
    "137, 70, 198",
    "134, 70, 198",
    "255, 70, 198",
  })
  void whatJavaEndsWithIsAVerdictOrNone(int java, int status, int bisect) throws IOException {
    Launched gate = Launched.with(folder, VERSION_17 + "exit " + java);
    assertThat(gate.run("judge", "x").status()).isEqualTo(status);
    assertThat(gate.run("judge", "x", "--bisect").status()).isEqualTo(bisect);
  }

  @Test
  void aJavaThatDoesNotStartIsNoFailingDriver() throws IOException {
    Launched gate = Launched.with(folder, "echo 'Error: could not find libjava.so' >&2; exit 1");
    assertThat(gate.run("run").status()).isEqualTo(70);
    assertThat(gate.run("run").err())
        .contains("java does not start: Error: could not find libjava.so. On Debian: apt-get");
  }

  @Test
  void anOlderJavaIsNamed() throws IOException {
    Launched gate =
        Launched.with(
            folder, "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2\n[ $1 = -version ]");
    Launched.Ended ended = gate.run("run");
    assertThat(ended.status()).isEqualTo(70);
    assertThat(ended.err()).contains("is Java 11.0.2, 17 or newer is needed.");
  }

  @Test
  void anOlderJavaIsNamedBeforeAnythingIsBuilt() throws IOException {
    Launched gate =
        Launched.with(folder, "echo 'java version \"1.8.0_402\"' >&2\n[ $1 = -version ]");
    Files.delete(folder.resolve("target/gate.built"));
    Launched.Ended ended = gate.run("run", "--bisect");
    assertThat(ended.status()).isEqualTo(198);
    assertThat(ended.err()).contains("is Java 1.8.0_402, 17 or newer").doesNotContain("building");
  }

  @ParameterizedTest(name = "where archiving its classes ends with {0} Java starts with them: {1}")
  @CsvSource({"0, true", "64, true", "1, false", "124, false", "137, false"})
  void theClassesOfAJarAreArchivedOnceAndNeverInTheWay(int status, boolean kept)
      throws IOException {
    Launched gate =
        Launched.with(
            folder,
            VERSION_17
                + "case $1 in -XX:Archive*) echo x | tee -a made >\"${1#*=}\"; exit %s ;; esac\n"
                    .formatted(status)
                + "for word; do case $word in -XX:Shared*) echo \"$word\" ;; esac; done");
    Path archive = folder.resolve("target/gate.jsa");
    gate.run("history");
    assertThat(log(folder)).as("there is one of this jar").isEmpty();
    Files.setLastModifiedTime(
        folder.resolve("target/besser-gate-0.1.0-SNAPSHOT.jar"),
        FileTime.from(Instant.now().plusSeconds(3600)));

    Launched.Ended first = gate.run("history");
    Launched.Ended second = gate.run("history");

    assertThat(log(folder)).as("tried once").containsExactly("x");
    String with = kept ? "-XX:SharedArchiveFile=" + archive + "\n" : "";
    assertThat(List.of(first, second))
        .allMatch(ended -> ended.out().equals(with) && ended.status() == 0);
    assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**/gate.jsa.*");
  }

  private static List<String> log(Path folder) throws IOException {
    Path made = folder.resolve("made");
    return Files.exists(made) ? Files.readAllLines(made) : List.of();
  }

  @Test
  void aSignalReachesJavaAndItsWordIsTheStatus() throws IOException, InterruptedException {
    Launched gate =
        Launched.with(
            folder,
            "trap 'exit 143' TERM; trap 'exit 130' USR1; trap 'exit 129' HUP\n"
                + "echo up; while :; do sleep 0.05; done");
    for (String[] signal : new String[][] {{"INT", "130"}, {"TERM", "143"}, {"HUP", "129"}}) {
      Process process = gate.command("run").start();
      assertThat(process.inputReader().readLine()).isEqualTo("up");
      new ProcessBuilder("kill", "-" + signal[0], "" + process.pid()).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(signal[0]).isTrue();
      assertThat(process.exitValue()).as(signal[0]).isEqualTo(Integer.parseInt(signal[1]));
    }
  }

  /** A driver of eight commits, good to the fifth; the gate looks at the file in it. */
  private String bisected(String... words) throws IOException, InterruptedException {
    Launched gate =
        Launched.with(folder.resolve("gate"), VERSION_17 + "read -r status <verdict; exit $status");
    Path driver = Files.createDirectories(folder.resolve("driver"));
    git(driver, "init", "-q");
    for (int commit = 1; commit <= words.length; commit++) {
      Files.writeString(driver.resolve("verdict"), words[commit - 1] + "\n# " + commit + "\n");
      git(driver, "add", ".");
      git(driver, "commit", "-qm", "commit " + commit);
    }
    git(driver, "bisect", "start", "HEAD", "HEAD~" + (words.length - 1));
    return git(driver, "bisect", "run", gate.root().resolve("gate").toString(), "run", "--bisect");
  }

  private static String git(Path folder, String... words) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("git", "-c", "user.name=t", "-c", "user.email=t@example.org")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.command().addAll(List.of(words));
    builder.environment().put("JAVA_HOME", folder.resolveSibling("gate/java").toString());
    builder.environment().remove("GATE_JAVA_OPTS");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void gitBisectRunFindsTheCommitAndPassesOverWhatIsUndecided() throws Exception {
    assertThat(bisected("0", "0", "0", "0", "2", "10", "3", "10", "10"))
        .contains("There are only 'skip'ped commits left to test.")
        .contains("bisect run cannot continue any more");
  }

  @Test
  void gitBisectRunConvictsTheFirstCommitThatFails() throws Exception {
    assertThat(bisected("0", "0", "2", "0", "0", "10", "10", "10"))
        .containsPattern("[0-9a-f]{40} is the first bad commit[\\s\\S]*commit 6");
  }

  @Test
  void gitBisectRunStopsWhereTheGateBreaksInsteadOfConvictingTheCommit() throws Exception {
    assertThat(bisected("0", "0", "0", "1", "1", "10", "10", "10"))
        .contains("exit code 198")
        .doesNotContain("is the first bad commit");
  }

  @Test
  void javaReadsWhatIsTypedToTheLauncher() throws IOException, InterruptedException {
    Process process = Launched.with(folder, "read -r x; echo \"read $x\"").command("run").start();
    process.getOutputStream().write("yes\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertThat(process.inputReader().readLine()).isEqualTo("read yes");
    assertThat(process.waitFor()).isZero();
  }

  private static final String SAYS_ITS_TERMINAL =
      VERSION_17 + "for word; do case $word in -Dgate.[tc]*) echo \"$word\" ;; esac; done";

  @Test
  void javaIsToldThatItsOutputIsAFileAndNoTerminal() throws IOException {
    assertThat(Launched.with(folder, SAYS_ITS_TERMINAL).run("history").out())
        .isEqualTo("-Dgate.terminal=\n-Dgate.columns=\n");
  }

  @Test
  void javaIsToldTheTerminalAndItsWidth() throws IOException, InterruptedException {
    String gate = Launched.with(folder, SAYS_ITS_TERMINAL).root().resolve("gate").toString();
    ProcessBuilder script =
        new ProcessBuilder("script", "-qec", "stty cols 97; exec " + gate + " history", "/dev/null")
            .redirectErrorStream(true);
    script.environment().put("JAVA_HOME", folder.resolve("java").toString());
    Process process = script.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines().map(String::strip))
        .contains("-Dgate.terminal=out,err", "-Dgate.columns=97");
  }
}
