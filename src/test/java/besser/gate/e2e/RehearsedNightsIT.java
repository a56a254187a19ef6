package besser.gate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten nights of one simulated rig, one after the other as a timer would start them: a regression, a
 * rig that is somebody else's, a night that decides nothing and one that is killed. A machine with
 * other work may cost any of them a tick too many; that night is undecided, and is to be told so. A
 * quarter of a second is the worst minute here, which it may cost once.
 */
class RehearsedNightsIT {
  /** Its place among the ten. */
  private static final int KILLED = 7;

  @TempDir static Path folder;

  private static RehearsedRigs rigs;
  private static final List<Integer> STATUSES = new ArrayList<>();

  @BeforeAll
  static void tenNights() throws Exception {
    rigs = RehearsedRigs.in(folder, "simulated");
    for (String model :
        "healthy healthy healthy healthy baseline rig-held sender-starved".split(" ")) {
      night(model);
    }
    killed();
    night("healthy");
    night("healthy");
  }

  @AfterAll
  static void nothingIsLeft() {
    if (rigs != null) {
      rigs.sweep();
    }
  }

  private static Process started(String model) throws IOException {
    List<String> args = new ArrayList<>(List.of("nightly", "--env", "simulated", "--model", model));
    args.addAll(List.of(RehearsedRigs.SHORTEST.split(" ")));
    args.addAll(List.of("--notify", "cat >>" + folder.resolve("notices.jsonl")));
    return rigs.gate()
        .command(args.toArray(String[]::new))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("nights.log").toFile()))
        .start();
  }

  private static void night(String model) throws Exception {
    Process night = started(model);
    if (!night.waitFor(90, TimeUnit.SECONDS)) {
      night.descendants().forEach(ProcessHandle::destroyForcibly);
      night.destroyForcibly();
    }
    STATUSES.add(night.waitFor());
  }

  /** The gate and its launcher, at once, once its campaign is on its way. */
  private static void killed() throws Exception {
    int before = campaigns().size();
    Process night = started("healthy");
    Awaitility.await("a campaign to be recorded")
        .atMost(Duration.ofSeconds(60))
        .until(() -> campaigns().size() > before);
    Stream.concat(night.descendants(), Stream.of(night.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    assertThat(night.waitFor(30, TimeUnit.SECONDS)).isTrue();
    rigs.sweep();
  }

  private static List<Path> campaigns() throws IOException {
    if (!Files.isDirectory(rigs.campaigns())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(rigs.campaigns())) {
      return all.sorted().toList();
    }
  }

  private static String nightsLog() throws IOException {
    return Files.readString(folder.resolve("nights.log"));
  }

  /** What each night must have come to by its exit status; the killed one had none. */
  private static List<String> states() {
    Map<Integer, String> words = Map.of(3, "holds", 1, "fails", 75, "held", 2, "undecided");
    List<String> states = new ArrayList<>(STATUSES.stream().map(words::get).toList());
    states.add(KILLED, "killed");
    return states;
  }

  @Test
  void eachNightEndsWithTheStatusOfWhatItCameTo() throws IOException {
    assertThat(STATUSES.subList(4, 7)).as(nightsLog()).containsExactly(1, 75, 2);
    List<Integer> healthy = new ArrayList<>(STATUSES);
    healthy.subList(4, 7).clear();
    assertThat(healthy).as(nightsLog()).contains(3).isSubsetOf(1, 2, 3);
    assertThat(healthy).as(nightsLog()).filteredOn(s -> s == 1).hasSizeLessThan(2);
  }

  @Test
  void eachNightIsAnEntryAlsoTheOneThatWasKilled() throws IOException {
    JsonNode nights = rigs.history().path("nights");
    assertThat(nights.findValuesAsText("state")).as(nightsLog()).isEqualTo(states());
    assertThat(nights.path(4).path("reason").asText()).startsWith("TGT-RX Missed: rep-1");
    assertThat(nights.path(5).path("reason").asText()).contains("held by somebody@elsewhere");
    assertThat(nights.path(KILLED).path("status").isNull()).isTrue();
  }

  @Test
  void aNightIsComparedOnlyWithEarlierNightsThatDecidedSomething() throws IOException {
    List<String> decided = new ArrayList<>();
    int compared = 0;
    for (JsonNode night : rigs.history().path("nights")) {
      for (JsonNode before : night.path("baseline")) {
        compared++;
        assertThat(decided).contains(before.asText());
      }
      if (List.of("holds", "worse", "fails").contains(night.path("state").asText())) {
        decided.add(night.path("campaign").asText());
      }
    }
    assertThat(compared).as(nightsLog()).isPositive();
  }

  @Test
  void eachChangeOfStateIsToldOnceAndNothingElse() throws IOException {
    List<String> changes = new ArrayList<>();
    String was = "holds";
    for (String is : states()) {
      if (!is.equals(was)) {
        changes.add(was + " to " + is);
      }
      was = is;
    }
    assertThat(changes).contains("fails to held", "held to undecided");
    assertThat(RehearsedRigs.lines(folder.resolve("notices.jsonl")))
        .extracting(n -> n.path("was").asText() + " to " + n.path("state").asText())
        .isEqualTo(changes);
  }

  @Test
  void thePageShowsTheNightsAndEveryCampaign() throws IOException {
    rigs.history();
    String page = rigs.page();
    assertThat(page.split("<td class=\"state\">killed", -1)).hasSize(2);
    assertThat(page.split("<td class=\"state\">held", -1)).hasSize(2);
    assertThat(campaigns()).hasSize(9);
    assertThat(campaigns())
        .filteredOn(c -> Files.isRegularFile(c.resolve("derived/verdict.json")))
        .hasSize(8)
        .allSatisfy(c -> assertThat(page).contains(String.valueOf(c.getFileName())));
    assertThat(page).contains("they show nothing of a tablet");
  }
}
