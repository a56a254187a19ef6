package besser.gate.metric.log;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LogSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the records of one kernel log into signatures, in one pass and without a pattern a line.
 */
public final class Signatures {
  /** A storm repeats few texts; beyond this many different ones remembering saves nothing. */
  private static final int REMEMBERED = 50_000;

  private static final Key PART_OF_A_DUMP =
      new Key(LogKind.NOISE, Dump.TEXT, "printed by a WARN or an oops that is counted for itself");

  private record Key(LogKind kind, String text, String why) {}

  /** Lines of one signature so far; a storm has half a million. */
  private static final class Tally {
    final Key key;
    final KmsgRecord first;
    KmsgRecord last;
    long count;

    Tally(Key key, KmsgRecord first) {
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

  private final Map<String, Tally> seen = new HashMap<>();
  private final Map<Key, Tally> counted = new LinkedHashMap<>();
  private final Dump dump = new Dump();

  private final Map<LogKind, List<Double>> times = new EnumMap<>(LogKind.class);

  private final List<LogSignature> known;

  private Signatures(List<LogSignature> known) {
    this.known = known;
  }

  /**
   * Sorts a log.
   *
   * @param known lines that are known; the first that fits decides
   */
  public static Signatures of(List<KmsgRecord> records, List<LogSignature> known) {
    Signatures log = new Signatures(known);
    records.forEach(log::add);
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

  /** What one line means, on its own. */
  static LogKind kind(String text, List<LogSignature> known) {
    return new Signatures(known).key(text).kind();
  }

  private void add(KmsgRecord record) {
    Tally tally =
        dump.takes(record.text())
            ? counted.computeIfAbsent(PART_OF_A_DUMP, key -> new Tally(key, record))
            : remembered(record);
    LogKind kind = tally.key.kind();
    times.computeIfAbsent(kind, k -> new ArrayList<>()).add(record.t());
    if (kind == LogKind.WARN) {
      dump.begin();
    }
    tally.count++;
    tally.last = record;
  }

  private Tally remembered(KmsgRecord record) {
    Tally known = seen.get(record.text());
    if (known != null) {
      return known;
    }
    Tally tally = counted.computeIfAbsent(key(record.text()), key -> new Tally(key, record));
    if (seen.size() < REMEMBERED) {
      seen.put(record.text(), tally);
    }
    return tally;
  }

  private Key key(String text) {
    for (LogSignature entry : known) {
      if (entry.fits(text)) {
        LogKind kind = LogKind.of(entry.kind());
        return new Key(
            kind,
            kind == LogKind.WARN ? LogText.place(text) : LogText.plain(text),
            entry.reason() + " (" + entry.source() + ")");
      }
    }
    return new Key(LogKind.UNKNOWN, LogText.plain(text), "");
  }
}
