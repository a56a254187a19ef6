package besser.gate.metric.lock;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What perf was told to sample and how often. Only samples of one order stand for one time each: a
 * window with ten times the samples would outvote the others ten to one, whatever it was like.
 *
 * @param event as perf names it
 * @param hz samples a second and CPU; empty where nobody says
 */
public record SamplingOrder(String event, OptionalDouble hz) {
  /** Part of a frequency by which two of one order may differ where somebody worked it out. */
  private static final double ROUNDING = 0.02;

  /** To as many digits a frequency is printed, and told from another one. */
  private static final MathContext DIGITS = new MathContext(3);

  /**
   * The orders of a repetition, in words: what was asked for, since a kernel that allows less is
   * asked about apart. Empty where nothing was sampled.
   */
  public static SortedSet<String> of(Repetition repetition) {
    return repetition.perf().value().orElse(List.of()).stream()
        .flatMap(w -> of(w, PerfWindow::hz).stream())
        .map(SamplingOrder::words)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why the samples of these windows cannot be added up; empty where all are of one order. */
  static Optional<String> mixed(List<PerfWindow> windows) {
    Optional<PerfWindow> first =
        windows.stream().filter(w -> of(w, PerfWindow::takenHz).isPresent()).findFirst();
    for (PerfWindow w : windows) {
      Optional<SamplingOrder> own = of(w, PerfWindow::takenHz);
      Optional<SamplingOrder> before = first.flatMap(f -> of(f, PerfWindow::takenHz));
      if (own.isPresent() && !own.get().isLike(before.orElseThrow())) {
        return Optional.of(
            """
                Perf window %s sampled %s, window %s %s: their samples do not stand for the same \
                time and cannot be added up; one event and one frequency in all windows are needed \
                (perf-N.script.gz, period_hz of device/perf.tsv, perf-N.stderr.txt)."""
                .formatted(
                    w.window(),
                    own.get().words(),
                    first.orElseThrow().window(),
                    before.orElseThrow().words()));
      }
    }
    return Optional.empty();
  }

  /** Whether samples of both weigh the same, to a rounding of the frequency. */
  private boolean isLike(SamplingOrder other) {
    double one = hz.orElse(0);
    double two = other.hz.orElse(0);
    return event.equals(other.event) && Math.abs(one - two) <= ROUNDING * Math.max(one, two);
  }

  /** Of a window; empty where it holds no sample that could weigh anything. */
  private static Optional<SamplingOrder> of(
      PerfWindow w, Function<PerfWindow, OptionalDouble> rate) {
    return w.profile()
        .value()
        .filter(p -> p.samples() > 0)
        .map(p -> new SamplingOrder(p.sampling().event(), rate.apply(w)));
  }

  /** {@code cycles 99 times a second}. */
  private String words() {
    return "%s %s times a second"
        .formatted(
            event.isEmpty() ? "an event without a name" : event,
            hz.isPresent()
                ? new BigDecimal(hz.getAsDouble()).round(DIGITS).toPlainString()
                : "nobody knows how many");
  }
}
