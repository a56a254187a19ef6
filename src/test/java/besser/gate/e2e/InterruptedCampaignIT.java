package besser.gate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.cli.Launched;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gate that is ended in mid-campaign, through the launcher, over two real OpenSSH servers. */
class InterruptedCampaignIT {
  /** A ramp of 34 s: of the 22 samples of the tablet's condition a busy machine may miss one. */
  private static final int COMPRESSION = 80;

  @TempDir static Path folder;
  private static TwoSshd hosts;
  private static Launched gate;
  private static Path environment;

  @BeforeAll
  static void aRigThatOutlivesTheGate() throws IOException {
    assumeTrue(
        Boolean.getBoolean("loopback.required"),
        "it takes some two minutes; -Dloopback.required=true runs it, and .ci/run does");
    hosts = new TwoSshd(Files.createDirectories(folder.resolve("rig")), "healthy", COMPRESSION);
    environment = hosts.described();
    Checkout checkout = Checkout.in(Files.createDirectories(folder.resolve("checkout")));
    gate = Launched.real(checkout.root());
  }

  /** A gate that a failed case left running would hold the rig for the next one. */
  @AfterEach
  void nobodyIsLeft() {
    started.forEach(
        process -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
  }

  @AfterAll
  static void off() {
    if (hosts != null) {
      hosts.close();
    }
  }

  private final List<Process> started = new ArrayList<>();

  private static ProcessBuilder command(String... args) {
    Path log = folder.resolve("gate.log");
    ProcessBuilder command =
        gate.command(args)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    command.environment().put("GATE_KEY_PASSPHRASE", TwoSshd.PASSPHRASE);
    return command;
  }

  private Process run(int compression) throws IOException {
    Process process =
        command(
                "run",
                "--env",
                environment.toString(),
                "--plan",
                "rehearsal",
                "--reps",
                "1",
                "--compression",
                String.valueOf(compression))
            .start();
    started.add(process);
    return process;
  }

  /** The campaign that was begun last, once its judged stage is being recorded. */
  private static Path inMidRamp(List<Path> before) {
    return Awaitility.await("a campaign in mid-ramp: " + folder.resolve("gate.log"))
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              List<Path> now = campaigns();
              now.removeAll(before);
              String log = log();
              return now.stream()
                  .filter(campaign -> log.contains(campaign.getFileName() + ": 1 x"))
                  .filter(campaign -> log.contains("  4M  "))
                  .findFirst()
                  .orElse(null);
            },
            campaign -> campaign != null);
  }

  private static String log() throws IOException {
    String all = Files.readString(folder.resolve("gate.log"));
    return all.substring(Math.max(0, all.lastIndexOf("Campaign ")));
  }

  private static List<Path> campaigns() throws IOException {
    Path all = gate.root().resolve("reports/campaigns");
    if (!Files.isDirectory(all)) {
      return new ArrayList<>();
    }
    try (Stream<Path> list = Files.list(all)) {
      return new ArrayList<>(list.toList());
    }
  }

  private static void clean() throws IOException {
    assertThat(hosts.tellers(folder)).as("whoever tells the login key's secret").isEmpty();
    Awaitility.await("both hosts to be clean")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(hosts.left()).isEmpty());
  }

  private static void signal(String name, Process process) throws Exception {
    List<Long> pids =
        name.equals("KILL")
            ? Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .map(ProcessHandle::pid)
                .toList()
            : List.of(process.pid());
    for (long pid : pids) {
      new ProcessBuilder("kill", "-" + name, "" + pid).start().waitFor();
    }
  }

  private static String verdict(Path campaign) throws IOException {
    var json = new ObjectMapper().readTree(campaign.resolve("derived/verdict.json").toFile());
    return json.path("verdict").asText() + " " + json.path("judgement").asText();
  }

  /** How one gate after the other is ended, and with what status and words. */
  private record End(String signal, int status, String said) {}

  private static final Map<String, End> ENDS =
      Map.of(
          "KILL", new End("KILL", 137, ""),
          "TERM", new End("TERM", 143, "The gate lets go"),
          "HUP", new End("HUP", 129, "The gate lets go"),
          "INT", new End("INT", 130, "In 10 s the gate lets go"));

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"KILL", "TERM HUP", "INT"})
  void isResumedAtOnceToTheSameVerdictAndLeavesBothHostsClean(String signals) throws Exception {
    List<Path> before = campaigns();
    Process gate = run(COMPRESSION);
    Path campaign = inMidRamp(before);
    assertThat(hosts.tellers(folder)).as("whoever tells the login key's secret").isEmpty();
    for (String name : signals.split(" ")) {
      End end = ENDS.get(name);
      signal(end.signal(), gate);
      assertThat(gate.waitFor(30, TimeUnit.SECONDS)).as(name).isTrue();
      assertThat(gate.exitValue()).as(name).isEqualTo(end.status());
      assertThat(log()).contains(end.said());
      gate = resume(campaign);
    }

    assertThat(gate.waitFor(90, TimeUnit.SECONDS)).as(log()).isTrue();
    assertThat(gate.exitValue()).as(log()).isZero();
    assertThat(verdict(campaign)).isEqualTo("REHEARSAL HOLDS");
    clean();
  }

  /** A second gate, once it watches the ramp. */
  private Process resume(Path campaign) throws IOException {
    long said = Files.size(folder.resolve("gate.log"));
    Process process = command("resume", campaign.toString()).start();
    started.add(process);
    Awaitility.await("the resumed gate to watch: " + folder.resolve("gate.log"))
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                !process.isAlive()
                    || Files.readString(folder.resolve("gate.log"))
                        .substring((int) said)
                        .contains("rep 1/1"));
    return process;
  }

  @Test
  void aHeldRigIsToldApartAndASecondInterruptEndsTheRecording() throws Exception {
    List<Path> before = campaigns();
    // It ends by the interrupt: long enough for two more gates on a busy host.
    Process first = run(COMPRESSION / 3);
    Path campaign = inMidRamp(before);

    assertThat(command("run", "--env", environment.toString(), "--bisect").start().waitFor())
        .as("doctor sees the lease")
        .isEqualTo(203);
    assertThat(command("resume", campaign.toString()).start().waitFor()).isEqualTo(75);

    signal("INT", first);
    Awaitility.await("the first INT to be answered")
        .until(() -> log().contains("In 10 s the gate"));
    signal("INT", first);
    assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isEqualTo(130);
    assertThat(Files.readString(campaign.resolve("rep-1/repetition.json"))).contains("stopped");
    clean();
  }
}
