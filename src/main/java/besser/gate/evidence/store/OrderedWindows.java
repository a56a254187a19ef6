package besser.gate.evidence.store;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
   * Part of a window that must have been taken. On a busy host perf begins seconds after it is told
   * to, and the stage's end cuts short what began late.
   */
  private static final double MOST = 0.5;

  private static final String UNTOLD =
      "device/config.txt does not say which windows of which stage were ordered, so nobody knows which are left out.";

  /**
   * A window for each that was ordered, fits into the stage as it ran and was not taken, or cut
   * short; its samples are missing. One where nobody wrote down what was ordered.
   */
  List<PerfWindow> missing(List<PerfWindow> taken) {
    String stage = config.getOrDefault("judged_stage", "-");
    Optional<DeviceStage> ran =
        stages.stream()
            .filter(s -> s.stage().equals(stage) && s.start().isPresent() && s.end().isPresent())
            .findFirst();
    List<PerfWindow> missing = new ArrayList<>();
    String ordered = config.getOrDefault("perf_windows", "").strip();
    boolean told =
        ordered.matches("[0-9.]+:[0-9.]+( +[0-9.]+:[0-9.]+)*")
            && config.containsKey("judged_stage");
    int next = taken.stream().mapToInt(PerfWindow::window).max().orElse(0);
    if (!told && !taken.isEmpty()) {
      PerfWindow last = taken.get(taken.size() - 1);
      return List.of(nothing(next + 1, last.stage(), last.start(), last.end(), UNTOLD));
    }
    if (ran.isEmpty() || !told) {
      return missing;
    }
    double begun = ran.get().start().orElseThrow();
    double over = ran.get().end().orElseThrow();
    for (String window : ordered.split(" +", -1)) {
      double from = begun + Double.parseDouble(window.replaceFirst(":.*", ""));
      double to = from + Double.parseDouble(window.replaceFirst(".*:", ""));
      double there =
          taken.stream()
              .filter(w -> w.stage().equals(stage))
              .filter(w -> w.start() < to && w.end() > from)
              .mapToDouble(PerfWindow::seconds)
              .sum();
      if (there < MOST * (to - from) && to <= over) {
        missing.add(nothing(++next, stage, from, to, words(from, to, there)));
      }
    }
    return missing;
  }

  private static String words(double from, double to, double there) {
    String ordered = seconds(to - from);
    String place =
        "from boot-time second %s on (perf_windows of device/config.txt)"
            .formatted(Math.round(from));
    return there == 0
        ? "No sample was taken where %s s of samples were ordered %s.".formatted(ordered, place)
        : "Samples of %s s were taken where %s s were ordered %s, at least half of them is needed."
            .formatted(seconds(there), ordered, place);
  }

  /** Of rehearsals too, whose windows are shorter than a second. */
  private static String seconds(double s) {
    return BigDecimal.valueOf(s)
        .setScale(s < 10 ? 1 : 0, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static PerfWindow nothing(int number, String stage, double from, double to, String why) {
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
