package besser.gate.evidence.store;

import besser.gate.evidence.format.DriverText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The driver a campaign is judged by: the one that was sealed with it. Campaigns recorded before
 * drivers were sealed are judged by today's.
 */
final class SealedDriver {
  /** The driver of campaigns whose environment did not name one yet. */
  private static final String ALWAYS = "bes2600";

  private static final String FOLDER = "driver/";

  private SealedDriver() {}

  /**
   * Reads it.
   *
   * @param facts of {@code campaign.json}; {@code driver.FILE} is the hash it locked
   */
  static DriverDescription of(SealedFolder sealed, Map<String, String> facts) {
    String module = facts.getOrDefault("environment.module", ALWAYS);
    boolean wasSealed =
        Stream.concat(
                sealed.check().found().keySet().stream().filter(f -> f.startsWith(FOLDER)),
                facts.keySet().stream().filter(key -> key.startsWith("driver.")))
            .findAny()
            .isPresent();
    return wasSealed ? asSealed(module, sealed, facts) : asToday(module);
  }

  /** Today's description, read as a sealed one would be. */
  private static DriverDescription asToday(String module) {
    try {
      return DriverDescription.of(module, KnownDrivers.files(module));
    } catch (UnknownDriverException unknown) {
      return DriverDescription.unknown(module, List.of(String.valueOf(unknown.getMessage())));
    }
  }

  private static DriverDescription asSealed(
      String module, SealedFolder sealed, Map<String, String> facts) {
    List<String> faults = new ArrayList<>();
    for (String name :
        List.of(DriverDescription.NAMES, DriverDescription.LOG, DriverDescription.LINUX_LOG)) {
      String found = sealed.check().found().getOrDefault(FOLDER + name, "");
      // Without a readable campaign.json there is the seal to go by, and nothing is decided anyway.
      if (!found.isEmpty() && !facts.isEmpty() && !found.equals(facts.get("driver." + name))) {
        faults.add(FOLDER + name + " is not the description campaign.json locked.");
      }
    }
    sealed.check().found().keySet().stream()
        .filter(f -> f.startsWith(FOLDER) && !facts.isEmpty())
        .filter(f -> !facts.containsKey("driver." + f.substring(FOLDER.length())))
        .forEach(f -> faults.add("%s is no description campaign.json locked.".formatted(f)));
    if (!faults.isEmpty()) {
      return DriverDescription.unknown(module, List.copyOf(faults));
    }
    return DriverDescription.of(
        module,
        sealed.text(FOLDER + DriverDescription.NAMES, DriverText::names),
        sealed.text(FOLDER + DriverDescription.LOG, DriverText::log),
        sealed.text(FOLDER + DriverDescription.LINUX_LOG, DriverText::log));
  }
}
