package besser.gate.judge.check;

import static besser.gate.judge.check.Opinions.fails;
import static besser.gate.judge.check.Opinions.holds;
import static besser.gate.judge.check.Opinions.marginal;
import static besser.gate.judge.check.Opinions.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Exhibit;
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
    Exhibit exhibit = new Brief().with(b -> b.clockStep = 2).exhibit();

    assertThat(EVEN.on(exhibit))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 saw its clocks move apart by 2 s, at most 2 s was asked" + PLACE,
                    exhibit.reading("clock.step"))));
  }

  @Test
  void aClockThatIsSetBackByMoreFails() {
    Exhibit exhibit = new Brief().with(b -> b.clockStep = -2.01).exhibit();

    assertThat(EVEN.on(exhibit))
        .isEqualTo(
            marginal(
                fails(
                    "Missed: rep-1 saw its clocks move apart by 2.01 s, at most 2 s is asked"
                        + PLACE,
                    exhibit.reading("clock.step"))));
  }

  @Test
  void whatTheClocksCannotTellApartIsNoSleep() {
    Exhibit exhibit = new Brief().with(b -> b.slept = 0.09).exhibit();

    assertThat(AWAKE.on(exhibit))
        .isEqualTo(
            holds(
                "rep-1 slept for 90 ms, at most 100 ms was asked" + PLACE,
                exhibit.reading("clock.sleep")));
  }

  @Test
  void aTabletThatSleptFails() {
    Exhibit exhibit = new Brief().with(b -> b.slept = 0.11).exhibit();

    assertThat(AWAKE.on(exhibit))
        .isEqualTo(
            fails(
                "Missed: rep-1 slept for 110 ms, at most 100 ms is asked" + PLACE,
                exhibit.reading("clock.sleep")));
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
    Exhibit exhibit = brief.exhibit();

    assertThat(EVEN.on(exhibit).reason())
        .isEqualTo(
            "rep-1 saw its clocks move apart by 0 s, at most 2 s was asked (4M stage without its"
                + " first 40 s, 20 s; device/condition.tsv lines 10-11).");
    assertThat(AWAKE.on(exhibit).reason())
        .isEqualTo(
            "rep-1 slept for 0 s, at most 100 ms was asked (4M stage without its first 40 s, 20 s;"
                + " device/condition.tsv lines 10-11).");
  }

  @Test
  void withoutAStageBothAreUndecided() {
    Exhibit exhibit = new Brief().lacks("device/stages.tsv").exhibit();

    assertThat(EVEN.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: clock.step of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                exhibit.noWindow("clock.step")));
    assertThat(AWAKE.on(exhibit))
        .isEqualTo(
            undecided(
                "Undecided: clock.sleep of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                exhibit.noWindow("clock.sleep")));
  }
}
