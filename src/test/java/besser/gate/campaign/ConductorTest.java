package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConductorTest {
  private static final WatchTimes PACE =
      new WatchTimes(new Span(0.01), new Span(5), new Span(1000), new Span(1), new Span(0.3));

  @TempDir Path parent;
  private double now;

  /** Half a second each time it is asked, so that deadlines come without waiting for them. */
  private final Stopwatch clock = () -> now += 0.5;

  private final Plan plan = new RehearsalPlan(2, 2700, new Span(0.1));

  @Test
  void everyRepetitionIsRecordedSealedAndThenRemovedFromTheHosts() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "up", "complete", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "complete", "up", "complete");
    conductor(device, sender, created()).conduct();
    assertThat(root().resolve("SHA256SUMS")).exists();
    assertThat(repetition(1))
        .contains("\"state\" : \"complete\"", "\"reason\" : \"\"", "\"ssh_losses\" : [ ]");
    assertThat(repetition(2)).contains("\"state\" : \"complete\"", "\"boot_id_before\"");
    assertThat(root().resolve("rep-2/device/ticks.tsv")).exists();
    assertThat(root().resolve(".collecting")).doesNotExist();
    assertThat(device.heard).startsWith("put config", "start", "get", "remove");
    assertThat(events())
        .containsSubsequence(
            "run", "repetition-started", "identity-before", "started", "started", "over")
        .containsSubsequence("repetition-sealed", "removed", "cool-down", "campaign-sealed");
  }

  @Test
  void aDeadLinkEndsTheRepetitionAfterItsPostMortem() throws IOException {
    ScriptedHost device =
        new ScriptedHost("device", "up", "down", "down", "down", "down", "down", "down", "down");
    ScriptedHost sender = new ScriptedHost("sender", "up");
    conductor(device, sender, created(), new RehearsalPlan(1, 2700, new Span(0.1))).conduct();
    assertThat(device.heard).contains("stop link-death");
    assertThat(sender.heard).contains("stop stopped");
    assertThat(repetition(1)).contains("\"state\" : \"link-death\"");
  }

  @Test
  void aFlapThatRecoversEndsNothing() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "down", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    WatchTimes patient =
        new WatchTimes(PACE.look(), new Span(900), PACE.settle(), PACE.slack(), PACE.patience());
    new Conductor(
            hosts(device, sender),
            new RehearsalPlan(1, 2700, new Span(0.1)),
            created(),
            patient,
            new SshLosses(clock),
            clock,
            Progress.NONE,
            n -> "run-number-" + n)
        .conduct();
    assertThat(device.heard).doesNotContain("stop link-death");
    assertThat(repetition(1)).contains("\"state\" : \"complete\"");
  }

  @Test
  void losingSshIsNotedAndLosesNothing() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "cut", "cut", "cut", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "cut", "complete");
    conductor(device, sender, created(), new RehearsalPlan(1, 2700, new Span(0.1))).conduct();
    assertThat(repetition(1))
        .contains("\"state\" : \"complete\"", "\"host\" : \"device\"", "\"host\" : \"sender\"");
    assertThat(device.heard).doesNotContain("stop stopped");
  }

  @Test
  void aTabletThatIsGoneLeavesTheCampaignOpenForResume() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "cut");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    CampaignWriter writer = created();
    assertThatThrownBy(() -> conductor(device, sender, writer).conduct())
        .isInstanceOf(RigLostException.class)
        .hasMessageContaining("The device did not hand over its evidence within 300 ms")
        .hasMessageContaining("Bring it back, then run gate resume.");
    assertThat(root().resolve("SHA256SUMS")).doesNotExist();
    assertThat(root().resolve("rep-1/SHA256SUMS")).doesNotExist();
    assertThat(root().resolve("rep-1/sender/trailer.txt")).exists();
    assertThat(repetition(1)).contains("\"state\" : \"partial\"");

    device.says("complete", "up", "complete");
    sender.says("complete");
    conductor(device, sender, resumed()).resume();
    assertThat(repetition(1)).contains("\"state\" : \"complete\"", "boot-of-device");
    assertThat(repetition(2)).contains("\"state\" : \"complete\"");
    assertThat(root().resolve("SHA256SUMS")).exists();
  }

  @Test
  void resumeWaitsForWhatIsStillRecorded() throws IOException {
    CampaignWriter writer = created();
    writer.journal(Journal.RUN, "rep-1 run_id=run-number-1 deadline_s=90.0");
    writer.startRepetition(1);
    writer.journal(Journal.BEFORE, "rep-1 boot_id=boot-of-device uptime_s=7.25");
    ScriptedHost device = new ScriptedHost("device", "up", "up", "up", "complete", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "up", "complete", "complete");
    device.wasStarted();
    sender.wasStarted();
    conductor(device, sender, resumed()).resume();
    assertThat(repetition(1)).contains("\"state\" : \"complete\"", "\"uptime_before_s\" : 7.25");
    assertThat(device.heard).containsSequence("get", "remove");
    assertThat(device.heard.indexOf("get")).isLessThan(device.heard.indexOf("start"));
    assertThat(repetition(2)).contains("\"state\" : \"complete\"");
  }

  @Test
  void whatIsStoppedIsCollectedAndNothingMoreIsRun() throws IOException {
    CampaignWriter writer = created();
    writer.journal(Journal.RUN, "rep-1 run_id=run-number-1 deadline_s=90.0");
    writer.startRepetition(1);
    ScriptedHost device = new ScriptedHost("device", "up", "up");
    ScriptedHost sender = new ScriptedHost("sender", "up", "up");
    device.wasStarted();
    sender.wasStarted();
    conductor(device, sender, writer).stop();
    assertThat(device.heard).containsSubsequence("stop stopped", "get", "remove");
    assertThat(sender.heard).containsSubsequence("stop stopped", "get", "remove");
    assertThat(repetition(1))
        .contains("\"state\" : \"partial\"", "The recording on the device ended as stopped.");
    assertThat(root().resolve("rep-2")).doesNotExist();
    assertThat(root().resolve("SHA256SUMS")).doesNotExist();
  }

  @Test
  void aRunThatWasNeverStartedIsAbandonedAndRepeatedOnce() throws IOException {
    CampaignWriter writer = created();
    writer.journal(Journal.RUN, "rep-1 run_id=run-number-1 deadline_s=90.0");
    writer.startRepetition(1);
    ScriptedHost device = new ScriptedHost("device", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    conductor(device, sender, resumed()).resume();
    assertThat(repetition(1))
        .contains(
            "\"state\" : \"abandoned\"",
            "The conductor was cut off before the recorders of both hosts were started.");
    assertThat(root().resolve("rep-3/device/ticks.tsv")).exists();
    assertThat(root().resolve("rep-4")).doesNotExist();
  }

  @Test
  void aStartThatIsRefusedTwiceEndsTheCampaignWithWhatTheHostSaid() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "complete").refusing("the disk is full");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    conductor(device, sender, created()).conduct();
    assertThat(repetition(1)).contains("\"state\" : \"abandoned\"", "the disk is full");
    assertThat(repetition(2)).contains("\"state\" : \"abandoned\"");
    assertThat(events()).contains("abandoned", "given-up", "campaign-sealed");
    assertThat(root().resolve("rep-3")).doesNotExist();
  }

  @Test
  void whatArrivesDamagedIsPartialAndStaysOnTheHost() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "complete").damaging();
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    conductor(device, sender, created(), new RehearsalPlan(1, 2700, new Span(0.1))).conduct();
    assertThat(repetition(1))
        .contains(
            "\"state\" : \"partial\"", "device: ticks.tsv arrived otherwise than it was written.");
    assertThat(device.heard).doesNotContain("remove");
  }

  @Test
  void aRecorderThatDiedIsPartial() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "dead");
    ScriptedHost sender = new ScriptedHost("sender", "up");
    conductor(device, sender, created(), new RehearsalPlan(1, 2700, new Span(0.1))).conduct();
    assertThat(repetition(1))
        .contains(
            "\"state\" : \"partial\"",
            "device: there is no trailer.txt: the recorder did not end.");
    assertThat(sender.heard).contains("stop stopped");
  }

  private Conductor conductor(ScriptedHost device, ScriptedHost sender, CampaignWriter writer) {
    return conductor(device, sender, writer, plan);
  }

  private Conductor conductor(
      ScriptedHost device, ScriptedHost sender, CampaignWriter writer, Plan what) {
    return new Conductor(
        hosts(device, sender),
        what,
        writer,
        PACE,
        new SshLosses(clock),
        clock,
        Progress.NONE,
        n -> "run-number-" + n);
  }

  private static RigHosts hosts(ScriptedHost device, ScriptedHost sender) {
    return new RigHosts(Rigs.onLoopback("runs", 12345), device, sender, Optional.empty());
  }

  private CampaignWriter created() throws IOException {
    return CampaignWriter.create(parent, Rigs.header(plan), Map.of(), () -> Instant.EPOCH);
  }

  private CampaignWriter resumed() throws IOException {
    return CampaignWriter.resume(root(), () -> Instant.EPOCH);
  }

  private Path root() {
    return parent.resolve("campaign");
  }

  private String repetition(int n) throws IOException {
    return Files.readString(root().resolve("rep-" + n + "/repetition.json"));
  }

  private List<String> events() throws IOException {
    return Files.readAllLines(root().resolve("journal.tsv")).stream()
        .map(line -> line.split("\t")[1])
        .toList();
  }
}
