package besser.gate.rig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a host told of itself, {@code key=value} a line; untrusted text. */
final class HostReport {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  static HostReport of(String text) {
    HostReport hostReport = new HostReport();
    text.lines()
        .forEach(
            line -> {
              int at = line.indexOf('=');
              if (at > 0) {
                hostReport
                    .values
                    .computeIfAbsent(line.substring(0, at), key -> new ArrayList<>())
                    .add(line.substring(at + 1));
              }
            });
    return hostReport;
  }

  /** Whether the host told everything it had to tell. */
  boolean whole() {
    return values.containsKey("end");
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> get(String key) {
    return all(key).stream().findFirst();
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /** A whole number; empty where there is none. */
  OptionalLong number(String key) {
    String text = get(key).orElse("");
    return text.matches("-?\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
