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
    int semicolon = line.indexOf(';');
    String[] head = line.substring(0, Math.max(0, semicolon)).split(",", -1);
    if (head.length < 4
        || !Numbers.isWhole(head[0], false)
        || head[0].length() > 6
        || !Numbers.isWhole(head[1], false)
        || !Numbers.isWhole(head[2], false)) {
      String seen = line.length() > 60 ? line.substring(0, 60) + "…" : line;
      throw ParseFault.at(number, "\"" + seen + "\" is no prio,seq,usec,flags;text.");
    }
    String text = line.substring(semicolon + 1);
    if (texts.size() < SHARED_TEXTS) {
      text = texts.computeIfAbsent(text, t -> t);
    }
    return new KmsgRecord(
        number,
        Integer.parseInt(head[0]),
        Long.parseLong(head[1]),
        Long.parseLong(head[2]) / 1e6,
        text);
  }
}
