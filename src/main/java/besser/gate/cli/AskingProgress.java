package besser.gate.cli;

import besser.gate.campaign.CampaignMoment;
import besser.gate.campaign.Progress;
import besser.gate.rig.Operator;
import java.io.IOException;

/**
 * Progress to somebody who can be asked for a hand at the rig.
 *
 * @param shown who is told
 * @param operator who is asked
 */
record AskingProgress(Progress shown, Operator operator) implements Progress {
  @Override
  public void at(CampaignMoment campaignMoment) {
    shown.at(campaignMoment);
  }

  @Override
  public void note(String line) {
    shown.note(line);
  }

  @Override
  public boolean asked(String request) {
    try {
      operator.ask(request);
      return true;
    } catch (IOException nobody) {
      shown.note(String.valueOf(nobody.getMessage()));
      return false;
    }
  }
}
