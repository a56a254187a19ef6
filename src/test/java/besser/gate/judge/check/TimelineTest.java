package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.LinkTick;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What ran when, on one driver: undecided where nobody wrote it down. */
class TimelineTest {
  private static final OneDriver ONE = new OneDriver();
  private static final StagesFollow FOLLOW = new StagesFollow(new Span(60));

  @Test
  void aDriverIsOneWhereLogAndInterfaceShowNoOther() {
    assertThat(ONE.on(new Brief().judgedStage()))
        .isEqualTo(holds("rep-1 had one driver from start to end."));
    assertThat(ONE.on(new Brief().with(b -> b.start.put("ifindex", "2")).judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 had its interface made anew: ifindex 2, 3 (device/start.txt,"
                    + " device/link.tsv)."));
  }

  @Test
  void aLinkThatIsLostAfterTheStageIsNotTheOneThatWasJudged() {
    Consumer<Brief.Tick> down = t -> t.state = LinkTick.State.DOWN;
    Brief lost = new Brief();
    lost.start.put("run_id", "rep-1");
    for (int t : List.of(1182, 1184, 1190, 1199)) {
      lost.ticks.add(new Brief.Tick(t, "-", 0));
    }
    assertThat(ONE.on(lost.between(1164, 1184, down).judgedStage()).reason())
        .isEqualTo("rep-1 had one driver from start to end.");
    lost.ticks.add(new Brief.Tick(1201, "-", 0));
    assertThat(ONE.on(lost.between(1164, 1201, down).judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 lost its link after the stage: no stall, loss at 1180 s, no recovery; cause unknown (device/link.tsv line 15: state down)."));
    lost.ticks.removeIf(t -> t.t > 1180);
    for (int t : List.of(1181, 1198)) {
      lost.ticks.add(new Brief.Tick(t, "-", 0));
    }
    lost.between(1164, 1198, down).says(1199, "wlan0: associated");
    assertThat(ONE.on(lost.says(1165, "wlan0: Connection to AP a lost").judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 lost its link after the stage: no stall, loss at 1165 s, recovery at 1199 s; beacons were lost (device/kmsg.log line 2: wlan0: Connection to AP a lost)."));
  }

  @Test
  void withoutAKernelLogNobodyKnowsWhetherItWasLoadedAgain() {
    assertThat(ONE.on(new Brief().lacks("device/kmsg.log").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has no kernel log, which would tell of another driver."
                    + " device/kmsg.log is not there."));
  }

  @Test
  void withoutANumberOfTheInterfaceNobodyKnowsWhetherItWasMadeAnew() {
    assertThat(
            ONE.on(
                new Brief().between(0, 9999, t -> t.ifindex = OptionalInt.empty()).judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 did not record its interface's ifindex (device/start.txt,"
                    + " device/link.tsv)."));
  }

  @Test
  void stagesFollowWhereBothHostsSayWhenTheyRan() {
    assertThat(FOLLOW.on(new Brief().judgedStage()))
        .isEqualTo(holds("rep-1 ran its stages one after another."));
    assertThat(FOLLOW.on(new Brief().lacks("sender/stages.tsv").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 does not say when its stages ran. sender/stages.tsv is not"
                    + " there."));
  }

  @Test
  void aStageWithoutAnEndLeavesItsOrderOpen() {
    assertThat(FOLLOW.on(new Brief().with(b -> b.lowerEnds = false).judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 does not say when its 1M stage was prepared, began and was over"
                    + " (device/stages.tsv line 2)."));
  }
}
