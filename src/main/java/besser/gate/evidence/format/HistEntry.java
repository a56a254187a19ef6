package besser.gate.evidence.format;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a histogram: {@code { workqueue: bes_sdio, function: [ffffffc0] sdio_rx_work
 * [bes2600] } hitcount: 12 bytes_xfered: 34}. The key's parts are found by the names of the
 * trigger's keys, since a string key may itself hold commas and braces.
 *
 * @param keys as the trigger was written, with their modifiers
 */
record HistEntry(List<String> keys) {
  private static final Pattern SYMBOL =
      Pattern.compile("\\[[0-9a-fA-F]+] (\\S+)(?: +\\[[^]\\s]+])?");
  private static final Pattern COLUMN = Pattern.compile(" +(\\w[\\w.]*): +(\\d{1,18})(?= |$)");

  /** Adds the entry on {@code line} to the counts; two functions of one name count as one. */
  void read(int line, String text, Map<String, Long> hits, Map<String, Long> values)
      throws ParseFault {
    int close = text.lastIndexOf('}');
    String columns = text.substring(close + 1).stripTrailing();
    Matcher column = COLUMN.matcher(columns);
    int read = 0;
    if (close < 0 || !column.find() || !column.group(1).equals("hitcount")) {
      throw fault(line, text, "ends without a hitcount; it is cut off");
    }
    String key = key(line, text.substring(2, close));
    hits.merge(key, Long.parseLong(column.group(2)), Long::sum);
    read = column.end();
    if (column.find(read)) {
      values.merge(key, Long.parseLong(column.group(2)), Long::sum);
      read = column.end();
      while (column.find()) {
        read = column.end();
      }
    }
    if (read != columns.length()) {
      throw fault(line, text, "has a value that is no count");
    }
  }

  private String key(int line, String text) throws ParseFault {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int k = 0; k < keys.size(); k++) {
      String label = name(keys.get(k)) + ": ";
      if (!text.startsWith(label, at)) {
        throw fault(line, text, "has no key " + name(keys.get(k)));
      }
      int from = at + label.length();
      int to = text.length();
      if (k + 1 < keys.size()) {
        to = text.indexOf(", " + name(keys.get(k + 1)) + ": ", from);
        if (to < 0) {
          throw fault(line, text, "has no key " + name(keys.get(k + 1)));
        }
        at = to + 2;
      }
      out.append(k == 0 ? "" : ",").append(plain(text.substring(from, to).strip()));
    }
    return out.toString();
  }

  private static String plain(String value) {
    Matcher symbol = SYMBOL.matcher(value);
    return symbol.matches() ? SymbolName.strip(symbol.group(1)) : value;
  }

  private static String name(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static ParseFault fault(int line, String text, String what) {
    return ParseFault.at(line, "the entry " + ParseFault.quoted(text) + " " + what + ".");
  }
}
