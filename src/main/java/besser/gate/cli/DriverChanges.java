package besser.gate.cli;

import besser.gate.evidence.store.KnownDrivers;
import besser.gate.evidence.store.UnknownDriverException;
import besser.gate.quantity.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether what is known of a driver today is what a campaign was recorded and is judged by. */
final class DriverChanges {
  private static final String LOCKED = "driver.";

  private DriverChanges() {}

  /**
   * What is another today, in one sentence; none where nothing is.
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
    Set<String> files = new TreeSet<>(today.keySet());
    facts.keySet().stream()
        .filter(key -> key.startsWith(LOCKED))
        .forEach(key -> files.add(key.substring(LOCKED.length())));
    List<String> changed =
        files.stream()
            .filter(
                file ->
                    Optional.ofNullable(today.get(file))
                        .map(Sha256::hex)
                        .filter(sum -> sum.equals(facts.get(LOCKED + file)))
                        .isEmpty())
            .toList();
    return changed.isEmpty()
        ? List.of()
        : List.of(
            """
            What is known of the driver %s has changed since recording: not as sealed: %s. \
            The campaign is judged by what was sealed; record again under today's.\
            """
                .formatted(module, String.join(", ", changed)));
  }
}
