package besser.gate.metric.rx;

import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Readings that look at whole minutes, or at the anchor's whole units of five seconds. */
final class Minutes {
  private static final Span MINUTE = new Span(60);
  private static final Span ANCHOR_UNIT = new Span(5);

  private Minutes() {}

  static Reading worst(ReceivedBytes data) {
    String name = "rx.worst_minute";
    Blocks minutes = of(data);
    return data.orAbsent(
        name,
        () ->
            Stream.concat(
                    minutes.whole().stream(),
                    Blocks.last(data.series.ticks(), data.window, minutes.length()).stream())
                .min(Comparator.comparingDouble(Blocks.Block::rate))
                .map(
                    block ->
                        data.scope.measured(
                            name,
                            block.rate(),
                            Unit.BYTES_PER_SECOND,
                            data.lines(block.firstLine(), block.lastLine()),
                            "Begins " + data.second(block.start()) + ".",
                            gaps(minutes)))
                .orElseGet(() -> data.scope.absent(name, "The window holds no whole minute.")));
  }

  /**
   * @param dead whether the minutes a dead link left of the stage count, as nothing received
   */
  static Reading lower95(ReceivedBytes data, boolean dead) {
    String name = "rx.mean_lower95";
    Blocks minutes = of(data);
    double left = Math.max(0, data.window.due() - data.window.end());
    long lost = dead ? (long) (left / data.window.real(MINUTE).seconds()) : 0;
    double[] rates =
        DoubleStream.concat(
                minutes.whole().stream().mapToDouble(Blocks.Block::rate),
                DoubleStream.generate(() -> 0).limit(lost))
            .toArray();
    return data.orAbsent(
        name,
        () ->
            rates.length < 2
                ? data.scope.absent(name, "The window holds no two whole minutes to draw from.")
                : data.scope.measured(
                    name,
                    BlockBootstrap.lower95(rates),
                    Unit.BYTES_PER_SECOND,
                    "Drawn from " + rates.length + " whole minutes, fixed seed.",
                    gaps(minutes)));
  }

  static Reading nearZero(ReceivedBytes data, ByteRate floor) {
    String name = "rx.near_zero";
    double unit = data.window.real(ANCHOR_UNIT).seconds();
    // Blocks no longer than a tick would only smear the ticks.
    boolean ticks = unit < 2 * data.window.tick();
    List<Double> rates =
        ticks
            ? data.series.ticks().stream().map(RateTick::rate).toList()
            : Blocks.of(data.series.ticks(), data.window, unit).whole().stream()
                .map(Blocks.Block::rate)
                .toList();
    long near = rates.stream().filter(rate -> Stall.nearZero(rate, floor)).count();
    String of = "Of " + rates.size() + (ticks ? " ticks." : " units of " + new Span(unit) + ".");
    return data.orAbsent(name, () -> data.scope.measured(name, near, Unit.COUNT, of));
  }

  /** Where a minute begins that is slower than every other, tick by tick. */
  static Optional<Reading.Measured> slowest(ReceivedBytes data, String name) {
    double length = data.window.real(MINUTE).seconds();
    return Blocks.slowest(data.series.ticks(), data.window, length)
        .flatMap(
            block ->
                data.scope
                    .measured(
                        name,
                        block.rate(),
                        Unit.BYTES_PER_SECOND,
                        data.lines(block.firstLine(), block.lastLine()),
                        "Begins " + data.second(block.start()) + ".")
                    .measured());
  }

  private static Blocks of(ReceivedBytes data) {
    return Blocks.of(data.series.ticks(), data.window, data.window.real(MINUTE).seconds());
  }

  private static String gaps(Blocks minutes) {
    return minutes.gaps() == 0
        ? ""
        : minutes.gaps() + " whole minutes have gaps and were left out.";
  }
}
