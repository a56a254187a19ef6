package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConductorTest {
  @TempDir Path parent;

  private ScriptedRig rig() {
    return new ScriptedRig(parent, 2);
  }

  /** One repetition is enough. */
  private ScriptedRig once() {
    return new ScriptedRig(parent, 1);
  }

  @Test
  void everyRepetitionIsRecordedSealedAndThenRemovedFromTheHosts() throws IOException {
    ScriptedRig rig = rig();
    ScriptedHost device = new ScriptedHost("device", "up", "up", "complete", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "complete", "up", "complete");
    rig.conductor(device, sender, rig.created()).conduct();
    assertThat(rig.root().resolve("SHA256SUMS")).exists();
    assertThat(rig.repetition(1))
        .contains("\"state\" : \"complete\"", "\"reason\" : \"\"", "\"ssh_losses\" : [ ]");
    assertThat(rig.repetition(2)).contains("\"state\" : \"complete\"", "\"boot_id_before\"");
    assertThat(rig.root().resolve("rep-2/device/ticks.tsv")).exists();
    assertThat(rig.root().resolve(".collecting")).doesNotExist();
    assertThat(device.heard).startsWith("put config", "start", "get", "remove");
    assertThat(rig.events())
        .containsSubsequence(
            "run", "repetition-started", "identity-before", "started", "started", "over")
        .containsSubsequence("repetition-sealed", "removed", "cool-down", "campaign-sealed");
  }

  @Test
  void aDeadLinkEndsTheRepetitionAfterItsPostMortem() throws IOException {
    ScriptedRig rig = once();
    ScriptedHost device =
        new ScriptedHost("device", "up", "down", "down", "down", "down", "down", "down", "down");
    ScriptedHost sender = new ScriptedHost("sender", "up");
    rig.conductor(device, sender, rig.created()).conduct();
    assertThat(device.heard).contains("stop link-death");
    assertThat(sender.heard).contains("stop stopped");
    assertThat(rig.repetition(1)).contains("\"state\" : \"link-death\"");
  }

  @Test
  void aFlapThatRecoversEndsNothing() throws IOException {
    ScriptedRig rig = once();
    ScriptedHost device = new ScriptedHost("device", "up", "down", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    WatchTimes patient =
        new WatchTimes(
            ScriptedRig.TIMES.look(),
            new Span(900),
            ScriptedRig.TIMES.outlast(),
            ScriptedRig.TIMES.slack(),
            ScriptedRig.TIMES.patience());
    rig.conductor(device, sender, rig.created(), patient, Unattended.PROGRESS, Unattended.OUTLOOK)
        .conduct();
    assertThat(device.heard).doesNotContain("stop link-death");
    assertThat(rig.repetition(1)).contains("\"state\" : \"complete\"");
  }

  @Test
  void losingSshIsNotedAndLosesNothing() throws IOException {
    ScriptedRig rig = once();
    ScriptedHost device = new ScriptedHost("device", "up", "cut", "cut", "cut", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "cut", "complete");
    rig.conductor(device, sender, rig.created()).conduct();
    assertThat(rig.repetition(1))
        .contains("\"state\" : \"complete\"", "\"host\" : \"device\"", "\"host\" : \"sender\"");
    assertThat(device.heard).doesNotContain("stop stopped");
  }

  @Test
  void aTabletThatIsGoneLeavesTheCampaignOpenForResume() throws IOException {
    ScriptedRig rig = rig();
    ScriptedHost device = new ScriptedHost("device", "up", "cut");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    CampaignWriter writer = rig.created();
    assertThatThrownBy(() -> rig.conductor(device, sender, writer).conduct())
        .isInstanceOf(RigLostException.class)
        .hasMessageContaining("The device did not hand over its evidence within 300 ms")
        .hasMessageContaining("Bring it back, then run gate resume.");
    assertThat(rig.root().resolve("SHA256SUMS")).doesNotExist();
    assertThat(rig.root().resolve("rep-1/SHA256SUMS")).doesNotExist();
    assertThat(rig.root().resolve("rep-1/sender/trailer.txt")).exists();
    assertThat(rig.repetition(1)).contains("\"state\" : \"partial\"");

    device.says("complete", "up", "complete");
    sender.says("complete");
    rig.conductor(device, sender, rig.resumed()).resume();
    assertThat(rig.repetition(1)).contains("\"state\" : \"complete\"", "boot-of-device");
    assertThat(rig.repetition(2)).contains("\"state\" : \"complete\"");
    assertThat(rig.root().resolve("SHA256SUMS")).exists();
  }

  @Test
  void resumeWaitsForWhatIsStillRecorded() throws IOException {
    ScriptedRig rig = rig();
    CampaignWriter writer = rig.created();
    writer.journal(Journal.RUN, "rep-1 run_id=run-number-1 deadline_s=90.0");
    writer.startRepetition(1);
    writer.journal(Journal.BEFORE, "rep-1 boot_id=boot-of-device uptime_s=7.25");
    ScriptedHost device = new ScriptedHost("device", "up", "up", "up", "complete", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "up", "complete", "complete");
    device.wasStarted();
    sender.wasStarted();
    rig.conductor(device, sender, rig.resumed()).resume();
    assertThat(rig.repetition(1))
        .contains("\"state\" : \"complete\"", "\"uptime_before_s\" : 7.25");
    assertThat(device.heard).containsSequence("get", "remove");
    assertThat(device.heard.indexOf("get")).isLessThan(device.heard.indexOf("start"));
    assertThat(rig.repetition(2)).contains("\"state\" : \"complete\"");
  }

  @Test
  void whatIsStoppedIsCollectedAndNothingMoreIsRun() throws IOException {
    ScriptedRig rig = rig();
    CampaignWriter writer = rig.created();
    writer.journal(Journal.RUN, "rep-1 run_id=run-number-1 deadline_s=90.0");
    writer.startRepetition(1);
    ScriptedHost device = new ScriptedHost("device", "up", "up");
    ScriptedHost sender = new ScriptedHost("sender", "up", "up");
    device.wasStarted();
    sender.wasStarted();
    rig.conductor(device, sender, writer).stop();
    assertThat(device.heard).containsSubsequence("stop stopped", "get", "remove");
    assertThat(sender.heard).containsSubsequence("stop stopped", "get", "remove");
    assertThat(rig.repetition(1))
        .contains("\"state\" : \"partial\"", "The recording on the device ended as stopped.");
    assertThat(rig.root().resolve("rep-2")).doesNotExist();
    assertThat(rig.root().resolve("SHA256SUMS")).doesNotExist();
  }

  @Test
  void aRunThatWasNeverStartedIsAbandonedAndRepeatedOnce() throws IOException {
    ScriptedRig rig = rig();
    CampaignWriter writer = rig.created();
    writer.journal(Journal.RUN, "rep-1 run_id=run-number-1 deadline_s=90.0");
    writer.startRepetition(1);
    ScriptedHost device = new ScriptedHost("device", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    rig.conductor(device, sender, rig.resumed()).resume();
    assertThat(rig.repetition(1))
        .contains(
            "\"state\" : \"abandoned\"",
            "The conductor was cut off before the recorders of both hosts were started.");
    assertThat(rig.root().resolve("rep-3/device/ticks.tsv")).exists();
    assertThat(rig.root().resolve("rep-4")).doesNotExist();
  }

  @Test
  void aStartThatIsRefusedTwiceEndsTheCampaignWithWhatTheHostSaid() throws IOException {
    ScriptedRig rig = rig();
    ScriptedHost device = new ScriptedHost("device", "complete").refusing("the disk is full");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    rig.conductor(device, sender, rig.created()).conduct();
    assertThat(rig.repetition(1)).contains("\"state\" : \"abandoned\"", "the disk is full");
    assertThat(rig.repetition(2)).contains("\"state\" : \"abandoned\"");
    assertThat(rig.events()).contains("abandoned", "given-up", "campaign-sealed");
    assertThat(rig.root().resolve("rep-3")).doesNotExist();
  }

  @Test
  void whatArrivesDamagedIsPartialAndStaysOnTheHost() throws IOException {
    ScriptedRig rig = once();
    ScriptedHost device = new ScriptedHost("device", "complete").damaging();
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    rig.conductor(device, sender, rig.created()).conduct();
    assertThat(rig.repetition(1))
        .contains(
            "\"state\" : \"partial\"", "device: ticks.tsv arrived otherwise than it was written.");
    assertThat(device.heard).doesNotContain("remove");
  }

  @Test
  void aRecorderThatDiedIsPartial() throws IOException {
    ScriptedRig rig = once();
    ScriptedHost device = new ScriptedHost("device", "up", "dead");
    ScriptedHost sender = new ScriptedHost("sender", "up");
    rig.conductor(device, sender, rig.created()).conduct();
    assertThat(rig.repetition(1))
        .contains(
            "\"state\" : \"partial\"",
            "device: there is no trailer.txt: the recorder did not end.");
    assertThat(sender.heard).contains("stop stopped");
  }
}
