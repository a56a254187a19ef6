package besser.gate.metric.log;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the kernel log of a repetition says ({@code device/kmsg.log}), by signature, and the counts
 * that are readings. All absent where there is no log: no line seen is not no line written.
 *
 * <ul>
 *   <li>{@code log.death}, {@code log.trouble}, {@code log.warn}, {@code log.unknown} and so on:
 *       lines of each {@link LogKind}
 *   <li>{@code log.decrypt_bursts}: 4 or more decrypt failures in 60 s, the campaign's definition
 *   <li>{@code log.connection_loss_bursts}: 3 connection losses in 60 s, at which Patch B acts
 *   <li>{@code log.noise_bursts}: 120 lines of noise in 60 s; one of them is none's business, so
 *       many are somebody's
 *   <li>{@code log.lost_records}: records the sequence numbers show were lost, and lines a rate
 *       limit says it left out
 *   <li>{@code log.iw_scans}: scans iw saw begin ({@code device/iw_event.log})
 * </ul>
 *
 * @param signatures every signature, or why there are none
 * @param readings the counts
 */
public record LogSignatures(Part<List<Signature>> signatures, List<Reading> readings) {
  private static final int STORM = 120;

  /** Seconds by which a record may be older than the one before it; CPUs are milliseconds apart. */
  private static final double BACK = 2;

  /**
   * Reads the log of a repetition.
   *
   * @param scale of the plan, for the 60 s of a burst
   */
  public static LogSignatures of(Repetition repetition, TimeScale scale) {
    Part<List<KmsgRecord>> kmsg = repetition.kmsg();
    List<Reading> readings = new ArrayList<>();
    LogReader reader = LogReader.of(repetition);
    Signatures log = Signatures.of(kmsg.value().orElse(List.of()), reader);
    Part<List<Signature>> signatures =
        kmsg instanceof Part.Present<List<KmsgRecord>> p
            ? new Part.Present<>(p.file(), log.all(), p.flaw())
            : Part.missing(kmsg.file(), kmsg.why());
    for (LogKind kind : LogKind.values()) {
      readings.add(lines(kmsg, signatures, kind));
    }
    double minute = scale.real(60);
    readings.add(bursts(kmsg, "log.decrypt_bursts", log.times(LogKind.DECRYPT), 4, minute));
    readings.add(
        bursts(kmsg, "log.connection_loss_bursts", log.times(LogKind.CONNECTION_LOST), 3, minute));
    readings.add(bursts(kmsg, "log.noise_bursts", log.times(LogKind.NOISE), STORM, minute));
    readings.add(lost(kmsg, reader));
    readings.add(scans(repetition));
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
        Source.over(
            kmsg.file(),
            mine.stream().flatMapToInt(s -> IntStream.of(s.firstLine(), s.lastLine())));
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

  private static Reading lost(Part<List<KmsgRecord>> kmsg, LogReader reader) {
    String name = "log.lost_records";
    if (kmsg.value().isEmpty()) {
      return new Reading.Absent(name, kmsg.why(), Source.of(kmsg.file()));
    }
    long gaps = 0;
    long suppressed = 0;
    int first = 0;
    int last = 0;
    List<KmsgRecord> records = kmsg.value().get();
    for (int i = 0; i < records.size(); i++) {
      KmsgRecord record = records.get(i);
      long gap = i == 0 ? 0 : record.seq() - records.get(i - 1).seq() - 1;
      if (gap < 0) {
        return new Reading.Absent(
            name,
            """
                Record %s follows record %s: two logs were put together, or one was read twice."""
                .formatted(record.seq(), records.get(i - 1).seq()),
            new Source(kmsg.file(), record.line(), record.line()));
      }
      if (i > 0 && record.t() < records.get(i - 1).t() - BACK) {
        return new Reading.Absent(
            name,
            String.format(
                Locale.ROOT,
                "Record %s is of %.1f s, and record %s before it of %.1f s: two logs were put together.",
                record.seq(),
                record.t(),
                records.get(i - 1).seq(),
                records.get(i - 1).t()),
            new Source(kmsg.file(), record.line(), record.line()));
      }
      long left =
          reader.read(record).kind() == LogKind.SUPPRESSED ? Suppressed.lines(record.text()) : 0;
      gaps += gap;
      suppressed += left;
      if (gap + left > 0) {
        first = first == 0 ? record.line() : first;
        last = record.line();
      }
    }
    String flaw = kmsg instanceof Part.Present<List<KmsgRecord>> p ? p.flaw() : "";
    String note =
        gaps + suppressed == 0
            ? flaw
            : "%s missing in the sequence, %s left out by rate limits. %s"
                .formatted(gaps, suppressed, flaw);
    return measured(name, gaps + suppressed, new Source(kmsg.file(), first, last), note.strip());
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

  private static Reading measured(String name, long n, Source source, String note) {
    return new Reading.Measured(name, n, Unit.COUNT, "repetition", source, note);
  }
}
