package besser.gate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.cli.CommandLines;
import besser.gate.e2e.Checkout.Ran;
import besser.gate.evidence.format.WrittenFacts;
import besser.gate.judge.GatingSet;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sound and a slow driver through the command line, each once: one holds, one fails. {@link
 * SimulatedModelsIT} has the rest.
 */
class HealthyAndBaselineIT {
  /** A campaign mostly waits; two at a time keep two cores busy. */
  private static final ExecutorService RIGS = Executors.newFixedThreadPool(2);

  @TempDir static Path folder;

  private static Checkout checkout;
  private static Future<Ran> healthy;
  private static Future<Ran> baseline;

  @BeforeAll
  static void everyModelRuns() throws IOException {
    checkout = Checkout.in(folder.resolve("models"));
    System.setProperty("gate.home", checkout.root().toString());
    baseline = run("baseline");
    healthy = run("healthy");
  }

  @AfterAll
  static void theRigsAreGone() {
    RIGS.shutdownNow();
    System.clearProperty("gate.home");
  }

  @Test
  void aHealthyDriverHoldsAndIsStillARehearsal() throws Exception {
    Ran ran = healthy.get();
    assertThat(ran.outcomes())
        .containsEntry("TGT-RX", "HOLDS")
        .containsEntry("TGT-LOCK", "HOLDS")
        .containsEntry("TGT-LINK", "HOLDS");
    assertThat(ran.said()).isEqualTo("REHEARSAL, HOLDS, exit 0");
    assertThat(CommandLines.gate("judge", "--require-evidence", ran.folder().toString()))
        .isEqualTo(3);
  }

  @Test
  void theDriverBeforeThePatchesFails() throws Exception {
    Ran ran = baseline.get();
    assertThat(ran.said()).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(ran.reason("TGT-RX"))
        .containsPattern("rep-1 received [0-9.]+ KB/s on average, at least 2 MB/s");
  }

  @Test
  void everyFactOfTheSimulatedRigHasARule() throws Exception {
    assertThat(WrittenFacts.withoutRule(healthy.get().folder())).isEmpty();
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
  void noTargetHoldsOnEvidenceOfWhichOneFileIsMissing() throws Exception {
    OneFileLess less =
        new OneFileLess(
            healthy.get().folder(),
            new CampaignJudge(
                Features.read(checkout.root().resolve("features")), GatingSet.PHASE_1),
            folder.resolve("without"));
    assertThat(less.fooled()).isEmpty();
  }

  private static Future<Ran> run(String model) {
    Callable<Ran> run = () -> checkout.run(model, "--reps", "1", "--compression", "75");
    return RIGS.submit(run);
  }
}
