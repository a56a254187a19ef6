package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tablet that answers nothing any more, when its recording is over. */
class SilentTabletTest {
  @TempDir Path parent;
  private final ScriptedHost device = new ScriptedHost("device", "up", "cut");
  private final List<String> asked = new ArrayList<>();

  private void conducted(boolean somebodyIsThere) throws IOException {
    ScriptedRig rig = new ScriptedRig(parent, 1);
    Progress operator =
        new Progress() {
          @Override
          public void at(CampaignMoment campaignMoment) {}

          @Override
          public void note(String line) {}

          @Override
          public boolean asked(String request) {
            asked.add(request);
            if (somebodyIsThere) {
              device.says("dead");
            }
            return somebodyIsThere;
          }
        };
    rig.conductor(
            device,
            new ScriptedHost("sender", "complete"),
            rig.created(),
            ScriptedRig.TIMES,
            operator,
            Unattended.OUTLOOK)
        .conduct();
  }

  @Test
  void hasItsButtonPressedByAPersonAndIsFetchedFromTheNextBoot() throws IOException {
    conducted(true);
    assertThat(asked)
        .containsExactly(
            "The device (127.0.0.1) answers nothing, and its recording is over. What it recorded is on its own disk; press its button, so that it can be fetched.");
    assertThat(device.heard).containsSubsequence("after", "get");
    assertThat(journal()).containsSubsequence("button-asked", "button-pressed", "campaign-sealed");
    assertThat(Files.readString(parent.resolve("campaign/rep-1/repetition.json")))
        .contains("\"state\" : \"partial\"", "the recorder did not end");
  }

  @Test
  void leavesTheCampaignOpenWhereNobodyIsThere() throws IOException {
    assertThatThrownBy(() -> conducted(false))
        .isInstanceOf(RigLostException.class)
        .hasMessageContaining("run gate resume");
    assertThat(asked).hasSize(1);
    assertThat(journal()).contains("button-asked", "rig-lost").doesNotContain("button-pressed");
  }

  private List<String> journal() throws IOException {
    return new ScriptedRig(parent, 1).events();
  }
}
