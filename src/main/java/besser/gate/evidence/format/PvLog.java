package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sender/pv-STAGE.log}, verbatim {@code pv -n -b}: a running total of bytes a line. Words
 * beside them are pv's or the shell's that ended it: {@code Terminated}.
 */
public final class PvLog {
  private PvLog() {}

  /** Reads the totals in their order. */
  public static Part<List<Long>> read(String file, String text) {
    return Lines.part(
        file,
        text,
        lines -> {
          List<Long> totals = new ArrayList<>();
          for (String line : lines) {
            if (line.matches("[0-9]{1,18}")) {
              totals.add(Long.parseLong(line));
            } else if (line.matches("[0-9].*")) {
              throw new ParseFault("\"%s\" is no count of bytes.".formatted(line));
            }
          }
          if (totals.isEmpty()) {
            throw new ParseFault("no line of it is a count of bytes.");
          }
          return List.copyOf(totals);
        });
  }
}
