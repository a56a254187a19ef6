package besser.gate.environment;

import besser.gate.plan.Plan;
import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    unsampled(window, every).ifPresent(faults::add);
    for (String role : List.of("device", "sender")) {
      JsonNode host = root.path(role);
      JsonNode given = host.path("data");
      JsonNode data = given.isMissingNode() ? host.path("control") : given;
      if (!data.isMissingNode() && DataAddress.isLoopback(data.asText())) {
        faults.add(
            Schema.fault(
                data,
                role + (given.isMissingNode() ? ".control" : ".data"),
                """
                is %s, which no load crosses a radio by: give %s.data, the address the other host \
                knows this one by."""
                    .formatted(data.asText(), role)));
      }
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

  /** A profile that leaves out more of the judged stage than the judge lets pass. */
  private static Optional<Fault> unsampled(JsonNode window, JsonNode every) {
    if (window.isMissingNode() || every.isMissingNode()) {
      return Optional.empty();
    }
    double length = Span.parse(window.asText()).seconds();
    if (length < Environment.Perf.SHORTEST.seconds()) {
      return Optional.of(
          Schema.fault(
              window,
              "perf.window",
              "is %s, too short to be sampled; at least %s are."
                  .formatted(window.asText(), Environment.Perf.SHORTEST)));
    }
    return Span.parse(every.asText()).seconds() - length > Plan.UNSAMPLED.seconds()
        ? Optional.of(
            Schema.fault(
                every,
                "perf.every",
                "is %s: with windows of %s more than %s in a row have no sample, which no claim on lock cycling holds on."
                    .formatted(every.asText(), window.asText(), Plan.UNSAMPLED)))
        : Optional.empty();
  }
}
