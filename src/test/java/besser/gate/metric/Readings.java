package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What readings say. */
final class Readings {
  private Readings() {}

  /** By name; a name that comes twice is a fault of the metric. */
  static Map<String, Reading> byName(List<Reading> readings) {
    Map<String, Reading> out = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (out.put(reading.name(), reading) != null) {
        throw new AssertionError(reading.name() + " was published twice");
      }
    }
    return out;
  }

  static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).value();
  }

  static String note(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).note();
  }

  static String why(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Absent.class);
    return ((Reading.Absent) reading).why();
  }
}
