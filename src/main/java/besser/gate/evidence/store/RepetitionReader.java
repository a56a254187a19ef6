package besser.gate.evidence.store;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.evidence.Trailer;
import besser.gate.evidence.format.DeviceTables;
import besser.gate.evidence.format.FactsFile;
import besser.gate.evidence.format.IwEvents;
import besser.gate.evidence.format.JsonFacts;
import besser.gate.evidence.format.Kmsg;
import besser.gate.evidence.format.Mac80211Log;
import besser.gate.evidence.format.PvLog;
import besser.gate.evidence.format.SenderTables;
import besser.gate.evidence.format.TraceStats;
import besser.gate.evidence.format.TrailerText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Opens one repetition's folder. */
final class RepetitionReader {
  /** What a repetition's folder holds; which files of a host are its own says its trailer. */
  private static final Pattern OWN = Pattern.compile("repetition\\.json|(device|sender)/.+");

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
    check.found().keySet().stream()
        .filter(f -> !OWN.matcher(f).matches() && check.refused(f).isEmpty())
        .forEach(f -> faults.add("%s is no file of a repetition.".formatted(f)));
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
    Part<List<SenderStage>> senderStages = in.text("sender/stages.tsv", SenderTables::stages);
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
        in.text("device/mac80211.log", Mac80211Log::read),
        new PerfReader(in).read(),
        new CounterReader(in).read(),
        in.text("device/trace_stats.txt", TraceStats::read),
        in.text("device/driver_status-start.txt", FactsFile::driverStatus),
        in.text("device/driver_status-end.txt", FactsFile::driverStatus),
        deviceTrailer,
        in.text("sender/start.txt", FactsFile::keyValue),
        in.text("sender/end.txt", FactsFile::keyValue),
        senderStages,
        in.text("sender/offered.tsv", SenderTables::offered),
        senderTrailer,
        in.text("device/config.txt", FactsFile::keyValue),
        in.text("sender/config.txt", FactsFile::keyValue),
        in.text("device/messages.log", RepetitionReader::lines),
        in.text("sender/messages.log", RepetitionReader::lines),
        pv(in, senderStages.value().orElse(List.of())),
        in.text("device/pstore.txt", RepetitionReader::lines),
        driver,
        List.copyOf(faults));
  }

  /** What pv itself printed, of each stage there was. */
  private static Map<String, Part<List<Long>>> pv(SealedFolder in, List<SenderStage> stages) {
    Map<String, Part<List<Long>>> logs = new TreeMap<>();
    stages.forEach(
        s -> logs.put(s.stage(), in.text("sender/pv-" + s.stage() + ".log", PvLog::read)));
    return logs;
  }

  /** Text for people, whole or not. */
  private static Part<List<String>> lines(String file, String text) {
    return Part.present(file, text.lines().toList());
  }
}
