package besser.gate.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Readings by name; a name that comes twice is a fault of the metric. */
final class Readings {
  private Readings() {}

  static Map<String, Reading> byName(List<Reading> readings) {
    Map<String, Reading> out = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (out.put(reading.name(), reading) != null) {
        throw new AssertionError(reading.name() + " was published twice");
      }
    }
    return out;
  }
}
