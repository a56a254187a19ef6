package besser.gate.evidence.store;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.LogSignature;
import besser.gate.evidence.Part;
import besser.gate.evidence.format.DriverText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The driver a campaign is judged by: the one that was sealed with it. Campaigns recorded before
 * drivers were sealed are judged by today's.
 *
 * @param driver what is known of it
 * @param faults why nothing is; empty where it could be read
 */
record DriverReader(Driver driver, List<String> faults) {
  /** The driver of campaigns whose environment did not name one yet. */
  private static final String ALWAYS = "bes2600";

  private static final String FOLDER = "driver/";

  /**
   * Reads it.
   *
   * @param facts of {@code campaign.json}; {@code driver.FILE} is the hash it locked
   */
  static DriverReader of(SealedFolder sealed, Map<String, String> facts) {
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
  static DriverReader asToday(String module) {
    Map<String, String> files;
    try {
      files = KnownDrivers.files(module);
    } catch (UnknownDriverException unknown) {
      return new DriverReader(
          Driver.unknown(module), List.of(String.valueOf(unknown.getMessage())));
    }
    return of(
        module,
        DriverText.names(KnownDrivers.NAMES, files.getOrDefault(KnownDrivers.NAMES, "")),
        DriverText.log(KnownDrivers.LOG, files.getOrDefault(KnownDrivers.LOG, "")),
        DriverText.log(KnownDrivers.LINUX_LOG, files.getOrDefault(KnownDrivers.LINUX_LOG, "")));
  }

  private static DriverReader asSealed(
      String module, SealedFolder sealed, Map<String, String> facts) {
    List<String> faults = new ArrayList<>();
    for (String name : List.of(KnownDrivers.NAMES, KnownDrivers.LOG, KnownDrivers.LINUX_LOG)) {
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
      return new DriverReader(Driver.unknown(module), List.copyOf(faults));
    }
    return of(
        module,
        sealed.text(FOLDER + KnownDrivers.NAMES, DriverText::names),
        sealed.text(FOLDER + KnownDrivers.LOG, DriverText::log),
        sealed.text(FOLDER + KnownDrivers.LINUX_LOG, DriverText::log));
  }

  private static DriverReader of(
      String module,
      Part<Map<Role, List<String>>> names,
      Part<List<LogSignature>> log,
      Part<List<LogSignature>> linux) {
    List<String> faults =
        Stream.of(names, log, linux)
            .map(Part::why)
            .filter(why -> !why.isEmpty())
            .map(why -> why + " Nothing is known of the driver then.")
            .toList();
    Optional<Map<Role, List<String>>> all = names.value();
    if (!faults.isEmpty() || all.isEmpty()) {
      return new DriverReader(Driver.unknown(module), faults);
    }
    return new DriverReader(
        new Driver(
            module,
            all.get(),
            Stream.of(log, linux).flatMap(p -> p.value().stream()).flatMap(List::stream).toList()),
        List.of());
  }
}
