package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.TinyRepetition;
import org.junit.jupiter.api.Test;

class DeviceClockTest {
  private static DeviceClock of(TinyRepetition evidence) {
    return new DeviceClock(evidence.build());
  }

  /** Between the two lines the tablet slept for 10 s and its wall clock was set 100 s on. */
  private static TinyRepetition slept() {
    return new TinyRepetition()
        .condition(
            "100 1000100 80 0 - - - - -", "110 - - 0 - - - - -", "200 1000300 170 1 - - - - -");
  }

  @Test
  void theNearestLineTellsHowLongTheTabletHadSlept() {
    assertThat(of(slept()).ofMonotonic(81.5)).isEqualTo(101.5);
    assertThat(of(slept()).ofMonotonic(124)).isEqualTo(144);
    assertThat(of(slept()).ofMonotonic(126)).isEqualTo(156);
    assertThat(of(slept()).ofMonotonic(171)).isEqualTo(201);
  }

  @Test
  void theNearestLineTellsTheWallClock() {
    assertThat(of(slept()).ofRealtime(1000101.5)).hasValue(101.5);
    assertThat(of(slept()).ofRealtime(1000199)).hasValue(199);
    assertThat(of(slept()).ofRealtime(1000201)).hasValue(101);
    assertThat(of(slept()).ofRealtime(1000299)).hasValue(199);
  }

  @Test
  void withoutALineTheKernelLogIsOnBootTime() {
    assertThat(of(new TinyRepetition()).ofMonotonic(81.5)).isEqualTo(81.5);
  }

  @Test
  void withoutALineTheWallClockIsTiedByTheStart() {
    TinyRepetition start = new TinyRepetition().start("realtime_s=1000000", "t_s=40");
    assertThat(of(start).ofRealtime(1000002.5)).hasValue(42.5);
    assertThat(of(slept().start("realtime_s=1000000", "t_s=40")).ofRealtime(1000101)).hasValue(101);
  }

  @Test
  void aWallClockNothingTiesIsUnknown() {
    assertThat(of(new TinyRepetition()).ofRealtime(1000002.5)).isEmpty();
    assertThat(of(new TinyRepetition().start("realtime_s=1000000")).ofRealtime(1000002.5))
        .isEmpty();
    assertThat(of(new TinyRepetition().start("t_s=40")).ofRealtime(1000002.5)).isEmpty();
  }
}
