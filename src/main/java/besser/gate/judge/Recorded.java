package besser.gate.judge;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import java.util.Optional;

/** Proof that a campaign was recorded on a real rig; {@link #of} is the only way to one. */
public final class Recorded {
  private final String campaign;

  private Recorded(String campaign) {
    this.campaign = campaign;
  }

  /** Empty for a stand-in rig and for evidence rebuilt from a table. */
  public static Optional<Recorded> of(Campaign campaign) {
    return campaign.provenance() == Provenance.REAL
        ? Optional.of(new Recorded(campaign.id()))
        : Optional.empty();
  }

  /** The campaign it stands for. */
  public String campaign() {
    return campaign;
  }
}
