package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.Evidence;
import besser.gate.recorder.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a campaign that cannot be accepted any more. */
class DecidedCampaignTest {
  @TempDir Path parent;
  private ScriptedRig rig;

  @BeforeEach
  void threeRepetitions() {
    rig = new ScriptedRig(parent, 3);
  }

  private static final Outlook LOST =
      folder -> Optional.of(new EndedEarly("TGT-RX", "Missed: rep-1 received 0.7 MB/s."));

  @Test
  void aDecidedCampaignSaysSoOnceAndRunsToItsEndUnlessItWasToEndThere() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "complete");
    conductor(device, sender, rig.created()).conduct();
    assertThat(rig.root().resolve("rep-3/SHA256SUMS")).exists();
    assertThat(rig.events()).containsOnlyOnce("decided").doesNotContain("ended-early");
    assertThat(Standing.of(new CampaignFolder(rig.root())).text())
        .contains("it cannot be accepted any more. TGT-RX Missed: rep-1 received 0.7 MB/s.");
  }

  @Test
  void oneThatWasToRunUntilDecidedEndsThereAndItsSealedHeaderSaysWhy() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "complete");
    ScriptedHost sender = new ScriptedHost("sender", "up", "complete");
    conductor(device, sender, rig.created()).conductUntilDecided();
    assertThat(rig.root().resolve("rep-2")).doesNotExist();
    assertThat(rig.root().resolve("SHA256SUMS")).exists();
    assertThat(Evidence.open(rig.root()).ended())
        .contains(new EndedEarly("TGT-RX", "Missed: rep-1 received 0.7 MB/s."));
    assertThat(Evidence.open(rig.root()).faults()).isEmpty();
  }

  @Test
  void resumedItStillEndsWhereItIsDecided() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up", "cut");
    ScriptedHost sender = new ScriptedHost("sender", "complete");
    CampaignWriter writer = rig.created();
    assertThatThrownBy(() -> conductor(device, sender, writer).conductUntilDecided())
        .isInstanceOf(RigLostException.class);
    device.says("complete", "up", "complete");
    sender.says("complete");
    conductor(device, sender, rig.resumed()).resume();
    assertThat(rig.root().resolve("rep-2")).doesNotExist();
    assertThat(rig.events()).endsWith("decided", "ended-early", "campaign-sealed");
  }

  private static final Outlook LOST_ALREADY =
      new Outlook() {
        @Override
        public Optional<EndedEarly> after(CampaignFolder campaign) {
          return Optional.empty();
        }

        @Override
        public Optional<EndedEarly> during(String repetition, Status device) {
          return Optional.of(new EndedEarly("TGT-RX", repetition + " received too little."));
        }
      };

  @Test
  void whatDecidesItWhileItIsRecordedEndsTheRepetitionToo() throws IOException {
    ScriptedHost device = new ScriptedHost("device", "up");
    ScriptedHost sender = new ScriptedHost("sender", "up");
    outlook = LOST_ALREADY;
    conductor(device, sender, rig.created()).conductUntilDecided();
    assertThat(device.heard).contains("stop stopped");
    assertThat(sender.heard).contains("stop stopped");
    assertThat(Evidence.open(rig.root()).ended())
        .contains(new EndedEarly("TGT-RX", "rep-1 received too little."));
    assertThat(rig.events()).containsSubsequence("decided", "ended-early", "stop", "over");
  }

  @Test
  void whatWasToRunToItsEndIsOnlyToldOfIt() throws IOException {
    // Long enough that nobody sleeps through it.
    List<String> words = new ArrayList<>(Collections.nCopies(200, "up"));
    words.add("complete");
    ScriptedHost device = new ScriptedHost("device", words.toArray(String[]::new));
    ScriptedHost sender = new ScriptedHost("sender", "up", "complete");
    outlook = LOST_ALREADY;
    conductor(device, sender, rig.created()).conduct();
    assertThat(device.heard).doesNotContain("stop stopped");
    assertThat(rig.root().resolve("rep-3/SHA256SUMS")).exists();
    assertThat(rig.events()).containsOnlyOnce("decided");
  }

  private Outlook outlook = LOST;

  private Conductor conductor(ScriptedHost device, ScriptedHost sender, CampaignWriter writer) {
    return rig.conductor(device, sender, writer, ScriptedRig.TIMES, Unattended.PROGRESS, outlook);
  }
}
