package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What readings say. */
public final class Readings {
  private Readings() {}

  /** By name; a name that comes twice is a fault of the metric. */
  public static Map<String, Reading> byName(List<Reading> readings) {
    Map<String, Reading> out = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (out.put(reading.name(), reading) != null) {
        throw new AssertionError(reading.name() + " was published twice");
      }
    }
    return out;
  }

  public static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).value();
  }

  public static String note(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).note();
  }

  public static String why(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Absent.class);
    return ((Reading.Absent) reading).why();
  }
}
