package besser.gate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.cli.CommandLines;
import besser.gate.e2e.Checkout.Ran;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Bench;
import besser.gate.judge.Claim;
import besser.gate.judge.Gate;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import besser.gate.simulated.SimulatedRig;
import besser.gate.steps.Features;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each driver model of the simulated rig through the command line: it gives the verdict its name
 * promises.
 */
class SimulatedModelsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ScheduledExecutorService HANDS =
      Executors.newSingleThreadScheduledExecutor();

  /** A campaign mostly waits; three at a time keep two cores busy without starving a recorder. */
  private static final ExecutorService RIGS = Executors.newFixedThreadPool(3);

  @TempDir static Path folder;

  private static Checkout checkout;
  private static Future<Ran> healthy;
  private static Future<Ran> baseline;
  private static Future<Ran> patchC;
  private static Future<Ran> lateCollapse;
  private static Future<Ran> wedge;
  private static Future<Ran> starved;
  private static Future<Path> cut;

  @BeforeAll
  static void everyModelRuns() throws IOException {
    checkout = Checkout.in(folder.resolve("models"));
    System.setProperty("gate.home", checkout.root().toString());
    healthy = run("healthy", "--reps", "1", "--compression", "60");
    baseline = run("baseline", "--reps", "3", "--compression", "90");
    cut = RIGS.submit(SimulatedModelsIT::healthyWhoseSessionsAreCut);
    wedge = run("wedge", "--reps", "1", "--compression", "60");
    lateCollapse = run("late-collapse", "--reps", "1", "--compression", "90");
    patchC = run("patch-c-v3", "--reps", "1", "--compression", "90", "--gate", "patch-c");
    starved = run("sender-starved", "--reps", "1", "--compression", "90");
  }

  @AfterAll
  static void theRigsAreGone() {
    RIGS.shutdownNow();
    HANDS.shutdownNow();
    System.clearProperty("gate.home");
  }

  @Test
  void aHealthyDriverHoldsAndIsStillARehearsal() throws Exception {
    Ran ran = healthy.get();
    assertThat(outcomes(ran))
        .containsEntry("TGT-RX", "HOLDS")
        .containsEntry("TGT-LOCK", "HOLDS")
        .containsEntry("TGT-LINK", "HOLDS");
    assertThat(said(ran)).isEqualTo("REHEARSAL, HOLDS, exit 0");
    assertThat(CommandLines.gate("judge", "--require-evidence", ran.folder().toString()))
        .isEqualTo(3);
  }

  @Test
  void theDriverBeforeThePatchesFailsWithTheRepetitionItsNumberItsBoundAndItsLines()
      throws Exception {
    Ran ran = baseline.get();
    assertThat(said(ran)).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(reason(ran, "TGT-RX"))
        .containsPattern("rep-1 received [0-9.]+ KB/s on average, at least 2 MB/s")
        .containsPattern("device/rx_bytes\\.tsv lines [0-9]+-[0-9]+");
    assertThat(outcomes(ran)).containsEntry("TGT-LINK", "FAILS");
    assertThat(reason(ran, "TGT-LINK"))
        .contains("rep-3")
        .contains("the driver died")
        .contains("device/kmsg.log line");
  }

  @Test
  void patchCReachesItsOwnGoal() throws Exception {
    Ran ran = patchC.get();
    assertThat(outcomes(ran)).containsEntry("PC-RX", "HOLDS").containsEntry("PC-LINK", "HOLDS");
    assertThat(said(ran)).isEqualTo("REHEARSAL, HOLDS, exit 0");
    assertThat(CommandLines.gate("judge", "--gate", "phase-1", ran.folder().toString())).isIn(0, 1);
    assertThat(outcomes(ran)).containsEntry("TGT-RX", "HOLDS");
  }

  @Test
  void aLinkThatGoesDeafLateFails() throws Exception {
    Ran ran = lateCollapse.get();
    assertThat(said(ran)).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(outcomes(ran)).containsEntry("TGT-LINK", "FAILS");
    assertThat(reason(ran, "TGT-LINK")).contains("deaf");
  }

  @Test
  void aDriverThatTakesItsInterfaceAlongFails() throws Exception {
    Ran ran = wedge.get();
    assertThat(said(ran)).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(outcomes(ran)).containsEntry("TGT-LINK", "FAILS");
    assertThat(reason(ran, "TGT-LINK")).contains("driver died");
  }

  @Test
  void aSenderThatDoesNotPressDecidesNothing() throws Exception {
    Ran ran = starved.get();
    assertThat(said(ran)).isEqualTo("REHEARSAL, UNDECIDED, exit 2");
    assertThat(outcomes(ran))
        .containsEntry("TGT-RX", "UNDECIDED")
        .containsEntry("VAL-PRESSURE", "UNDECIDED");
  }

  @Test
  void judgingAgainGivesTheSameBytes() throws Exception {
    Path campaign = checkout.root().relativize(healthy.get().folder());
    Path there = checkout.root().resolve(campaign);
    CommandLines.gate("judge", there.toString());
    byte[] first = Files.readAllBytes(there.resolve("derived/verdict.json"));
    CommandLines.gate("judge", there.toString());
    assertThat(Files.readAllBytes(there.resolve("derived/verdict.json"))).isEqualTo(first);
    assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(healthy.get().verdict());
  }

  @Test
  void aControlConnectionThatIsCutLosesNothing() throws Exception {
    Path campaign = cut.get();
    JsonNode repetition = JSON.readTree(campaign.resolve("rep-1/repetition.json").toFile());
    assertThat(repetition.path("ssh_losses").findValuesAsText("host")).contains("device", "sender");
    assertThat(CommandLines.gate("judge", campaign.toString())).isZero();
    JsonNode verdict = JSON.readTree(campaign.resolve("derived/verdict.json").toFile());
    assertThat(outcomes(verdict)).isEqualTo(outcomes(healthy.get()));
    assertThat(verdict.path("repetitions").path(0).path("state").asText()).isEqualTo("complete");
  }

  @Test
  void noTargetHoldsOnEvidenceOfWhichOneFileIsMissing() throws Exception {
    Path whole = healthy.get().folder();
    Bench bench = new Bench(Features.read(checkout.root().resolve("features")), Gate.PHASE_1);
    List<String> fooled = new ArrayList<>();
    for (Path file : files(whole.resolve("rep-1"))) {
      String name = whole.resolve("rep-1").relativize(file).toString();
      for (boolean forgotten : new boolean[] {false, true}) {
        Path copy = folder.resolve("without");
        Checkout.copy(whole, copy);
        Files.delete(copy.resolve("rep-1").resolve(name));
        if (forgotten) {
          forget(copy, name);
        }
        Judgement judged = bench.judge(Evidence.open(copy), Optional.empty(), Map.of(), List.of());
        List<String> needing =
            forgotten
                ? NEEDED_BY.getOrDefault(name, List.of())
                : List.of("TGT-RX", "TGT-LOCK", "TGT-LINK", "VAL-SEAL");
        for (Claim claim : judged.claims()) {
          if (needing.contains(claim.id()) && claim.outcome() == Outcome.HOLDS) {
            fooled.add(claim.id() + " holds without " + name + (forgotten ? " and its seal" : ""));
          }
        }
        if (judged.verdict() instanceof Verdict.Accepted) {
          fooled.add("accepted without " + name);
        }
        remove(copy);
      }
    }
    assertThat(fooled).isEmpty();
  }

  /**
   * Claims by the file they cannot do without, even where nobody remembers that the file was there.
   */
  private static final Map<String, List<String>> NEEDED_BY =
      Map.ofEntries(
          Map.entry("device/rx_bytes.tsv", List.of("TGT-RX", "VAL-COVERAGE", "VAL-COUNTERS")),
          Map.entry("device/stages.tsv", List.of("TGT-RX", "TGT-LINK")),
          Map.entry("device/link.tsv", List.of("TGT-LINK", "VAL-SIGNAL", "VAL-CELL")),
          Map.entry("device/kmsg.log", List.of("VAL-LOG", "TGT-LINK")),
          Map.entry("device/condition.tsv", List.of("VAL-CLOCK")),
          Map.entry("device/start.txt", List.of("VAL-IDENTITY")),
          Map.entry("device/end.txt", List.of("VAL-IDENTITY")),
          Map.entry("device/trailer.txt", List.of("VAL-SEAL", "TGT-RX", "TGT-LOCK", "TGT-LINK")),
          Map.entry("device/perf.tsv", List.of("TGT-LOCK", "VAL-PROFILE")),
          Map.entry("device/perf-1.script.gz", List.of("TGT-LOCK", "VAL-PROFILE")),
          Map.entry("device/perf-1.stats.txt", List.of("VAL-PROFILE")),
          Map.entry("device/perf-1.buildids.txt", List.of("VAL-PROFILE")),
          Map.entry("sender/offered.tsv", List.of("VAL-PRESSURE", "TGT-RX", "TGT-LOCK")),
          Map.entry("sender/stages.tsv", List.of("VAL-LOAD", "VAL-PRESSURE", "TGT-RX")),
          Map.entry("sender/trailer.txt", List.of("VAL-SEAL", "TGT-RX", "TGT-LOCK", "TGT-LINK")),
          Map.entry("SHA256SUMS", List.of("VAL-SEAL", "TGT-RX", "TGT-LOCK", "TGT-LINK")),
          Map.entry("repetition.json", List.of("TGT-RX", "TGT-LOCK", "TGT-LINK")));

  /**
   * Strikes a file from the repetition's seal and its recorder's trailer, as somebody who wants to
   * fool the gate would.
   */
  private static void forget(Path campaign, String name) throws IOException {
    Path repetition = campaign.resolve("rep-1");
    String last = name.substring(name.indexOf('/') + 1);
    for (String list : new String[] {"SHA256SUMS", "device/trailer.txt", "sender/trailer.txt"}) {
      Path file = repetition.resolve(list);
      if (Files.exists(file)) {
        String gone =
            list.equals("SHA256SUMS") ? name : name.startsWith(list.substring(0, 6)) ? last : "\n";
        Files.write(
            file, Files.readAllLines(file).stream().filter(l -> !l.endsWith("  " + gone)).toList());
      }
    }
    Files.deleteIfExists(campaign.resolve("SHA256SUMS"));
  }

  private static Future<Ran> run(String model, String... more) {
    Callable<Ran> run = () -> checkout.run(model, more);
    return RIGS.submit(run);
  }

  private static Path healthyWhoseSessionsAreCut() throws IOException {
    Path home = Checkout.in(folder.resolve("cut")).root();
    return CommandLines.recorded(
        home, SimulatedModelsIT::cutInMidRamp, "--reps", "1", "--compression", "60");
  }

  /**
   * Once both recorders run, and the tablet is past its first stage, both hosts hang up for six
   * seconds.
   */
  private static void cutInMidRamp(SimulatedRig rig, Path campaign) {
    HANDS.schedule(
        () -> {
          if (journal(campaign).contains("rep-1 sender")) {
            HANDS.schedule(() -> rig.cutConnections(Duration.ofSeconds(6)), 9, TimeUnit.SECONDS);
          } else {
            cutInMidRamp(rig, campaign);
          }
        },
        200,
        TimeUnit.MILLISECONDS);
  }

  private static String journal(Path campaign) {
    try {
      return Files.readString(campaign.resolve("journal.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String said(Ran ran) throws IOException {
    JsonNode verdict = JSON.readTree(ran.verdict());
    return verdict.path("verdict").asText()
        + ", "
        + verdict.path("judgement").asText()
        + ", exit "
        + ran.status();
  }

  private static Map<String, String> outcomes(Ran ran) throws IOException {
    return outcomes(JSON.readTree(ran.verdict()));
  }

  private static Map<String, String> outcomes(JsonNode verdict) {
    Map<String, String> outcomes = new java.util.TreeMap<>();
    verdict
        .path("claims")
        .forEach(c -> outcomes.put(c.path("id").asText(), c.path("outcome").asText()));
    return outcomes;
  }

  private static String reason(Ran ran, String claim) throws IOException {
    for (JsonNode c : JSON.readTree(ran.verdict()).path("claims")) {
      if (c.path("id").asText().equals(claim)) {
        return c.path("reason").asText();
      }
    }
    return "";
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
