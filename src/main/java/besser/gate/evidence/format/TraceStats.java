package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code device/trace_stats.txt}: {@code per_cpu/cpu*&#47;stats} of the trace instance, each headed
 * {@code == cpuN}. Counts by {@code cpu0.overrun}; lines that are no count (times) are left out.
 */
public final class TraceStats {
  private TraceStats() {}

  /** Reads the file. */
  public static Part<Map<String, Long>> read(String file, String text) {
    return Lines.part(file, text, TraceStats::counts);
  }

  private static Map<String, Long> counts(List<String> lines) throws ParseFault {
    Map<String, Long> counts = new TreeMap<>();
    String cpu = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      if (line.startsWith("== cpu")) {
        cpu = line.substring(3).strip();
      } else if (cpu.isEmpty() || colon < 1) {
        throw ParseFault.at(i + 1, "\"" + line + "\" is neither == cpuN nor key: count.");
      } else if (RecordedNumbers.isWhole(line.substring(colon + 1).strip(), false)) {
        String key = cpu + "." + line.substring(0, colon).strip();
        if (counts.put(key, Long.parseLong(line.substring(colon + 1).strip())) != null) {
          throw ParseFault.at(i + 1, key + " is there a second time.");
        }
      }
    }
    if (counts.isEmpty()) {
      throw new ParseFault("holds no count.");
    }
    return Collections.unmodifiableMap(counts);
  }
}
