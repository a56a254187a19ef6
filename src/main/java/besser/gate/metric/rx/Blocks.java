package besser.gate.metric.rx;

import besser.gate.metric.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A window cut into whole blocks of equal length from its start; the rest at its end is left out.
 *
 * <p>Ticks do not fall on the borders of blocks; a tick across a border is shared out evenly.
 *
 * @param length of a block, real seconds
 * @param whole blocks whose time is covered but for two ticks
 * @param gaps number of blocks that are not
 */
record Blocks(double length, List<Block> whole, int gaps) {
  /**
   * @param start boot-time clock
   * @param rate bytes per second over its covered time
   * @param firstLine first line it rests on
   * @param lastLine last line
   */
  record Block(double start, double rate, int firstLine, int lastLine) {}

  static Blocks of(List<RateTick> ticks, Window window, double length) {
    int count = (int) Math.floor(window.seconds() / length + 1e-6);
    List<Block> whole = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < count; i++) {
      double start = window.start() + i * length;
      next = firstAfter(ticks, next, start);
      at(ticks, next, start, window, length).ifPresent(whole::add);
    }
    return new Blocks(length, List.copyOf(whole), count - whole.size());
  }

  /**
   * The block with which the stage's time ends, where a whole one goes into the window. Its last
   * two ticks are left out, for a stage's end is seen to within them; what drains after its time is
   * none of it.
   */
  static Optional<Block> last(List<RateTick> ticks, Window window, double length) {
    double start = Math.min(window.end(), window.due()) - 2 * window.tick() - length;
    return start < window.start()
        ? Optional.empty()
        : at(ticks, firstAfter(ticks, 0, start), start, window, length);
  }

  /** The slowest stretch of this length, wherever it begins with a tick. */
  static Optional<Block> slowest(List<RateTick> ticks, Window window, double length) {
    Optional<Block> slowest = Optional.empty();
    double latest = Math.min(window.end(), window.due()) - 2 * window.tick() - length;
    for (int i = 0; i < ticks.size() && ticks.get(i).from() <= latest; i++) {
      double start = Math.max(ticks.get(i).from(), window.start());
      Optional<Block> one = at(ticks, i, start, window, length);
      if (one.isPresent() && (slowest.isEmpty() || one.get().rate() < slowest.get().rate())) {
        slowest = one;
      }
    }
    return slowest;
  }

  private static int firstAfter(List<RateTick> ticks, int from, double start) {
    int next = from;
    while (next < ticks.size() && ticks.get(next).to() <= start) {
      next++;
    }
    return next;
  }

  /** One block from the first tick that ends in it; empty where more than two ticks lack. */
  private static Optional<Block> at(
      List<RateTick> ticks, int next, double start, Window window, double length) {
    double end = start + length;
    double seconds = 0;
    double bytes = 0;
    int first = 0;
    int last = 0;
    for (int j = next; j < ticks.size() && ticks.get(j).from() < end; j++) {
      RateTick tick = ticks.get(j);
      seconds += tick.secondsWithin(start, end);
      bytes += tick.bytesWithin(start, end);
      first = first == 0 ? tick.fromLine() : first;
      last = tick.toLine();
    }
    return seconds > 0 && length - seconds <= 2 * window.tick() + 1e-6
        ? Optional.of(new Block(start, bytes / seconds, first, last))
        : Optional.empty();
  }
}
