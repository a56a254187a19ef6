package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import besser.gate.metric.Seconds;
import besser.gate.plan.TimeScale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of the sender's ticks lie in a stretch in which the load pressed: 10 s (of nominal time,
 * but ten ticks at least), or the time since the load began where it began later.
 *
 * <p>In such a stretch the socket had data to send for nine tenths of the time and data waited at
 * the ticks, or pv delivered its cap. A single tick is no proof: a sender that is held below what
 * the link could carry has a segment on its way at any moment one looks, and is idle most of the
 * time. An even rate is no sign either way. Where {@code busy_ms} was not recorded only the cap can
 * show it.
 *
 * @param series the ticks
 * @param seconds length of a stretch, real seconds
 */
record PressedStretches(OfferedSeries series, double seconds) {
  /** Part of the time the socket must have been busy, and of the ticks that must show waiting. */
  private static final double MOST = 0.9;

  /** pv lets bytes through ten times a second; one slot more or less is no starving. */
  private static final double PV_SLOT = 0.1;

  private static final int TICKS = 10;

  static PressedStretches of(OfferedSeries series, TimeScale scale) {
    return new PressedStretches(series, Math.max(scale.real(10), TICKS * series.tick()));
  }

  /** By tick: whether the load pressed; empty where nothing says. */
  List<Optional<Boolean>> pressing() {
    int count = series.ticks().size();
    boolean[] pressed = new boolean[count];
    int first = -1;
    for (int i = 0; i < count; i++) {
      while (first + 1 < i && between(first + 1, i) >= seconds - 1e-6) {
        first++;
      }
      if (atCap(first, i) || busy(first, i)) {
        Arrays.fill(pressed, first + 1, i + 1, true);
      }
    }
    return IntStream.range(0, count)
        .mapToObj(i -> mute(i) ? Optional.<Boolean>empty() : Optional.of(pressed[i]))
        .toList();
  }

  private boolean mute(int i) {
    OfferedTick tick = series.ticks().get(i);
    return OfferedSeries.waiting(tick).isEmpty() && tick.offered().isEmpty();
  }

  /** Seconds from one tick to another; -1 is the load's beginning. */
  private double between(int from, int to) {
    return from < 0
        ? series.second(to)
        : Seconds.between(series.ticks().get(from).t(), series.ticks().get(to).t());
  }

  private boolean busy(int from, int to) {
    List<OfferedTick> ticks = series.ticks();
    int begin = from;
    while (begin >= 0 && ticks.get(begin).busyMs().isEmpty()) {
      begin--;
    }
    if (ticks.get(to).busyMs().isEmpty()) {
      return false;
    }
    long before = begin < 0 ? 0 : ticks.get(begin).busyMs().orElseThrow();
    double busy = (ticks.get(to).busyMs().orElseThrow() - before) / 1e3;
    List<Boolean> told =
        ticks.subList(begin + 1, to + 1).stream()
            .flatMap(t -> OfferedSeries.waiting(t).stream())
            .toList();
    long waiting = told.stream().filter(w -> w).count();
    // The kernel counts in jiffies and ss looks a moment later; more than that is no time.
    return busy >= MOST * between(begin, to) - 1e-6
        && busy <= 1.2 * between(begin, to) + 1
        && !told.isEmpty()
        && waiting >= MOST * told.size();
  }

  /**
   * Whether pv had let through all it may, from the beginning or over the stretch: but for one of
   * its slots and one of its lines, which may fall either side.
   */
  private boolean atCap(int from, int to) {
    List<OfferedTick> ticks = series.ticks();
    if (ticks.get(to).offered().isEmpty()) {
      return false;
    }
    double rate = series.cap().bytesPerSecond();
    double slack = PV_SLOT + series.tick();
    long offered = ticks.get(to).offered().getAsLong();
    if (offered >= rate * (series.second(to) - PV_SLOT - slack)) {
      return true;
    }
    int begin = from;
    while (begin >= 0 && ticks.get(begin).offered().isEmpty()) {
      begin--;
    }
    return begin >= 0
        && offered - ticks.get(begin).offered().orElseThrow()
            >= rate * (between(begin, to) - slack);
  }
}
