package besser.gate.metric.offered;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.rx.CounterSeries;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Payload of one stage against what it was to get. Compared at the same second of the stage on both
 * hosts, up to the tablet's last tick, so that what is still on its way at the end is not missed.
 *
 * @param stage the stage
 * @param payload bytes at that tick
 * @param second real seconds into the stage
 * @param source the tick
 * @param why the reason there is none, or empty
 */
record Delivered(Stage stage, long payload, double second, Source source, String why) {

  static Delivered of(Repetition repetition, Plan plan, Stage stage, double until) {
    Windows windows = Windows.judged(repetition, plan, stage);
    if (windows instanceof Windows.NotFound none) {
      return new Delivered(stage, 0, 0, none.source(), none.why());
    }
    Window whole = windows.found().orElseThrow();
    Window window = whole.until(whole.begun() + until);
    String file = repetition.rx().file();
    List<RxTick> rx = repetition.rx().value().orElse(List.of());
    CounterSeries series = CounterSeries.payload(rx, window);
    if (series.ticks().isEmpty() || !series.restarts().isEmpty()) {
      String why =
          series.ticks().isEmpty()
              ? "No payload was recorded in the " + stage.id() + " stage."
              : "The load had several connections; its bytes do not add up.";
      String reason = repetition.rx().value().isEmpty() ? repetition.rx().why() : why;
      return new Delivered(stage, 0, 0, series.source(file), reason);
    }
    int line = series.lines().get(series.lines().size() - 1);
    long bytes =
        rx.stream().filter(t -> t.line() == line).findFirst().orElseThrow().payload().orElse(0);
    double last = series.times().get(series.times().size() - 1);
    double second = Seconds.between(window.begun(), last);
    return new Delivered(stage, bytes, second, series.source(file), "");
  }

  Reading ofOffered(OfferedSeries sender, Scope sendersScope, String sendersWhy) {
    String name = "pressure.delivered";
    if (!why.isEmpty() || !sendersWhy.isEmpty()) {
      return new Reading.Absent(name, why.isEmpty() ? sendersWhy : why, sendersScope.source());
    }
    OptionalDouble offered = sender.offeredAt(second);
    return offered.isEmpty() || offered.getAsDouble() <= 0
        ? sendersScope.absent(name, "pv's count was not recorded in this stage.")
        : sendersScope.measured(name, payload / offered.getAsDouble(), Unit.SHARE, upTo());
  }

  Reading ofCap() {
    String name = "pressure.delivered_of_cap";
    if (!why.isEmpty()) {
      return new Reading.Absent(name, why, source);
    }
    double cap = stage.offered().bytesPerSecond() * second;
    return new Scope(stage.id() + " stage", source, "")
        .measured(name, payload / cap, Unit.SHARE, upTo());
  }

  private String upTo() {
    return "Up to " + Unit.SECONDS.print(second) + " into the stage.";
  }
}
