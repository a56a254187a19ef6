package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final EvenClock EVEN = new EvenClock(new Span(2));
  private static final NeverAsleep AWAKE = new NeverAsleep();
  private static final String PLACE =
      " (4M stage without its first 40 s, 120 s; device/condition.tsv lines 10-16).";

  @Test
  void boundsSayWhatIsAsked() {
    assertThat(EVEN.bound()).isEqualTo("clocks at most 2 s apart");
    assertThat(AWAKE.bound()).isEqualTo("no sleep");
  }

  @Test
  void aClockThatIsSetByTheBoundHolds() {
    JudgedStage judgedStage = new Brief().with(b -> b.clockStep = 2).judgedStage();

    assertThat(EVEN.on(judgedStage))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 saw its clocks move apart by 2 s, at most 2 s was asked" + PLACE,
                    judgedStage.reading("clock.step"))));
  }

  @Test
  void aClockThatIsSetBackByMoreFails() {
    JudgedStage judgedStage = new Brief().with(b -> b.clockStep = -2.01).judgedStage();

    assertThat(EVEN.on(judgedStage))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 saw its clocks move apart by 2.01 s, at most 2 s is asked"
                        + PLACE,
                    judgedStage.reading("clock.step"))));
  }

  @Test
  void whatTheClocksCannotTellApartIsNoSleep() {
    JudgedStage judgedStage = new Brief().with(b -> b.slept = 0.09).judgedStage();

    assertThat(AWAKE.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 slept for 90 ms, at most 100 ms was asked" + PLACE,
                judgedStage.reading("clock.sleep")));
  }

  @Test
  void aTabletThatSleptFails() {
    JudgedStage judgedStage = new Brief().with(b -> b.slept = 0.11).judgedStage();

    assertThat(AWAKE.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 slept for 110 ms, at most 100 ms is asked" + PLACE,
                judgedStage.reading("clock.sleep")));
  }

  @Test
  void whatTheClocksDoAfterADeathIsNotLookedAt() {
    Brief brief =
        new Brief()
            .dies(1060)
            .with(
                b -> {
                  b.clockStep = 30;
                  b.slept = 30;
                });
    JudgedStage judgedStage = brief.judgedStage();

    assertThat(EVEN.on(judgedStage).reason())
        .isEqualTo(
            "rep-1 saw its clocks move apart by 0 s, at most 2 s was asked (4M stage without its"
                + " first 40 s, 20 s; device/condition.tsv lines 10-11).");
    assertThat(AWAKE.on(judgedStage).reason())
        .isEqualTo(
            "rep-1 slept for 0 s, at most 100 ms was asked (4M stage without its first 40 s, 20 s;"
                + " device/condition.tsv lines 10-11).");
  }

  @Test
  void withoutAStageBothAreUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(EVEN.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: clock.step of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.noWindow("clock.step")));
    assertThat(AWAKE.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: clock.sleep of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.noWindow("clock.sleep")));
  }
}
