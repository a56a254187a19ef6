package besser.gate.evidence.store;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.evidence.format.DeviceTables;
import besser.gate.evidence.format.FactsFile;
import besser.gate.evidence.format.IwEvents;
import besser.gate.evidence.format.JsonFacts;
import besser.gate.evidence.format.Kmsg;
import besser.gate.evidence.format.SenderTables;
import besser.gate.evidence.format.TraceStats;
import besser.gate.evidence.format.TrailerText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens one repetition's folder. */
final class RepetitionReader {
  private RepetitionReader() {}

  /**
   * Reads everything that nothing speaks against.
   *
   * @param driver what is known of the driver under test
   * @param distrust why nothing in this folder may be believed, empty where there is no reason
   */
  static Repetition read(RepetitionFolder folder, Driver driver, String distrust) {
    SealCheck check = check(folder);
    String whole = distrust.isEmpty() ? newer(folder, check) : distrust;
    List<String> faults = new ArrayList<>();
    if (!whole.isEmpty()) {
      faults.add(whole);
    }
    faults.addAll(check.faults("There is no SHA256SUMS: this repetition was never sealed."));
    SealedFolder sealed = new SealedFolder(folder.root(), check, Map.of(), whole);
    Part<Trailer> device = sealed.text("device/trailer.txt", TrailerText::read);
    Part<Trailer> sender = sealed.text("sender/trailer.txt", TrailerText::read);
    Map<String, String> refused = new TreeMap<>();
    disowned("device", device, check, refused);
    disowned("sender", sender, check, refused);
    // What a trailer lists was on the host's disk; a file that was lost on the way is no whole
    // evidence, whatever it held.
    faults.addAll(refused.values());
    foreign("device/", device, check, faults);
    foreign("sender/", sender, check, faults);
    return parts(
        folder.id(),
        driver,
        new SealedFolder(folder.root(), check, refused, whole),
        device,
        sender,
        faults);
  }

  /** Why the files of a newer gate are not read, empty where they are this one's. */
  private static String newer(RepetitionFolder folder, SealCheck check) {
    return new SealedFolder(folder.root(), check, Map.of(), "")
        .text("repetition.json", JsonFacts::read)
        .value()
        .filter(facts -> Schemas.isNewer(facts.getOrDefault("schema", "")))
        .map(facts -> Schemas.fault("repetition.json", facts) + " Nothing of it is judged.")
        .orElse("");
  }

  private static SealCheck check(RepetitionFolder folder) {
    try {
      return Seal.check(folder.root(), folder.evidence());
    } catch (IOException unreadable) {
      return new SealCheck(true, "the folder cannot be listed", Map.of(), Map.of());
    }
  }

  /** Files the host's own recorder never hashed, so did not write. */
  private static void foreign(
      String host, Part<Trailer> trailer, SealCheck check, List<String> faults) {
    trailer
        .value()
        .ifPresent(
            t ->
                check.found().keySet().stream()
                    .filter(f -> f.startsWith(host) && !f.equals(trailer.file()))
                    .filter(f -> !t.sha256().containsKey(f.substring(host.length())))
                    .filter(f -> check.refused(f).isEmpty())
                    .forEach(f -> faults.add("%s was not written by the recorder.".formatted(f))));
  }

  /** Files that are not what the host's own recorder hashed. */
  private static void disowned(
      String host, Part<Trailer> trailer, SealCheck check, Map<String, String> refused) {
    trailer
        .value()
        .ifPresent(
            t ->
                t.sha256()
                    .forEach(
                        (name, hash) -> {
                          String file = host + "/" + name;
                          String found = check.found().get(file);
                          if (found == null) {
                            refused.put(
                                file, file + " was written by the recorder and not collected.");
                          } else if (!found.equals(hash)) {
                            refused.put(
                                file,
                                """
                                    %s is not the file the %s's recorder wrote (its SHA-256 \
                                    differs from %s/trailer.txt); nothing is judged on it."""
                                    .formatted(file, host, host));
                          }
                        }));
  }

  private static Repetition parts(
      String id,
      Driver driver,
      SealedFolder in,
      Part<Trailer> deviceTrailer,
      Part<Trailer> senderTrailer,
      List<String> faults) {
    Part<Map<String, String>> facts = in.text("repetition.json", JsonFacts::read);
    Map<String, String> known = facts.value().orElse(Map.of());
    return new Repetition(
        id,
        known.getOrDefault("state", "unknown"),
        facts.value().isPresent() ? known.getOrDefault("reason", "") : facts.why(),
        facts,
        in.text("device/start.txt", FactsFile::keyValue),
        in.text("device/end.txt", FactsFile::keyValue),
        in.text("device/stages.tsv", DeviceTables::stages),
        in.text("device/rx_bytes.tsv", DeviceTables::rx),
        in.text("device/link.tsv", DeviceTables::link),
        in.text("device/condition.tsv", DeviceTables::condition),
        in.text("device/cost.tsv", DeviceTables::cost),
        in.stream("device/kmsg.log", Kmsg::read),
        in.text("device/iw_event.log", IwEvents::read),
        new PerfReader(in).read(),
        new CounterReader(in).read(),
        in.text("device/trace_stats.txt", TraceStats::read),
        in.text("device/driver_status-start.txt", FactsFile::driverStatus),
        in.text("device/driver_status-end.txt", FactsFile::driverStatus),
        deviceTrailer,
        in.text("sender/start.txt", FactsFile::keyValue),
        in.text("sender/end.txt", FactsFile::keyValue),
        in.text("sender/stages.tsv", SenderTables::stages),
        in.text("sender/offered.tsv", SenderTables::offered),
        senderTrailer,
        driver,
        List.copyOf(faults));
  }
}
