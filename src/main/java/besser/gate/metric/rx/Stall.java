package besser.gate.metric.rx;

import besser.gate.metric.Reading;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ticks in a row in which next to nothing arrived.
 *
 * @param onset boot-time clock, seconds
 * @param end boot-time clock, seconds
 * @param source the ticks
 * @param open whether it was still going on at the last tick
 */
public record Stall(double onset, double end, Source source, boolean open) {
  /** Near zero is below this part of the floor, by the definition of the Phase 0 anchor. */
  static final double NEAR_ZERO = 0.01;

  /** A trickle is below this part of the floor: not nothing, and of no use to anybody. */
  static final double TRICKLE = 0.1;

  /** More than a reader takes in. */
  private static final int TOLD = 5;

  /** Its length. */
  public double seconds() {
    return Seconds.between(onset, end);
  }

  /** All stalls, in order, however short. */
  static List<Stall> in(List<RateTick> ticks, ByteRate floor, String file) {
    List<Stall> found = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < ticks.size(); i++) {
      boolean still = nearZero(ticks.get(i).rate(), floor);
      if (still && first < 0) {
        first = i;
      }
      boolean last = i + 1 == ticks.size();
      boolean ends = still && (last || breaks(ticks, i, floor));
      if (ends) {
        RateTick from = ticks.get(first);
        RateTick to = ticks.get(i);
        Source source = new Source(file, from.fromLine(), to.toLine());
        found.add(new Stall(from.from(), to.to(), source, last));
        first = -1;
      }
    }
    return List.copyOf(found);
  }

  /** A reading of how many there are; its note tells of the longest, in the order they came. */
  static Reading counted(String name, List<Stall> stalls, ReceivedBytes data) {
    List<Stall> longest =
        stalls.stream()
            .sorted(Comparator.comparingDouble(Stall::seconds).reversed())
            .limit(TOLD)
            .sorted(Comparator.comparingDouble(Stall::onset))
            .toList();
    String each =
        longest.stream()
            .map(s -> Unit.SECONDS.print(s.seconds()) + " from " + data.second(s.onset()))
            .collect(Collectors.joining(", "));
    String which = stalls.size() > TOLD ? "The longest " + TOLD + ": " : "";
    return data.scope.measured(
        name, stalls.size(), Unit.COUNT, each.isEmpty() ? "" : which + each + ".");
  }

  public static boolean nearZero(double rate, ByteRate floor) {
    return rate < NEAR_ZERO * floor.bytesPerSecond();
  }

  private static boolean breaks(List<RateTick> ticks, int i, ByteRate floor) {
    RateTick next = ticks.get(i + 1);
    return !nearZero(next.rate(), floor) || next.from() > ticks.get(i).to();
  }
}
