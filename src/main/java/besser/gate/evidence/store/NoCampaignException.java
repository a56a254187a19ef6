package besser.gate.evidence.store;

import java.nio.file.Path;

/** The folder given is no campaign at all; the message says what one has. */
public final class NoCampaignException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoCampaignException(Path folder, String why) {
    super(
        """
            %s is no campaign: %s. Give a folder that has campaign.json and rep-1, for example one \
            below reports/campaigns/."""
            .formatted(folder, why));
  }
}
