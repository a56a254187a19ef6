package besser.gate.metric.rx;

import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import java.util.Comparator;

/** Time in which next to nothing arrived, added up over a window however it is spread. */
final class Lull {
  private Lull() {}

  /**
   * {@code rx.near_zero_share}: part of the covered time in ticks below 1 % of the floor. Stalls
   * that are each shorter than a claim asks about add up here.
   */
  static Reading nearZero(ReceivedBytes data, ByteRate floor) {
    return share("rx.near_zero_share", data, floor, Stall.NEAR_ZERO);
  }

  /** {@code rx.trickle_share}: the same below a tenth of the floor, near zero or not. */
  static Reading trickle(ReceivedBytes data, ByteRate floor) {
    return share("rx.trickle_share", data, floor, Stall.TRICKLE);
  }

  /** {@code rx.longest_trickle}: longest time in ticks below a tenth of the floor, real seconds. */
  static Reading longest(ReceivedBytes data, ByteRate floor) {
    String name = "rx.longest_trickle";
    ByteRate tenth = new ByteRate(floor.bytesPerSecond() * Stall.TRICKLE / Stall.NEAR_ZERO);
    return data.orAbsent(
        name,
        () ->
            Stall.in(data.series.ticks(), tenth, data.scope.source().file()).stream()
                .max(Comparator.comparingDouble(Stall::seconds))
                .map(
                    s ->
                        data.scope.measured(
                            name,
                            s.seconds(),
                            Unit.SECONDS,
                            s.source(),
                            "From %s.".formatted(data.second(s.onset()))))
                .orElseGet(() -> data.scope.measured(name, 0, Unit.SECONDS)));
  }

  private static Reading share(String name, ReceivedBytes data, ByteRate floor, double part) {
    return data.orAbsent(
        name,
        () ->
            data.scope.measured(
                name,
                data.series.ticks().stream()
                        .filter(t -> t.rate() < part * floor.bytesPerSecond())
                        .mapToDouble(RateTick::seconds)
                        .sum()
                    / data.series.seconds(),
                Unit.SHARE));
  }
}
