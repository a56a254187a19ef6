package besser.gate.metric.rx;

import besser.gate.metric.Window;
import java.util.ArrayList;
import java.util.List;

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
      double end = start + length;
      double seconds = 0;
      double bytes = 0;
      int first = 0;
      int last = 0;
      while (next < ticks.size() && ticks.get(next).to() <= start) {
        next++;
      }
      for (int j = next; j < ticks.size() && ticks.get(j).from() < end; j++) {
        RateTick tick = ticks.get(j);
        seconds += tick.secondsWithin(start, end);
        bytes += tick.bytesWithin(start, end);
        first = first == 0 ? tick.fromLine() : first;
        last = tick.toLine();
      }
      if (seconds > 0 && length - seconds <= 2 * window.tick() + 1e-6) {
        whole.add(new Block(start, bytes / seconds, first, last));
      }
    }
    return new Blocks(length, List.copyOf(whole), count - whole.size());
  }
}
