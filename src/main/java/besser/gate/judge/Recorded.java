package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import java.util.Optional;

/** Proof that a campaign was recorded on a real rig; {@link #of} is the only way to one. */
public final class Recorded {
  private Recorded() {}

  /** Empty for a stand-in rig and for evidence rebuilt from a table. */
  public static Optional<Recorded> of(Campaign campaign) {
    return campaign.provenance() == Provenance.REAL
        ? Optional.of(new Recorded())
        : Optional.empty();
  }
}
