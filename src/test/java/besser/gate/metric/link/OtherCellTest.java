package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.IwEvent;
import besser.gate.metric.OneMinute;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.RehearsalPlan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherCellTest {
  private static final String HOME = "c0:25:06:e6:5b:32";
  private static final String OTHER = "c0:25:06:e6:61:b0";

  private static Optional<Integer> line(String... events) {
    return OtherCell.joined(
            new TinyRepetition()
                .start("iface=wlan0", "realtime_s=1000", "t_s=0")
                .iwEvents(events)
                .build(),
            Window.of(RehearsalPlan.compressed(1, 60), OneMinute.FOUR, 100, 130),
            HOME)
        .map(IwEvent::line);
  }

  @Test
  void joiningAnotherAccessPointInTheWindowIsSeen() {
    assertThat(line("1110 wlan0 (phy #0): roamed to " + OTHER)).contains(1);
    assertThat(
            line(
                "1110 wlan0 (phy #0): connected to " + HOME,
                "1111 wlan0 (phy #0): connected to " + OTHER))
        .contains(2);
  }

  @Test
  void theSameCellAnotherTimeOrAnotherInterfaceIsNone() {
    assertThat(line("1110 wlan0 (phy #0): roamed to " + HOME.toUpperCase(java.util.Locale.ROOT)))
        .isEmpty();
    assertThat(line("1099 wlan0 (phy #0): roamed to " + OTHER)).isEmpty();
    assertThat(line("1131 wlan0 (phy #0): roamed to " + OTHER)).isEmpty();
    assertThat(line("1110 wlan1 (phy #1): roamed to " + OTHER)).isEmpty();
    assertThat(line("1110 wlan0 (phy #0): failed to connect to " + OTHER)).isEmpty();
    assertThat(line("1110 wlan0 (phy #0): scan started")).isEmpty();
    assertThat(line()).isEmpty();
  }
}
