package besser.gate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.cli.CommandLines;
import besser.gate.e2e.Checkout.Ran;
import besser.gate.simulated.SimulatedRig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The other driver models of the simulated rig through the command line, and a rig whose control
 * connections are cut: each gives the verdict its name promises. Three minutes, so not part of
 * {@code mvn verify}: {@code -Dit.without=virtual,rig} runs it.
 */
@Tag("models")
class SimulatedModelsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ScheduledExecutorService HANDS =
      Executors.newSingleThreadScheduledExecutor();

  /**
   * A campaign mostly waits; two at a time keep two cores busy. A third, or unit tests beside them,
   * now and then cost a recorder a tick or two, of which a stage of 15 s has none to spare.
   */
  private static final ExecutorService RIGS = Executors.newFixedThreadPool(2);

  @TempDir static Path folder;

  private static Checkout checkout;
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
    // The longest first: it alone sets how long all of them take.
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
  void theDriverBeforeThePatchesFailsWithTheRepetitionItsNumberItsBoundAndItsLines()
      throws Exception {
    Ran ran = baseline.get();
    assertThat(ran.said()).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(ran.reason("TGT-RX"))
        .containsPattern("rep-1 received [0-9.]+ KB/s on average, at least 2 MB/s")
        .containsPattern("device/rx_bytes\\.tsv lines [0-9]+-[0-9]+");
    assertThat(ran.outcomes()).containsEntry("TGT-LINK", "FAILS");
    assertThat(ran.reason("TGT-LINK"))
        .contains("rep-3")
        .contains("the driver died")
        .contains("device/kmsg.log line");
  }

  @Test
  void patchCReachesItsOwnGoal() throws Exception {
    Ran ran = patchC.get();
    assertThat(ran.outcomes()).containsEntry("PC-RX", "HOLDS").containsEntry("PC-LINK", "HOLDS");
    assertThat(ran.said()).isEqualTo("REHEARSAL, HOLDS, exit 0");
    assertThat(CommandLines.gate("judge", "--gate", "phase-1", ran.folder().toString())).isIn(0, 1);
    assertThat(ran.outcomes()).containsEntry("TGT-RX", "HOLDS");
  }

  @Test
  void aLinkThatGoesDeafLateFails() throws Exception {
    Ran ran = lateCollapse.get();
    assertThat(ran.said()).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(ran.outcomes()).containsEntry("TGT-LINK", "FAILS");
    assertThat(ran.reason("TGT-LINK")).contains("deaf");
  }

  @Test
  void aDriverThatTakesItsInterfaceAlongFails() throws Exception {
    Ran ran = wedge.get();
    assertThat(ran.said()).isEqualTo("REHEARSAL, FAILS, exit 1");
    assertThat(ran.outcomes()).containsEntry("TGT-LINK", "FAILS");
    assertThat(ran.reason("TGT-LINK")).contains("driver died");
  }

  @Test
  void aSenderThatDoesNotPressDecidesNothing() throws Exception {
    Ran ran = starved.get();
    assertThat(ran.said()).isEqualTo("REHEARSAL, UNDECIDED, exit 2");
    assertThat(ran.outcomes())
        .containsEntry("TGT-RX", "UNDECIDED")
        .containsEntry("VAL-PRESSURE", "UNDECIDED");
  }

  @Test
  void aControlConnectionThatIsCutLosesNothing() throws Exception {
    Path campaign = cut.get();
    JsonNode repetition = JSON.readTree(campaign.resolve("rep-1/repetition.json").toFile());
    assertThat(repetition.path("ssh_losses").findValuesAsText("host")).contains("device", "sender");
    assertThat(CommandLines.gate("judge", campaign.toString())).isZero();
    Ran ran = new Ran(0, campaign, Files.readString(campaign.resolve("derived/verdict.json")));
    assertThat(ran.outcomes())
        .containsEntry("TGT-RX", "HOLDS")
        .containsEntry("TGT-LOCK", "HOLDS")
        .containsEntry("TGT-LINK", "HOLDS");
    assertThat(repetition.path("state").asText()).isEqualTo("complete");
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
   * Once both recorders run, and the tablet is past its first stage, both hosts hang up for twenty
   * seconds.
   */
  private static void cutInMidRamp(SimulatedRig rig, Path campaign) {
    HANDS.schedule(
        () -> {
          if (journal(campaign).contains("rep-1 sender")) {
            HANDS.schedule(() -> rig.cutConnections(Duration.ofSeconds(20)), 9, TimeUnit.SECONDS);
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
}
