package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.campaign.CampaignMoment;
import besser.gate.campaign.Progress;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeaseWatchedProgressTest {
  private static final CampaignMoment NOW =
      new CampaignMoment(
          1, 3, "ramp", "4M", Optional.empty(), "up", false, new Span(1), new Span(2));

  @Test
  void aRigThatSomebodyElseTookOverEndsTheCampaign() {
    List<CampaignMoment> told = new ArrayList<>();
    List<String> lost = new ArrayList<>(List.of(""));
    Progress progress =
        new LeaseWatchedProgress(
            new Progress() {
              @Override
              public void at(CampaignMoment campaignMoment) {
                told.add(campaignMoment);
              }

              @Override
              public void note(String line) {}
            },
            () -> lost.get(0));
    progress.at(NOW);
    lost.set(0, "device was taken over by somebody else.");
    assertThatThrownBy(() -> progress.at(NOW))
        .isInstanceOf(LeaseWatchedProgress.TakenOverException.class)
        .hasMessage(
            "The campaign was left open, because the rig is no longer its own: device was taken"
                + " over by somebody else. Find out who has the rig, then record again.");
    assertThat(told).containsExactly(NOW);
  }
}
