package besser.gate.metric.lock;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code lock.foreign_symbols}: perf windows whose build-id of the module is not that of the module
 * loaded at the start. Symbols of another build lie: a chain through {@code wsm_configuration} was
 * once quoted that cannot exist. Absent where either side is not known; that is not 0.
 */
final class ForeignSymbols {
  private static final String NAME = "lock.foreign_symbols";
  private static final Pattern MODULE =
      Pattern.compile("(?:.*/)?\\[?([^/\\[\\]]+?)]?(?:\\.ko(?:\\.\\w+)?)?");

  private ForeignSymbols() {}

  static Reading of(Part<Map<String, String>> start, List<PerfWindow> windows, LockReadings names) {
    Map<String, String> facts = start.value().orElse(Map.of());
    Optional<String> told = Facts.text(facts, "build_id");
    String module = module(facts.getOrDefault("module_path", names.driver().module()));
    if (windows.isEmpty()) {
      return names.absent(NAME, names.why());
    }
    if (told.isEmpty()) {
      return names.absent(
          NAME,
          start.value().isEmpty()
              ? start.why()
              : start.file() + " has no build_id of the loaded module.");
    }
    String loaded = told.get();
    int foreign = 0;
    String seen = "";
    for (PerfWindow w : windows) {
      // Several files of one module, or one that was loaded anew: each must be the loaded one.
      List<String> recorded =
          w.buildIds().value().orElse(Map.of()).entrySet().stream()
              .filter(e -> module(e.getKey()).equals(module))
              .flatMap(e -> Stream.of(e.getValue().split(" ", -1)))
              .toList();
      if (recorded.isEmpty() || recorded.contains("")) {
        return names.absent(
            NAME,
            w.buildIds().value().isEmpty()
                ? w.buildIds().why()
                : "The build-ids of perf window %s do not name %s; nothing ties its symbols to the loaded module."
                    .formatted(w.window(), recorded.isEmpty() ? module : "one of " + module));
      }
      Optional<String> other =
          recorded.stream().filter(id -> !id.equalsIgnoreCase(loaded)).findFirst();
      if (other.isPresent()) {
        foreign++;
        seen = "Window " + w.window() + " has " + other.get() + ", loaded is " + loaded + ".";
      }
    }
    return names.measured(NAME, foreign, Unit.COUNT, seen);
  }

  /** {@code [bes2600]} and {@code /lib/modules/…/bes2600.ko.zst} are {@code bes2600}. */
  private static String module(String dso) {
    Matcher m = MODULE.matcher(dso);
    return m.matches() ? m.group(1).replace('-', '_') : dso;
  }
}
