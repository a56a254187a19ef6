package besser.gate.metric.log;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.format.SignatureList;
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
  private static final List<SignatureList.Entry> KNOWN = SignatureList.written();

  /** A storm repeats few texts; beyond this many different ones remembering saves nothing. */
  private static final int REMEMBERED = 50_000;

  private static final Key PART_OF_A_DUMP =
      new Key(LogKind.NOISE, Dump.TEXT, "printed by a WARN or an oops that is counted for itself");

  private record Key(LogKind kind, String text, String why) {}

  private final Map<String, Key> seen = new HashMap<>();
  private final Map<Key, Signature> counted = new LinkedHashMap<>();
  private final Dump dump = new Dump();

  private final Map<LogKind, List<Double>> times = new EnumMap<>(LogKind.class);

  private Signatures() {}

  /** Sorts a log. */
  public static Signatures of(List<KmsgRecord> records) {
    Signatures log = new Signatures();
    records.forEach(log::add);
    return log;
  }

  /** All signatures, by kind and then by first line. */
  public List<Signature> all() {
    return counted.values().stream()
        .sorted(Comparator.comparing(Signature::kind).thenComparingInt(Signature::firstLine))
        .toList();
  }

  /** When lines of a kind came, on the kernel log's clock, in the order of the log. */
  public List<Double> times(LogKind kind) {
    return List.copyOf(times.getOrDefault(kind, List.of()));
  }

  /** What one line means, on its own. */
  static LogKind kind(String text) {
    return key(text).kind();
  }

  private void add(KmsgRecord record) {
    String text = record.text();
    Key key = dump.takes(text) ? PART_OF_A_DUMP : remembered(text);
    times.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(record.t());
    if (key.kind() == LogKind.WARN) {
      dump.begin();
    }
    counted.merge(
        key,
        new Signature(
            key.kind(),
            key.text(),
            1,
            record.t(),
            record.t(),
            record.line(),
            record.line(),
            text,
            key.why()),
        (all, one) ->
            new Signature(
                all.kind(),
                all.text(),
                all.count() + 1,
                all.first(),
                one.last(),
                all.firstLine(),
                one.lastLine(),
                all.sample(),
                all.why()));
  }

  private Key remembered(String text) {
    Key known = seen.get(text);
    if (known != null) {
      return known;
    }
    Key key = key(text);
    if (seen.size() < REMEMBERED) {
      seen.put(text, key);
    }
    return key;
  }

  private static Key key(String text) {
    for (SignatureList.Entry entry : KNOWN) {
      if (entry.fits(text)) {
        LogKind kind = LogKind.valueOf(entry.kind());
        return new Key(
            kind,
            kind == LogKind.WARN ? LogText.place(text) : LogText.plain(text),
            entry.reason() + " (" + entry.source() + ")");
      }
    }
    return new Key(LogKind.UNKNOWN, LogText.plain(text), "");
  }
}
