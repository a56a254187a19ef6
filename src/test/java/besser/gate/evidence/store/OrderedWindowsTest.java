package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderedWindowsTest {
  private static final DeviceStage STAGE =
      new DeviceStage(
          4,
          "4M",
          OptionalDouble.of(99),
          OptionalDouble.of(100),
          OptionalDouble.of(130),
          "closed",
          OptionalInt.of(7),
          OptionalInt.of(1));

  private static PerfWindow taken(double start, double end) {
    return new PerfWindow(
        1,
        "4M",
        start,
        end,
        OptionalInt.of(0),
        OptionalDouble.of(99),
        OptionalInt.of(4),
        Part.missing("device/perf-1.script.gz", "It does not matter here."),
        Part.missing("device/perf-1.buildids.txt", "It does not matter here."));
  }

  private static Stream<String> missing(PerfWindow... taken) {
    return new OrderedWindows(Map.of("judged_stage", "4M", "perf_windows", "10:5"), List.of(STAGE))
        .missing(List.of(taken)).stream().map(w -> w.profile().why());
  }

  @Test
  void aWindowThatWasCutShortSaysHowLongItIsAndHowLongItWasToBe() {
    assertThat(missing(taken(110, 111)))
        .containsExactly(
            "Samples of 1 s were taken where 5 s were ordered from boot-time second 110 on"
                + " (perf_windows of device/config.txt), at least half of them is needed.");
  }

  @Test
  void aWindowThatWasNotTakenSaysSo() {
    assertThat(missing())
        .containsExactly(
            "No sample was taken where 5 s of samples were ordered from boot-time second 110 on"
                + " (perf_windows of device/config.txt).");
  }

  @Test
  void halfOfWhatWasOrderedIsEnough() {
    assertThat(missing(taken(110, 112.5))).isEmpty();
  }
}
