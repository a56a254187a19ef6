package besser.gate.metric.rx;

import besser.gate.evidence.Facts;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One counter of {@code device/rx_bytes.tsv} over a window.
 *
 * <p>A counter that is known at two ticks is known between them, so a tick that was skipped or has
 * no value is bridged, never taken for zero; {@link Coverage} says how many were. Where the counter
 * starts anew nothing is bridged.
 *
 * @param ticks growth between neighbours, in order; contiguous but for restarts
 * @param times stamps of the ticks that have a value, in order, each once
 * @param lines their lines
 * @param restarts lines at which the counter ran backwards or its connection changed
 * @param clockBackwards line at which the clock ran backwards; nothing after it is used
 */
public record CounterSeries(
    List<RateTick> ticks,
    List<Double> times,
    List<Integer> lines,
    List<Integer> restarts,
    OptionalInt clockBackwards) {
  /** Where a counter of a 32-bit kernel begins again. */
  private static final long WORD = 1L << 32;

  /** Bytes a second no interface of the rig exceeds. */
  private static final double GIGABIT = 125e6;

  /** The load's TCP payload, within one stage and one connection. */
  public static CounterSeries payload(List<RxTick> all, Window window) {
    List<RxTick> mine = all.stream().filter(t -> t.stage().equals(window.stage().id())).toList();
    return of(mine, window, RxTick::payload, true);
  }

  /** Any counter that runs on through stages. */
  static CounterSeries of(List<RxTick> all, Window window, Function<RxTick, OptionalLong> counter) {
    return of(all, window, counter, false);
  }

  private static CounterSeries of(
      List<RxTick> all,
      Window window,
      Function<RxTick, OptionalLong> counter,
      boolean oneConnection) {
    List<RateTick> ticks = new ArrayList<>();
    List<RxTick> seen = new ArrayList<>();
    List<Integer> restarts = new ArrayList<>();
    OptionalInt backwards = OptionalInt.empty();
    for (RxTick tick : all) {
      OptionalLong value = counter.apply(tick);
      if (value.isEmpty() || !window.contains(tick.t())) {
        continue;
      }
      if (!seen.isEmpty()) {
        RxTick last = seen.get(seen.size() - 1);
        double dt = Seconds.between(last.t(), tick.t());
        if (dt < 0) {
          backwards = OptionalInt.of(tick.line());
          break;
        }
        if (dt == 0) {
          continue; // The clock is too coarse to tell the two apart; the next tick has its bytes.
        }
        long before = counter.apply(last).orElseThrow();
        long grown = value.getAsLong() - before;
        if (grown < 0 && !oneConnection && wrapped(before, grown, dt)) {
          grown += WORD;
        }
        if (grown < 0 || (oneConnection && otherPeer(last, tick))) {
          restarts.add(tick.line());
        } else {
          ticks.add(new RateTick(last.t(), tick.t(), grown, last.line(), tick.line()));
        }
      }
      seen.add(tick);
    }
    return new CounterSeries(
        List.copyOf(ticks),
        seen.stream().map(RxTick::t).toList(),
        seen.stream().map(RxTick::line).toList(),
        List.copyOf(restarts),
        backwards);
  }

  /**
   * Whether a counter of 32 bits ran over: it stood so near its end that what a gigabit brings in
   * the meantime takes it there. From anywhere else it was started anew.
   */
  private static boolean wrapped(long before, long grown, double seconds) {
    return before < WORD && grown + WORD <= GIGABIT * Math.max(1, seconds);
  }

  private static boolean otherPeer(RxTick last, RxTick tick) {
    return Facts.told(last.peer()) && Facts.told(tick.peer()) && !last.peer().equals(tick.peer());
  }

  /** Time between first and last value, without what lies across a restart. */
  double seconds() {
    return sum(RateTick::seconds);
  }

  /** Bytes in that time. */
  double bytes() {
    return sum(RateTick::bytes);
  }

  /** Lines it rests on. */
  public Source source(String file) {
    return Source.over(file, lines.stream().mapToInt(Integer::intValue));
  }

  private double sum(ToDoubleFunction<RateTick> part) {
    return ticks.stream().mapToDouble(part).sum();
  }
}
