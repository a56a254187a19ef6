package besser.gate.cli;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether today's features still are the ones a campaign was locked on. */
final class ClaimChanges {
  private ClaimChanges() {}

  /**
   * One sentence a feature that was changed or removed since; features added since bind nobody, and
   * those of another patch never did.
   */
  static List<String> changes(Path features, Campaign campaign) {
    List<String> changes = new ArrayList<>();
    for (Map.Entry<String, String> claim : new TreeMap<>(campaign.claims()).entrySet()) {
      if (!binds(claim.getKey(), campaign)) {
        continue;
      }
      Path today = features.resolve(claim.getKey());
      try {
        if (!Files.isRegularFile(today)) {
          changes.add(
              "The claims have changed since recording: %s is no longer there."
                  .formatted(claim.getKey()));
        } else if (!Seal.sha256(today).equals(claim.getValue())) {
          changes.add(
              """
                  The claims have changed since recording: %s is not what was locked. Record again \
                  under the new claims."""
                  .formatted(claim.getKey()));
        }
      } catch (IOException e) {
        changes.add(
            "Whether %s has changed since recording is unknown: %s"
                .formatted(claim.getKey(), e.getMessage()));
      }
    }
    return changes;
  }

  private static boolean binds(String feature, Campaign campaign) {
    String folder = feature.contains("/") ? feature.replaceFirst("/.*", "") : "";
    return folder.isEmpty()
        || folder.equals(campaign.gate())
        || campaign.patch().filter(folder::equals).isPresent();
  }
}
