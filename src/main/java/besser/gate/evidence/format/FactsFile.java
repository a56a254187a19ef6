package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Facts by key: {@code key=value} files, debugfs status files. Sorted; values untrusted. */
public final class FactsFile {
  private FactsFile() {}

  /** {@code start.txt} and {@code end.txt}: one {@code key=value} a line, no key twice. */
  public static Part<Map<String, String>> keyValue(String file, String text) {
    return Lines.part(
        file,
        text,
        lines -> {
          Map<String, String> facts = new TreeMap<>();
          for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals < 1) {
              throw ParseFault.at(i + 1, "\"" + line + "\" is no key=value.");
            }
            if (facts.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
              throw ParseFault.at(i + 1, line.substring(0, equals) + " is there a second time.");
            }
          }
          return Collections.unmodifiableMap(facts);
        });
  }

  /**
   * A debugfs status file of the driver: {@code Key: value} a line. A line without a colon says
   * nothing. A key that is there again is kept as {@code Key#2}.
   */
  public static Part<Map<String, String>> driverStatus(String file, String text) {
    return Lines.part(
        file,
        text,
        lines -> {
          Map<String, String> facts = new TreeMap<>();
          for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
              String key = line.substring(0, colon).strip();
              String free = key;
              for (int n = 2; facts.containsKey(free); n++) {
                free = key + "#" + n;
              }
              facts.put(free, line.substring(colon + 1).strip());
            }
          }
          if (facts.isEmpty()) {
            throw new ParseFault("holds no line of the form Key: value.");
          }
          return Collections.unmodifiableMap(facts);
        });
  }
}
