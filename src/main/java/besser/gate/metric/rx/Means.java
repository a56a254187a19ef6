package besser.gate.metric.rx;

import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;

/** Bytes over time: what was recorded, and what that is over a stage a dead link did not fill. */
final class Means {
  private Means() {}

  /** Bytes of what is judged over the covered time. */
  static Reading recorded(ReceivedBytes data, String name) {
    return data.orAbsent(
        name,
        () ->
            data.scope.measured(
                name,
                data.series.bytes() / data.series.seconds(),
                Unit.BYTES_PER_SECOND,
                "Over %s of ticks.".formatted(Unit.SECONDS.print(data.series.seconds()))));
  }

  /** The same from the interface's counter. */
  static Reading ofFrames(ReceivedBytes data) {
    String name = "rx.interface_mean";
    return data.orAbsentFrames(
        name,
        () ->
            data.scope
                .at(data.frames.source(data.scope.source().file()))
                .measured(
                    name, data.frames.bytes() / data.frames.seconds(), Unit.BYTES_PER_SECOND));
  }

  /**
   * A mean of the window as one of the stage up to its planned end, the rest as nothing received.
   */
  static Reading overTheStage(Window window, Reading mean) {
    double due = window.due() - window.start();
    if (window.seconds() >= due || !(mean instanceof Reading.Measured m)) {
      return mean;
    }
    return new Reading.Measured(
        m.name(),
        m.value() * window.seconds() / due,
        m.unit(),
        m.window(),
        m.source(),
        """
        %s The link died and the repetition was ended; the rest of the stage counts as nothing received."""
            .formatted(m.note())
            .strip());
  }
}
