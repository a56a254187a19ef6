package besser.gate.metric.lock;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code lock.foreign_symbols}: perf windows whose build-id of the module is not that of the module
 * loaded at the start, or that list another build of the kernel or of another module than the
 * windows before them ({@link KernelBuilds}). Symbols of another build lie: a chain through {@code
 * wsm_configuration} was once quoted that cannot exist. Absent where any of it is not known; that
 * is not 0.
 */
final class ForeignSymbols {
  private static final String NAME = "lock.foreign_symbols";

  private ForeignSymbols() {}

  static Reading of(Part<Map<String, String>> start, List<PerfWindow> windows, LockReadings names) {
    Optional<String> told = Facts.text(start.value().orElse(Map.of()), "build_id");
    String module = KernelBuilds.driver(start, names.driver());
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
    int foreign = 0;
    String seen = "";
    Optional<KernelBuilds> before = Optional.empty();
    for (PerfWindow w : windows) {
      KernelBuilds own = KernelBuilds.of(w, module);
      List<String> recorded = recorded(w, module);
      Optional<String> unnamed = unnamed(w, module, recorded, own);
      if (unnamed.isPresent()) {
        return names.absent(NAME, unnamed.get());
      }
      KernelBuilds all = before.map(own::plus).orElse(own);
      Optional<String> other = other(w, recorded, told.get()).or(() -> other(w, all));
      if (other.isPresent()) {
        foreign++;
        seen = other.get();
      } else {
        before = Optional.of(all);
      }
    }
    return names.measured(NAME, foreign, Unit.COUNT, seen);
  }

  /** Several files of one module, or one that was loaded anew: each must be the loaded one. */
  private static List<String> recorded(PerfWindow w, String module) {
    return w.buildIds().value().orElse(Map.of()).entrySet().stream()
        .filter(e -> KernelBuilds.bare(e.getKey()).equals(module))
        .flatMap(e -> Stream.of(e.getValue().split(" ", -1)))
        .toList();
  }

  /** Why nothing ties the symbols of a window to what ran; empty where something does. */
  private static Optional<String> unnamed(
      PerfWindow w, String module, List<String> recorded, KernelBuilds builds) {
    if (w.buildIds().value().isEmpty()) {
      return Optional.of(w.buildIds().why());
    }
    boolean named = !recorded.isEmpty() && !recorded.contains("");
    return named && builds.tellsKernel()
        ? Optional.empty()
        : Optional.of(
            "The build-ids of perf window %s do not name %s; nothing ties its symbols to the %s."
                .formatted(
                    w.window(),
                    named ? KernelBuilds.KERNEL : recorded.isEmpty() ? module : "one of " + module,
                    named ? "kernel that ran" : "loaded module"));
  }

  private static Optional<String> other(PerfWindow w, List<String> recorded, String loaded) {
    return recorded.stream()
        .filter(id -> !id.equalsIgnoreCase(loaded))
        .findFirst()
        .map(id -> "Window %s has %s, loaded is %s.".formatted(w.window(), id, loaded));
  }

  private static Optional<String> other(PerfWindow w, KernelBuilds all) {
    return all.several()
        .map(
            words ->
                "Window %s lists another build than those before it: %s (device/perf-%s.buildids.txt)."
                    .formatted(w.window(), words, w.window()));
  }
}
