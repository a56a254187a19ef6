package besser.gate.campaign;

import java.util.Optional;

/** A campaign that nobody watches, and whose end nobody knows. */
public final class Unattended {
  public static final Outlook OUTLOOK = campaign -> Optional.empty();

  public static final Progress PROGRESS =
      new Progress() {
        @Override
        public void at(CampaignMoment campaignMoment) {}

        @Override
        public void note(String line) {}
      };

  private Unattended() {}
}
