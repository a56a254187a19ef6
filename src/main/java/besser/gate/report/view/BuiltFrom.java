package besser.gate.report.view;

import besser.gate.evidence.Campaign;
import java.util.Optional;

/** From which commit the module under test was built, as the install noted it on the device. */
public final class BuiltFrom {
  private BuiltFrom() {}

  /** {@code v3 (commit 7fc984…)}; empty where the module was not put there by an install. */
  public static Optional<String> of(Campaign campaign) {
    String commit = campaign.facts().getOrDefault("environment.installed.commit", "");
    String source = campaign.facts().getOrDefault("environment.installed.source", "");
    return commit.isBlank() && source.isBlank()
        ? Optional.empty()
        : Optional.of(source + " (commit " + (commit.isBlank() ? "-" : commit) + ")");
  }
}
