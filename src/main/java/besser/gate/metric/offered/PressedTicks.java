package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.rx.Coverage;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In how many of the sender's ticks the load pressed, see {@link PressedStretches}.
 *
 * @param series ticks of the stage
 * @param plan what was to be run
 * @param stage the judged one
 * @param from real second of the stage after which ticks count for the share
 * @param until real second up to which they are asked for
 */
record PressedTicks(OfferedSeries series, Plan plan, Stage stage, double from, double until) {

  Reading share(Scope scope) {
    String name = "pressure.share";
    if (from > 0 && until <= from) {
      return scope.absent(
          name, "It was over within the first " + new Span(from) + ", which do not count.");
    }
    long there = 0;
    long pressed = 0;
    long mute = 0;
    List<Optional<Boolean>> all = PressedStretches.of(series, plan.scale()).pressing();
    for (int i = 0; i < series.ticks().size(); i++) {
      if (series.second(i) <= from) {
        continue;
      }
      Optional<Boolean> pressing = all.get(i);
      there++;
      pressed += pressing.orElse(false) ? 1 : 0;
      mute += pressing.isEmpty() ? 1 : 0;
    }
    long missing = missing(from);
    long expected = there + missing;
    String note =
        pressed + " of " + expected + " ticks, " + (missing + mute) + " without an answer.";
    return expected == 0
        ? scope.absent(name, "The sender recorded no tick in the " + scope.words() + ".")
        : scope.measured(name, (double) pressed / expected, Unit.SHARE, note);
  }

  Reading coverage(Scope scope) {
    double there = series.ticks().size();
    return scope.measured("pressure.coverage", there / (there + missing(0)), Unit.SHARE);
  }

  /** The beginning counts as a tick: the first one that says anything ends an interval. */
  private long missing(double after) {
    double begun = series.start() + after;
    double end = series.start() + until;
    Window window = Window.of(plan, stage, begun, end).until(end);
    List<Double> times =
        series.ticks().stream().map(OfferedTick::t).filter(t -> t > begun).toList();
    return Coverage.of(Stream.concat(Stream.of(begun), times.stream()).toList(), window).missing();
  }
}
