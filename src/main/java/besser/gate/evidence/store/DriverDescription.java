package besser.gate.evidence.store;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.LogSignature;
import besser.gate.evidence.Part;
import besser.gate.evidence.format.DriverText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the description of a driver says.
 *
 * @param driver what is known of it
 * @param faults why nothing is; empty where it could be read
 */
record DriverDescription(Driver driver, List<String> faults) {
  /** Names of functions, queues, files and fields. */
  static final String NAMES = "driver.tsv";

  /** What the driver says in the kernel log. */
  static final String LOG = "kernel-log.tsv";

  /** What the kernel says there, whatever the driver. */
  static final String LINUX_LOG = "linux-log.tsv";

  /** Of the texts of its files, by name. */
  static DriverDescription of(String module, Map<String, String> files) {
    return of(
        module,
        DriverText.names(NAMES, files.getOrDefault(NAMES, "")),
        DriverText.log(LOG, files.getOrDefault(LOG, "")),
        DriverText.log(LINUX_LOG, files.getOrDefault(LINUX_LOG, "")));
  }

  /** Where nothing is known of it. */
  static DriverDescription unknown(String module, List<String> why) {
    return new DriverDescription(Driver.unknown(module), why);
  }

  /** Of its files, wherever they were read. */
  static DriverDescription of(
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
      return unknown(module, faults);
    }
    return new DriverDescription(
        new Driver(
            module,
            all.get(),
            Stream.of(log, linux).flatMap(p -> p.value().stream()).flatMap(List::stream).toList()),
        List.of());
  }
}
