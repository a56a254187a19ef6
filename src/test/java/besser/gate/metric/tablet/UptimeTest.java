package besser.gate.metric.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import org.junit.jupiter.api.Test;

class UptimeTest {
  private static Reading of(TinyRepetition evidence) {
    Window window = Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 110);
    return Readings.byName(Condition.of(evidence.build(), window)).get("condition.uptime_at_start");
  }

  @Test
  void itIsTheBootTimeClockWhenTheRecorderBegan() {
    assertThat(of(new TinyRepetition().start("t_s=1680.25")))
        .isEqualTo(
            new Reading.Measured(
                "condition.uptime_at_start",
                1680.25,
                Unit.SECONDS,
                "the start of the repetition",
                Source.of("device/start.txt"),
                ""));
  }

  @Test
  void startTxtWithoutAClockHasNone() {
    assertThat(of(new TinyRepetition().start("t_s=-")))
        .isEqualTo(
            new Reading.Absent(
                "condition.uptime_at_start", "It has no t_s.", Source.of("device/start.txt")));
  }

  @Test
  void withoutStartTxtItSaysThatTheFileIsMissing() {
    assertThat(of(new TinyRepetition()))
        .isEqualTo(
            new Reading.Absent(
                "condition.uptime_at_start",
                "device/start.txt is not there.",
                Source.of("device/start.txt")));
  }
}
