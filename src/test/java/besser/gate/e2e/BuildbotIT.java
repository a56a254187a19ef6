package besser.gate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped {@code master.cfg} under Debian's Buildbot: a master, three workers, three simulated
 * rigs and twenty nights that are all asked for at once.
 */
class BuildbotIT {
  private static final List<String> RIGS = List.of("rig-a", "rig-b", "rig-c");
  private static final int NIGHTS = 20;

  /** A bound for a machine that has other work, too. */
  private static final int MINUTES = 10;

  @TempDir static Path folder;

  private static RehearsedRigs rigs;
  private static final List<Process> STARTED = new ArrayList<>();
  private static String port = "";

  @BeforeAll
  static void twentyNights() throws Exception {
    rigs = RehearsedRigs.in(folder, RIGS.toArray(String[]::new));
    try (ServerSocket free = new ServerSocket(0)) {
      port = String.valueOf(free.getLocalPort());
    }
    made("buildbot", "create-master", "-q", "master");
    Files.copy(
        Path.of("src/test/resources/night/twenty-nights.cfg"), folder.resolve("master/master.cfg"));
    Process master = start("buildbot", "start", "--nodaemon", "master");
    for (String rig : RIGS) {
      String worker = "worker-of-" + rig;
      made("buildbot-worker", "create-worker", "-q", worker, "127.0.0.1:" + port, worker, "secret");
      start("buildbot-worker", "start", "--nodaemon", worker);
    }
    assertThat(master.waitFor(MINUTES, TimeUnit.MINUTES)).as(log("buildbot-start")).isTrue();
  }

  @AfterAll
  static void nothingIsLeft() {
    STARTED.forEach(
        process -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
    if (rigs != null) {
      rigs.sweep();
    }
  }

  private static void made(String... command) throws Exception {
    Process process = start(command);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(log(command[0] + "-" + command[1])).isZero();
  }

  private static Process start(String... command) throws IOException {
    Path log = folder.resolve(command[0] + "-" + command[1] + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(rigs.gate().command().environment());
    builder
        .environment()
        .putAll(
            Map.of(
                "RIGS",
                RIGS.stream().map(r -> r + ":worker-of-" + r).collect(Collectors.joining(" ")),
                "HOME_OF_GATE",
                rigs.gate().root().toAbsolutePath().toString(),
                "NIGHTLY_OPTIONS",
                RehearsedRigs.SHORTEST,
                "BUILDBOT_WORKER_PASSWORD",
                "secret",
                "BUILDBOT_PORT",
                "tcp:" + port + ":interface=127.0.0.1",
                "SHIPPED",
                Path.of("environments/deploy/buildbot/master.cfg").toAbsolutePath() + "",
                "NIGHTS",
                String.valueOf(NIGHTS),
                "TOLD",
                folder.resolve("builds.jsonl").toString()));
    Process process = builder.start();
    STARTED.add(process);
    return process;
  }

  private static String log(String name) throws IOException {
    Path log = folder.resolve(name + ".log");
    Path twistd = folder.resolve("master/twistd.log");
    return (Files.exists(log) ? Files.readString(log) : "")
        + (Files.exists(twistd) ? Files.readString(twistd) : "");
  }

  /** From its beginning to its end. */
  private record Busy(String rig, Instant from, Instant to) {
    boolean at(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  private static List<Busy> nights() throws IOException {
    return rigs.log().stream()
        .filter(l -> l.path("line").asText().equals("over"))
        .map(
            l ->
                new Busy(
                    l.path("environment").asText(),
                    Instant.parse(l.path("begun").asText()),
                    Instant.parse(l.path("ended").asText())))
        .toList();
  }

  private static List<String> states() throws IOException {
    return rigs.history().path("nights").findValuesAsText("state");
  }

  @Test
  void noNightIsLostAndARehearsalIsNoGreenBuild() throws IOException {
    List<JsonNode> builds = RehearsedRigs.lines(folder.resolve("builds.jsonl"));
    // 1 is Buildbot's WARNINGS, 2 its FAILURE.
    long failed = states().stream().filter("fails"::equals).count();
    assertThat(builds).hasSize(NIGHTS).allMatch(b -> b.path("results").asInt(-1) > 0);
    assertThat(builds).filteredOn(b -> b.path("results").asInt() != 1).hasSize((int) failed);
    assertThat(nights().stream().collect(Collectors.groupingBy(Busy::rig, Collectors.counting())))
        .isEqualTo(Map.of("rig-a", 7L, "rig-b", 7L, "rig-c", 6L));
  }

  @Test
  void noRigIsUsedTwiceAtOnceAndNeverMoreThanTwoOfThem() throws IOException {
    List<Busy> nights = nights();
    int most = 0;
    for (Busy night : nights) {
      List<String> busy = nights.stream().filter(n -> n.at(night.from())).map(Busy::rig).toList();
      assertThat(busy).doesNotHaveDuplicates();
      most = Math.max(most, busy.size());
    }
    assertThat(most).isEqualTo(2);
  }

  @Test
  void theOnePageOverAllIsTheHistory() throws IOException {
    JsonNode history = rigs.history();
    assertThat(history.path("nights")).hasSize(NIGHTS);
    // On a busy machine a stage of 6 s may lack a tick too many, or the rate of a quarter of a
    // second, which is what this compression leaves of the worst minute.
    assertThat(states())
        .as("%s", history.path("nights"))
        .contains("holds")
        .isSubsetOf("holds", "undecided", "worse", "fails");
    assertThat(history.path("nights"))
        .filteredOn(night -> night.path("state").asText().equals("fails"))
        .hasSizeLessThan(4)
        .allMatch(night -> night.path("reason").asText().startsWith("TGT-RX Missed: "));
    List<String> campaigns = history.path("campaigns").findValuesAsText("campaign");
    assertThat(new HashSet<>(campaigns)).hasSize(NIGHTS);
    String page = rigs.page();
    assertThat(campaigns).allSatisfy(c -> assertThat(page).contains(c));
    assertThat(Stream.of("rig-a", "rig-b", "rig-c")).allMatch(page::contains);
    assertThat(history.path("notes")).isEmpty();
  }
}
