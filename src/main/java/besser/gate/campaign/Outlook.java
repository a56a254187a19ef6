package besser.gate.campaign;

import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.recorder.Status;
import java.util.Optional;

/** Knows whether a campaign that is still recorded can be accepted. */
@FunctionalInterface
public interface Outlook {
  /**
   * What keeps it from being accepted; empty while it can be, and where nobody can tell.
   *
   * @param campaign whose repetitions are all sealed
   */
  Optional<EndedEarly> after(CampaignFolder campaign);

  /**
   * The same from a look at a repetition that is recorded just now.
   *
   * @param repetition its id
   * @param device what the tablet's recorder says
   */
  default Optional<EndedEarly> during(String repetition, Status device) {
    return Optional.empty();
  }
}
