package besser.gate.environment;

import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Faults no schema can state: keys that contradict each other. */
final class Consistency {
  private Consistency() {}

  static List<Fault> faults(JsonNode root) {
    List<Fault> faults = new ArrayList<>();
    JsonNode link = root.path("link");
    JsonNode min = link.path("signal_min");
    JsonNode max = link.path("signal_max");
    if (SignalLevel.parse(min.asText()).compareTo(SignalLevel.parse(max.asText())) > 0) {
      faults.add(
          Schema.fault(
              min,
              "link.signal_min",
              "is %s, stronger than link.signal_max %s; exchange them."
                  .formatted(min.asText(), max.asText())));
    }
    JsonNode freq = link.path("freq_mhz");
    Band band = Band.parse(link.path("band").asText());
    if (!freq.isMissingNode() && !band.holds(freq.asInt())) {
      faults.add(
          Schema.fault(
              freq, "link.freq_mhz", "is " + freq.asText() + ", outside the band " + band + "."));
    }
    JsonNode window = root.path("perf").path("window");
    JsonNode every = root.path("perf").path("every");
    if (!window.isMissingNode()
        && !every.isMissingNode()
        && Span.parse(window.asText()).compareTo(Span.parse(every.asText())) > 0) {
      faults.add(
          Schema.fault(
              every,
              "perf.every",
              "is %s, shorter than perf.window %s; windows must not overlap."
                  .formatted(every.asText(), window.asText())));
    }
    for (String key : List.of("suite", "arch")) {
      JsonNode value = root.path(key);
      if (!value.isMissingNode() && !root.path("kind").asText().equals("virtual")) {
        faults.add(
            Schema.fault(
                value,
                key,
                "is a key of virtual rigs; this one is %s. Take it out."
                    .formatted(root.path("kind").asText())));
      }
    }
    return faults;
  }
}
