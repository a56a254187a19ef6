package besser.gate.evidence.store;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Perf windows the recorder was told to take ({@code device/config.txt}: {@code perf_windows=120:60
 * 420:60}, seconds of the judged stage and their length) and {@code perf.tsv} does not list. The
 * five that are left may be the five that look well.
 *
 * @param config of the tablet's recorder
 * @param stages as they ran
 */
record OrderedWindows(Map<String, String> config, List<DeviceStage> stages) {
  /**
   * A window for each that was ordered, fits into the stage as it ran and was not taken; its
   * samples are missing.
   */
  List<PerfWindow> missing(List<PerfWindow> taken) {
    String stage = config.getOrDefault("judged_stage", "-");
    Optional<DeviceStage> ran =
        stages.stream()
            .filter(s -> s.stage().equals(stage) && s.start().isPresent() && s.end().isPresent())
            .findFirst();
    List<PerfWindow> missing = new ArrayList<>();
    String ordered = config.getOrDefault("perf_windows", "").strip();
    if (ran.isEmpty() || !ordered.matches("[0-9.]+:[0-9.]+( +[0-9.]+:[0-9.]+)*")) {
      return missing;
    }
    double begun = ran.get().start().orElseThrow();
    double over = ran.get().end().orElseThrow();
    int next = taken.stream().mapToInt(PerfWindow::window).max().orElse(0);
    for (String window : ordered.split(" +", -1)) {
      double from = begun + Double.parseDouble(window.replaceFirst(":.*", ""));
      double to = from + Double.parseDouble(window.replaceFirst(".*:", ""));
      boolean there =
          taken.stream().anyMatch(w -> w.stage().equals(stage) && w.start() < to && w.end() > from);
      if (!there && to <= over) {
        missing.add(nothing(++next, stage, from, to));
      }
    }
    return missing;
  }

  private static PerfWindow nothing(int number, String stage, double from, double to) {
    String why =
        "device/config.txt orders %.0f s of samples from boot-time second %.0f on, and device/perf.tsv lists none there."
            .formatted(to - from, from);
    return new PerfWindow(
        number,
        stage,
        from,
        to,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Part.missing("device/perf.tsv", why),
        Part.missing("device/perf.tsv", why));
  }
}
