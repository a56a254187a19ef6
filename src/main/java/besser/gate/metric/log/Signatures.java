package besser.gate.metric.log;

import besser.gate.evidence.KmsgRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the records of one kernel log into signatures, in one pass and without a pattern a line.
 */
public final class Signatures {
  /** As many lines as the longest dump has in front of its call trace, and that. */
  private static final int LONGEST_DUMP = 120;

  private static final String SEEN_IN_TRACE =
      "a WARN elsewhere whose call trace runs through the module";

  private static final LogLine PART_OF_A_DUMP =
      new LogLine(
          LogKind.NOISE, Splat.TEXT, "printed by a WARN or an oops that is counted for itself");

  /** Lines of one signature so far; a storm has half a million. */
  private static final class Tally {
    final LogLine key;
    final KmsgRecord first;
    KmsgRecord last;
    long count;

    Tally(LogLine key, KmsgRecord first) {
      this.key = key;
      this.first = first;
      last = first;
    }

    Signature signature() {
      return new Signature(
          key.kind(),
          key.text(),
          count,
          first.t(),
          last.t(),
          first.line(),
          last.line(),
          first.text(),
          key.why());
    }
  }

  private final Map<LogLine, Tally> counted = new LinkedHashMap<>();
  private final Splat splat = new Splat();
  private final Map<LogKind, List<Double>> times = new EnumMap<>(LogKind.class);
  private final List<KmsgRecord> records;
  private final LogReader reader;

  private Signatures(List<KmsgRecord> records, LogReader reader) {
    this.records = records;
    this.reader = reader;
  }

  /** Sorts a log. */
  public static Signatures of(List<KmsgRecord> records, LogReader reader) {
    Signatures log = new Signatures(records, reader);
    for (int i = 0; i < records.size(); i++) {
      log.add(i);
    }
    return log;
  }

  /** All signatures, by kind and then by first line. */
  public List<Signature> all() {
    return counted.values().stream()
        .map(Tally::signature)
        .sorted(Comparator.comparing(Signature::kind).thenComparingInt(Signature::firstLine))
        .toList();
  }

  /** When lines of a kind came, on the kernel log's clock, in the order of the log. */
  public List<Double> times(LogKind kind) {
    return List.copyOf(times.getOrDefault(kind, List.of()));
  }

  private void add(int at) {
    KmsgRecord record = records.get(at);
    LogLine alone = reader.read(record);
    boolean heads = heads(alone, record);
    boolean prose = alone.kind() == LogKind.UNKNOWN && !heads && !reader.ours(record);
    boolean part = splat.takes(record, alone.kind(), prose);
    LogLine line = part ? PART_OF_A_DUMP : told(alone, at);
    if (!part && heads) {
      splat.head(record);
    }
    Tally tally = counted.computeIfAbsent(line, key -> new Tally(key, record));
    // The lines of one dump are one event, which is counted where it begins.
    if (!part) {
      times.computeIfAbsent(line.kind(), k -> new ArrayList<>()).add(record.t());
    }
    tally.count++;
    tally.last = record;
  }

  /** A WARN in another module is ours where its call trace runs through ours. */
  private LogLine told(LogLine line, int at) {
    if (line.kind() != LogKind.UNKNOWN || !line.text().startsWith("WARNING at ")) {
      return line;
    }
    int end = Math.min(records.size(), at + LONGEST_DUMP);
    for (int i = at + 1; i < end && !records.get(i).text().contains("[ end trace "); i++) {
      if (reader.inModule(records.get(i))) {
        return new LogLine(LogKind.WARN, line.text(), SEEN_IN_TRACE);
      }
    }
    return line;
  }

  private static boolean heads(LogLine line, KmsgRecord record) {
    String text = record.text();
    return line.kind() == LogKind.WARN
        || line.text().startsWith("WARNING at ")
        || line.text().startsWith("NETDEV WATCHDOG: ")
        || text.startsWith("INFO: ")
        || text.startsWith("rcu: INFO: ")
        || text.startsWith("workqueue: ");
  }
}
