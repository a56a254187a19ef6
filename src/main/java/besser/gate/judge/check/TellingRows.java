package besser.gate.judge.check;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.FactForm;
import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The times of those rows that say what their host could tell: what it told at its start, or in
 * another row. A row of dashes shows that the recorder was awake, and nothing of what it was to
 * look at.
 */
final class TellingRows {
  /** The kernel's words for an interface, Documentation/networking/operstates.rst. */
  private static final Set<String> OPERSTATES =
      Set.of("unknown", "notpresent", "down", "lowerlayerdown", "testing", "dormant", "up");

  private TellingRows() {}

  /** Rows of {@code link.tsv} by seconds of the boot-time clock, in their order. */
  static List<Double> link(Repetition r) {
    List<LinkTick> rows = r.link().value().orElse(List.of());
    boolean assoc = rows.stream().anyMatch(t -> FactForm.WORD.fits(t.assoc()));
    return times(rows, t -> tells(t, assoc), LinkTick::t);
  }

  /** An interface that is gone has nothing more to say. */
  private static boolean tells(LinkTick tick, boolean assoc) {
    return switch (tick.state()) {
      case GONE -> true;
      case UNKNOWN -> false;
      case UP, DOWN ->
          tick.ifindex().isPresent()
              && OPERSTATES.contains(tick.operstate())
              && (!assoc || FactForm.WORD.fits(tick.assoc()));
    };
  }

  /**
   * Rows of {@code condition.tsv}, likewise. Where both clocks could not be read within a moment of
   * each other one is not told; where that is so in more than a third, none of them shows that the
   * tablet did not sleep.
   */
  static List<Double> condition(Repetition r) {
    List<ConditionTick> rows = r.condition().value().orElse(List.of());
    long both =
        rows.stream().filter(t -> t.monotonic().isPresent() && t.realtime().isPresent()).count();
    return both * 3 < rows.size() * 2L
        ? List.of()
        : times(rows, t -> tells(r, t), ConditionTick::t);
  }

  /** A supply may go with its plug, which is a finding. */
  private static boolean tells(Repetition r, ConditionTick tick) {
    return owed(r, "suspends", tick.suspends().isPresent())
        && owed(r, "temp_mc", tick.tempMilliC().isPresent())
        && owed(r, "cpu_khz", tick.cpuKhz().isPresent())
        && owed(r, "governor", Facts.told(tick.governor()))
        && owed(r, "disk_free_kb", tick.diskFreeKb().isPresent());
  }

  private static boolean owed(Repetition r, String fact, boolean told) {
    return told || r.told(fact).isEmpty();
  }

  private static <T> List<Double> times(List<T> rows, Predicate<T> tells, Function<T, Double> t) {
    return rows.stream().filter(tells).map(t).distinct().sorted().toList();
  }
}
