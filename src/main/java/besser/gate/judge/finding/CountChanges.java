package besser.gate.judge.finding;

import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Unit;
import besser.gate.metric.counters.PerPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the kernel counted for each packet, from the first repetition to another: the same driver
 * under the same load does the same for a packet, give or take what the air makes of it.
 */
final class CountChanges {
  /** The larger over the smaller from which on somebody is asked. */
  private static final double TIMES = 1.5;

  private CountChanges() {}

  static List<Seen> of(List<JudgedStage> judgedStages) {
    List<JudgedStage> alive =
        judgedStages.stream()
            .filter(s -> !s.repetition().isAbandoned() && !s.linkSoFar().dead())
            .toList();
    List<Seen> seen = new ArrayList<>();
    for (JudgedStage other : alive.stream().skip(1).toList()) {
      List<String> moved = moved(alive.get(0), other);
      if (!moved.isEmpty()) {
        seen.add(
            new Seen(
                "F-counts-moved",
                "condition",
                other.repetition().id(),
                ": the kernel counted half as much again for a packet, or as much less, as in the"
                    + " first repetition.",
                String.join("\n", moved)));
      }
    }
    return seen;
  }

  private static List<String> moved(JudgedStage first, JudgedStage other) {
    Map<String, Double> then = PerPacket.of(first.repetition());
    Map<String, Double> now = new TreeMap<>(PerPacket.of(other.repetition()));
    List<String> moved = new ArrayList<>();
    now.forEach(
        (name, count) -> {
          double before = then.getOrDefault(name, count);
          if (Math.max(before, count) >= TIMES * Math.min(before, count)) {
            moved.add(
                "%s: %s for each packet of the interface, %s in %s (device/hist-%s.txt)"
                    .formatted(
                        name,
                        Unit.COUNT.print(count),
                        Unit.COUNT.print(before),
                        first.repetition().id(),
                        name.replace(" bytes", "")));
          }
        });
    return moved;
  }
}
