package besser.gate.cli;

import besser.gate.evidence.store.KnownDrivers;
import besser.gate.evidence.store.Seal;
import besser.gate.evidence.store.UnknownDriverException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether what is known of a driver today is what a campaign was recorded and is judged by. */
final class DriverChanges {
  private static final String LOCKED = "driver.";

  private DriverChanges() {}

  /**
   * One sentence a file that is another today.
   *
   * @param facts of {@code campaign.json}
   */
  static List<String> changes(Map<String, String> facts) {
    String module = facts.getOrDefault("environment.module", "-");
    if (facts.keySet().stream().noneMatch(key -> key.startsWith(LOCKED))) {
      return List.of(
          """
          What was known of the driver was not sealed with this campaign; \
          it is judged by what is known today.\
          """);
    }
    Map<String, String> today;
    try {
      today = KnownDrivers.files(module);
    } catch (UnknownDriverException gone) {
      return List.of(
          "The driver %s is no longer described; the campaign is judged by the description sealed with it."
              .formatted(module));
    }
    List<String> changes = new ArrayList<>();
    today.forEach(
        (file, text) -> {
          if (!Seal.sha256(text).equals(facts.get(LOCKED + file))) {
            changes.add(
                """
                What is known of the driver has changed since recording: %s of %s is not what was sealed. \
                The campaign is judged by what was sealed; record again under today's.\
                """
                    .formatted(file, module));
          }
        });
    return changes;
  }
}
