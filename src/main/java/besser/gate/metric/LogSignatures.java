package besser.gate.metric;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.log.Bursts;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.Signature;
import besser.gate.metric.log.Signatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the kernel log of a repetition says ({@code device/kmsg.log}), by signature, and the counts
 * that are readings. All absent where there is no log: no line seen is not no line written.
 *
 * <ul>
 *   <li>{@code log.death}, {@code log.trouble}, {@code log.warn}, {@code log.unknown} and so on:
 *       lines of each {@link LogKind}
 *   <li>{@code log.decrypt_bursts}: 4 or more decrypt failures in 60 s, the campaign's definition
 *   <li>{@code log.connection_loss_bursts}: 3 connection losses in 60 s, at which Patch B acts
 *   <li>{@code log.missing_records}: records the sequence numbers show were lost
 *   <li>{@code log.iw_scans}: scans iw saw begin ({@code device/iw_event.log})
 *   <li>{@code driver.decrypt_storm_recoveries}: growth of Patch A's own counter in debugfs
 * </ul>
 *
 * @param signatures every signature, or why there are none
 * @param readings the counts
 */
public record LogSignatures(Part<List<Signature>> signatures, List<Reading> readings) {
  private static final String RECOVERIES = "DecryptStormRecoveries";

  /**
   * Reads the log of a repetition.
   *
   * @param compression of the plan: the 60 s of a burst are divided by it
   */
  public static LogSignatures of(Repetition repetition, double compression) {
    Part<List<KmsgRecord>> kmsg = repetition.kmsg();
    List<Reading> readings = new ArrayList<>();
    Signatures log = Signatures.of(kmsg.value().orElse(List.of()));
    Part<List<Signature>> signatures =
        kmsg instanceof Part.Present<List<KmsgRecord>> p
            ? new Part.Present<>(p.file(), log.all(), p.flaw())
            : Part.missing(kmsg.file(), kmsg.why());
    for (LogKind kind : LogKind.values()) {
      readings.add(lines(kmsg, signatures, kind));
    }
    double minute = 60 / compression;
    readings.add(bursts(kmsg, "log.decrypt_bursts", log.times(LogKind.DECRYPT), 4, minute));
    readings.add(
        bursts(kmsg, "log.connection_loss_bursts", log.times(LogKind.CONNECTION_LOST), 3, minute));
    readings.add(missing(kmsg));
    readings.add(scans(repetition));
    readings.add(recoveries(repetition.driverStatusStart(), repetition.driverStatusEnd()));
    return new LogSignatures(signatures, List.copyOf(readings));
  }

  private static Reading lines(
      Part<List<KmsgRecord>> kmsg, Part<List<Signature>> signatures, LogKind kind) {
    String name = "log." + kind.name().toLowerCase(Locale.ROOT);
    if (signatures.value().isEmpty()) {
      return new Reading.Absent(name, signatures.why(), Source.of(kmsg.file()));
    }
    List<Signature> mine = signatures.value().get().stream().filter(s -> s.kind() == kind).toList();
    Source source =
        mine.isEmpty()
            ? Source.of(kmsg.file())
            : new Source(
                kmsg.file(),
                mine.stream().mapToInt(Signature::firstLine).min().orElse(0),
                mine.stream().mapToInt(Signature::lastLine).max().orElse(0));
    return measured(
        name,
        mine.stream().mapToLong(Signature::count).sum(),
        source,
        mine.size() == 1
            ? mine.get(0).sample()
            : mine.isEmpty()
                ? ""
                : mine.size() + " signatures, the first: " + mine.get(0).sample());
  }

  private static Reading bursts(
      Part<List<KmsgRecord>> kmsg, String name, List<Double> times, int least, double seconds) {
    return kmsg.value().isEmpty()
        ? new Reading.Absent(name, kmsg.why(), Source.of(kmsg.file()))
        : measured(
            name,
            Bursts.count(times, least, seconds),
            Source.of(kmsg.file()),
            least + " or more in " + Unit.SECONDS.print(seconds) + ".");
  }

  private static Reading missing(Part<List<KmsgRecord>> kmsg) {
    String name = "log.missing_records";
    if (kmsg.value().isEmpty()) {
      return new Reading.Absent(name, kmsg.why(), Source.of(kmsg.file()));
    }
    long lost = 0;
    int first = 0;
    int last = 0;
    List<KmsgRecord> records = kmsg.value().get();
    for (int i = 1; i < records.size(); i++) {
      long gap = records.get(i).seq() - records.get(i - 1).seq() - 1;
      if (gap < 0) {
        return new Reading.Absent(
            name,
            "Record "
                + records.get(i).seq()
                + " follows record "
                + records.get(i - 1).seq()
                + ": two logs were put together, or one was read twice.",
            new Source(kmsg.file(), records.get(i).line(), records.get(i).line()));
      }
      if (gap > 0) {
        lost += gap;
        first = first == 0 ? records.get(i).line() : first;
        last = records.get(i).line();
      }
    }
    String flaw = kmsg instanceof Part.Present<List<KmsgRecord>> p ? p.flaw() : "";
    return measured(name, lost, new Source(kmsg.file(), first, last), flaw);
  }

  private static Reading scans(Repetition repetition) {
    String file = repetition.iwEvents().file();
    return repetition
        .iwEvents()
        .value()
        .<Reading>map(
            events ->
                measured(
                    "log.iw_scans",
                    events.stream().filter(e -> e.text().contains("scan started")).count(),
                    Source.of(file),
                    ""))
        .orElseGet(
            () -> new Reading.Absent("log.iw_scans", repetition.iwEvents().why(), Source.of(file)));
  }

  private static Reading recoveries(
      Part<Map<String, String>> start, Part<Map<String, String>> end) {
    String name = "driver.decrypt_storm_recoveries";
    Source source = Source.of(end.file());
    for (Part<Map<String, String>> part : List.of(start, end)) {
      if (part.value().isEmpty()) {
        return new Reading.Absent(name, part.why(), Source.of(part.file()));
      }
    }
    OptionalLong before = count(start.value().orElseThrow());
    OptionalLong after = count(end.value().orElseThrow());
    if (before.isEmpty() || after.isEmpty()) {
      return new Reading.Absent(
          name, "The driver's status has no " + RECOVERIES + "; Patch A is not in it.", source);
    }
    long grown = after.getAsLong() - before.getAsLong();
    return grown < 0
        ? new Reading.Absent(
            name,
            RECOVERIES
                + " fell from "
                + before.getAsLong()
                + " to "
                + after.getAsLong()
                + ": the driver was loaded again.",
            source)
        : measured(name, grown, source, "");
  }

  private static OptionalLong count(Map<String, String> status) {
    String text = status.getOrDefault(RECOVERIES, "").strip();
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private static Reading measured(String name, long n, Source source, String note) {
    return new Reading.Measured(name, n, Unit.COUNT, "repetition", source, note);
  }
}
