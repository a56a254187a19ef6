package besser.gate.evidence.format;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code device/kmsg.log}: {@code prio,seq,usec,flags;text}, continuation lines start with a space
 * and are left out. Streamed, since a storm makes 50 MB; equal texts are kept once, for the same
 * reason. An empty log is missing: one that was read has at least the records of the boot.
 */
public final class Kmsg {
  /** A storm repeats few texts; beyond this many different ones sharing them saves nothing. */
  private static final int SHARED_TEXTS = 100_000;

  private static final int LONGEST_PRIORITY = 6;
  private static final int LONGEST_NUMBER = 18;

  private Kmsg() {}

  /** Reads to the end; the caller closes. */
  public static Part<List<KmsgRecord>> read(String file, InputStream log) throws IOException {
    TextLines lines = new TextLines(log);
    List<KmsgRecord> records = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    try {
      while (lines.next()) {
        if (lines.start() == lines.end() || lines.buffer()[lines.start()] != ' ') {
          records.add(record(lines.string(), lines.number(), texts));
        }
      }
    } catch (ParseFault fault) {
      return Part.missing(file, Lines.reason(file, fault));
    }
    if (records.isEmpty()) {
      return Part.missing(file, file + " is empty; a kernel log that was read is not.");
    }
    return new Part.Present<>(
        file, List.copyOf(records), lines.cutOff() ? Lines.cutOff(lines.number() + 1) : "");
  }

  private static KmsgRecord record(String line, int number, Map<String, String> texts)
      throws ParseFault {
    int semicolon = Math.max(0, line.indexOf(';'));
    int seq = comma(line, 0, semicolon) + 1;
    int usec = comma(line, seq, semicolon) + 1;
    int flags = comma(line, usec, semicolon) + 1;
    if (!isWhole(line, 0, seq - 1)
        || seq - 1 > LONGEST_PRIORITY
        || !isWhole(line, seq, usec - 1)
        || !isWhole(line, usec, flags - 1)) {
      String seen = line.length() > 60 ? line.substring(0, 60) + "…" : line;
      throw ParseFault.at(number, "\"" + seen + "\" is no prio,seq,usec,flags;text.");
    }
    String text = line.substring(semicolon + 1);
    if (texts.size() < SHARED_TEXTS) {
      text = texts.computeIfAbsent(text, t -> t);
    }
    return new KmsgRecord(
        number,
        Integer.parseInt(line, 0, seq - 1, 10),
        Long.parseLong(line, seq, usec - 1, 10),
        Long.parseLong(line, usec, flags - 1, 10) / 1e6,
        text);
  }

  /** The next comma before the text, or where none can be. */
  private static int comma(String line, int from, int to) {
    int at = line.indexOf(',', from);
    return at < to ? at : -1;
  }

  /** Digits only, and not so many that they are no number. */
  private static boolean isWhole(String line, int from, int to) {
    if (from < 0 || to <= from || to - from > LONGEST_NUMBER) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (line.charAt(i) < '0' || line.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
