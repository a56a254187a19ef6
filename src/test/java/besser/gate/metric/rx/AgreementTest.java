package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final int MIB_6 = 6 * 1024 * 1024;
  private static final String WAITING =
      "Payload had stopped; up to 6 MiB may wait in the receive buffer behind a lost frame.";

  private static Reading agreement(String... rows) {
    Window window = Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 110);
    return Throughput.of(new TinyRepetition().rx(rows).build(), window).agreement();
  }

  private static Reading surplus(double share, int lastLine, String note) {
    return new Reading.Measured(
        "rx.agreement",
        share,
        Unit.SHARE,
        "4M stage, 10 s",
        new Source("device/rx_bytes.tsv", 2, lastLine),
        note);
  }

  private static Reading absent(int lastLine, String why) {
    return new Reading.Absent("rx.agreement", why, new Source("device/rx_bytes.tsv", 2, lastLine));
  }

  @Test
  void framesAboveThePayloadAreItsSurplus() {
    assertThat(agreement("100 4M 0 0", "101 4M 1250 1000", "102 4M 2500 2000"))
        .isEqualTo(surplus(0.25, 4, ""));
  }

  @Test
  void aTickThatLacksOneCounterIsBridgedInBoth() {
    assertThat(agreement("100 4M 0 0", "101 4M - 1000", "102 4M 2500 2000", "103 4M 9999 -"))
        .isEqualTo(surplus(0.25, 4, ""));
  }

  @Test
  void whereTheInterfaceStartedAnewNeitherCounterIsLookedAt() {
    assertThat(
            agreement("100 4M 5000 0", "101 4M 6250 1000", "102 4M 100 9000", "103 4M 1350 10000"))
        .isEqualTo(surplus(0.25, 5, ""));
  }

  @Test
  void payloadWithoutASingleFrameCountsAgainstTheInterface() {
    assertThat(agreement("100 4M 0 0", "101 4M 1000 1000", "102 4M 1000 2000"))
        .isEqualTo(surplus(-0.5, 4, ""));
  }

  @Test
  void payloadThatStoppedLeavesUpToTheReceiveBufferWaiting() {
    assertThat(
            agreement(
                "100 4M 0 0",
                "101 4M 1000000 1000000",
                "102 4M " + (1_000_000 + MIB_6) + " 1000000"))
        .isEqualTo(surplus(0, 4, WAITING));
    assertThat(
            agreement(
                "100 4M 0 0",
                "101 4M 1000000 1000000",
                "102 4M " + (1_250_000 + MIB_6) + " 1000000"))
        .isEqualTo(surplus(0.25, 4, WAITING));
  }

  @Test
  void payloadThatStoppedExcusesNoFramesThatAreMissing() {
    assertThat(agreement("100 4M 0 0", "101 4M 500 1000", "102 4M 500 1000"))
        .isEqualTo(surplus(-0.5, 4, WAITING));
  }

  @Test
  void framesWithoutAnyPayloadAreSurplusInReceiveBuffers() {
    assertThat(agreement("100 4M 0 0", "101 4M " + 3 * MIB_6 + " 0"))
        .isEqualTo(surplus(2, 3, WAITING));
  }

  @Test
  void countersThatNeverGrewAgreeInNothing() {
    assertThat(agreement("100 4M 7 0", "101 4M 7 0"))
        .isEqualTo(absent(3, "Neither counter grew in ticks that have both."));
  }

  @Test
  void countersThatNeverStandTogetherAgreeInNothing() {
    assertThat(agreement("100 4M - 0", "101 4M - 1000"))
        .isEqualTo(absent(3, "Neither counter grew in ticks that have both."));
    assertThat(agreement("100 4M 5000 0", "101 4M 100 1000"))
        .isEqualTo(absent(3, "Neither counter grew in ticks that have both."));
  }

  @Test
  void oneTickIsNoGrowth() {
    assertThat(agreement("100 4M 0 0"))
        .isEqualTo(absent(2, "No two ticks in a row have payload in the 4M stage, 10 s."));
  }
}
