package besser.gate.judge.finding;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Comparison;
import besser.gate.plan.LockedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a campaign says it comes from: a gate and a module whose sources somebody else can have,
 * the moment and the rig its name has, and the baseline it was recorded against.
 */
final class OriginRemarks {
  private static final String DIRTY = "-dirty";

  /** A gate calls a campaign by the moment and the rig: {@code 20261128T101500Z-lab-no-patch}. */
  private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z)-(.*)");

  private final Campaign campaign;
  private final List<Draft> drafts = new ArrayList<>();

  private OriginRemarks(Campaign campaign) {
    this.campaign = campaign;
  }

  static List<Draft> of(Campaign campaign, Optional<Comparison> comparison) {
    OriginRemarks origin = new OriginRemarks(campaign);
    origin.sources();
    origin.name();
    comparison.ifPresent(c -> origin.baseline(c.baseline()));
    return origin.drafts;
  }

  /** Asked only where it could be accepted: who tries things out has not committed them. */
  private void sources() {
    if (campaign.provenance() == Provenance.REAL && campaign.plan() instanceof LockedPlan) {
      dirty(
          "F-gate-revision", "gate_revision", "The gate that recorded it had uncommitted changes.");
      dirty(
          "F-module-source",
          "environment.installed.commit",
          "The module was built from a source with uncommitted changes.");
    }
  }

  private void dirty(String id, String key, String title) {
    campaign
        .fact(key)
        .filter(revision -> revision.endsWith(DIRTY))
        .ifPresent(revision -> add(id, title, "%s %s".formatted(key, revision)));
  }

  private void name() {
    Matcher named = NAME.matcher(campaign.id());
    if (!named.matches()) {
      return;
    }
    boolean moment =
        campaign
            .fact("created")
            .map(t -> t.replaceAll("[-:]|\\.\\d+", ""))
            .filter(t -> !t.equals(named.group(1)))
            .isEmpty();
    if (!moment || !named.group(2).startsWith(campaign.environment())) {
      add(
          "F-campaign-id",
          "The campaign's name is another campaign's.",
          "id %s, created %s on %s"
              .formatted(
                  campaign.id(), campaign.fact("created").orElse("-"), campaign.environment()));
    }
  }

  private void baseline(String compared) {
    campaign
        .fact("baseline")
        .filter(named -> !named.equals(compared))
        .ifPresent(
            named ->
                add(
                    "F-baseline",
                    "It is compared with another baseline than it was recorded against.",
                    "baseline %s; compared with %s".formatted(named, compared)));
  }

  private void add(String id, String title, String receipt) {
    drafts.add(new Draft(id, "condition", title, "campaign.json: " + receipt));
  }
}
