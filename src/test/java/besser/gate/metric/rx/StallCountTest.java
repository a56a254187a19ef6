package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import besser.gate.quantity.ByteRate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StallCountTest {
  private static final ByteRate FLOOR = ByteRate.parse("2 MB/s");
  private static final Source LINES = new Source("device/rx_bytes.tsv", 2, 8);

  private static Reading counted(long... seconds) {
    Window window =
        Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 100 + seconds.length);
    return Throughput.of(new TinyRepetition().seconds(seconds).build(), window).stallCount(FLOOR);
  }

  private static Reading stalls(double n, String window, Source source, String note) {
    return new Reading.Measured("rx.stalls", n, Unit.COUNT, "4M stage, " + window, source, note);
  }

  @Test
  void aStageWithoutOneHasNoneAndSaysNothing() {
    long[] steady = new long[6];
    Arrays.fill(steady, 2_000_000);
    assertThat(counted(steady)).isEqualTo(stalls(0, "6 s", LINES, ""));
  }

  @Test
  void eachIsToldWithItsLengthAndItsOnset() {
    assertThat(counted(2_000_000, 0, 0, 2_000_000, 19_999, 2_000_000))
        .isEqualTo(
            stalls(2, "6 s", LINES, "2 s from 1 s into the stage, 1 s from 4 s into the stage."));
  }

  @Test
  void ofManyTheLongestFiveAreToldInTheOrderTheyCame() {
    long[] seconds = new long[16];
    Arrays.fill(seconds, 2_000_000);
    for (int i : new int[] {0, 2, 4, 6, 8, 10, 11}) {
      seconds[i] = 0;
    }
    assertThat(counted(seconds))
        .isEqualTo(
            stalls(
                6,
                "16 s",
                new Source("device/rx_bytes.tsv", 2, 18),
                "The longest 5: 1 s from 0 s into the stage, 1 s from 2 s into the stage, 1 s from"
                    + " 4 s into the stage, 1 s from 6 s into the stage, 2 s from 10 s into the"
                    + " stage."));
  }

  @Test
  void withoutTicksTheyAreNotCounted() {
    Window window = Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 110);
    assertThat(Throughput.of(new TinyRepetition().build(), window).stallCount(FLOOR))
        .isInstanceOf(Reading.Absent.class);
  }
}
