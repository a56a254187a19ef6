package besser.gate.metric.counters;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BoundaryFramesTest {
  private static Counter door(String door, long hits, double seconds) {
    return new Counter(
        "rx_ieee80211_rx_" + door,
        "armed",
        OptionalDouble.of(100),
        OptionalDouble.of(100 + seconds),
        "",
        Part.present(file(door), new Histogram(Map.of("1", hits), Map.of(), hits, 0)));
  }

  private static Counter shut(String door, String status) {
    return new Counter(
        "rx_ieee80211_rx_" + door,
        status,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        Part.missing(file(door), door + " was " + status + "."));
  }

  private static String file(String door) {
    return "device/hist-rx_ieee80211_rx_" + door + ".txt";
  }

  private static List<Reading> of(Counter... doors) {
    return BoundaryFrames.of(
        new TinyRepetition().counters(doors).traceStats(Map.of("cpu0.overrun", 0L)).build(),
        OneMinute.WINDOW);
  }

  private static Reading rate(String name, double value, int counted, String door, String note) {
    return new Reading.Measured(
        "rx.frames_mac80211" + name,
        value,
        Unit.PER_SECOND,
        "counted " + counted + " s, " + Math.min(60, counted) + " s of them in the 4M stage",
        Source.of(file(door)),
        note);
  }

  private static Reading absent(String name, String door, String why) {
    return new Reading.Absent("rx.frames_mac80211" + name, why, Source.of(file(door)));
  }

  @Test
  void theBusiestDoorIsTheOneWithTheMostFramesASecond() {
    assertThat(of(door("list", 1000, 60), door("napi", 1000, 50), door("irqsafe", 100, 50)))
        .containsExactly(
            rate(
                "",
                20,
                50,
                "napi",
                "Largest of the doors, which lie behind one another; hits: list 1000, napi 1000,"
                    + " irqsafe 100."),
            rate(".irqsafe", 2, 50, "irqsafe", ""),
            rate(".list", 1000 / 60.0, 60, "list", ""),
            rate(".napi", 20, 50, "napi", ""));
  }

  @Test
  void ofDoorsThatAreEquallyBusyTheLastOneOnTheWayCounts() {
    assertThat(of(door("list", 800, 50), door("napi", 800, 50), door("irqsafe", 800, 50)).get(0))
        .isEqualTo(
            rate(
                "",
                16,
                50,
                "list",
                "Largest of the doors, which lie behind one another; hits: list 800, napi 800,"
                    + " irqsafe 800."));
  }

  @Test
  void doorsTheKernelDoesNotHaveAreNamedEachAndHideNothing() {
    assertThat(of(shut("list", "missing"), door("napi", 800, 50), shut("irqsafe", "missing")))
        .containsExactly(
            rate(
                "",
                16,
                50,
                "napi",
                "Largest of the doors, which lie behind one another; hits: napi 800."),
            absent(".irqsafe", "irqsafe", "irqsafe was missing."),
            absent(".list", "list", "list was missing."),
            rate(".napi", 16, 50, "napi", ""));
  }

  @Test
  void aDoorThatWasRefusedMayHideFrames() {
    assertThat(
            of(shut("list", "missing"), door("napi", 800, 50), shut("irqsafe", "refused")).get(0))
        .isEqualTo(absent("", "irqsafe", "irqsafe was refused."));
  }
}
