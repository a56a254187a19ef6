package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneConnectionTest {
  private static final OneConnection CHECK = new OneConnection();

  @Test
  void oneConnectionThroughTheStageHolds() {
    assertThat(CHECK.bound()).isEqualTo("one connection");
    assertThat(CHECK.on(new Brief().judgedStage()))
        .isEqualTo(holds("rep-1 kept one connection through the stage."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"listener-died", "no-connection"})
  void aListenerThatDiedOrWasNeverReachedFails(String endedBy) {
    assertThat(CHECK.on(new Brief().with(b -> b.endedBy = endedBy).judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 lost its listener or never had a connection: "
                    + endedBy
                    + " (device/stages.tsv line 3)."));
  }

  @Test
  void connectionsNobodyCountedAreUndecided() {
    assertThat(CHECK.on(new Brief().with(b -> b.connections = OptionalInt.empty()).judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 did not count its connections (device/stages.tsv line 3)."));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void anyOtherNumberOfConnectionsFails(int seen) {
    assertThat(CHECK.on(new Brief().with(b -> b.connections = OptionalInt.of(seen)).judgedStage()))
        .isEqualTo(
            fails("rep-1 saw " + seen + " connections, 1 is one load (device/stages.tsv line 3)."));
  }

  @Test
  void anotherPeerWithinTheStageFails() {
    JudgedStage judgedStage =
        new Brief().between(1080, 1160, t -> t.peer = "192.0.2.1:40001").judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            fails(
                "rep-1 received from another connection within the stage (device/rx_bytes.tsv line"
                    + " 11)."));
  }

  @Test
  void aSenderThatDiedFails() {
    Brief brief =
        new Brief()
            .with(
                b -> {
                  b.pv = 1;
                  b.senderEnd = 1080;
                });

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 lost its sender: pv ended with 1, nc with 0, after 80 s of 160 s."
                    + " (sender/stages.tsv line 3)."));
  }

  @Test
  void aSenderNobodyRecordedIsUndecided() {
    JudgedStage judgedStage = new Brief().lacks("sender/stages.tsv").judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: pressure.sender_died of rep-1 was not measured. sender/stages.tsv is"
                    + " not there. (sender/stages.tsv)",
                judgedStage.reading("pressure.sender_died")));
  }

  @Test
  void whatFollowsADeathIsItsDoing() {
    Brief brief = new Brief().dies(1100).with(b -> b.connections = OptionalInt.of(2));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(holds("rep-1 kept its connection until the link died."));
  }

  @Test
  void aDeathBeforeTheStageBeganSaysNothingOfItsConnection() {
    JudgedStage judgedStage = new Brief().dies(920).ends(990).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: load.connection of rep-1 was not measured. The 4M stage has no line: it"
                    + " was never begun, or the line was lost. (device/stages.tsv)",
                judgedStage.reading("load.connection")));
  }

  @Test
  void aStageThatWasCutOffBeforeItHadALineIsUndecided() {
    JudgedStage judgedStage =
        new Brief().with(b -> b.line = false).lacks("device/trailer.txt").judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: load.connection of rep-1 was not measured. The recording has no line of"
                    + " the 4M stage. (device/rx_bytes.tsv lines 7-14)",
                judgedStage.noWindow("load.connection")));
  }

  @Test
  void aStageThePlanDoesNotHaveIsUndecided() {
    JudgedStage judgedStage =
        new Brief().with(b -> b.stages = List.of(Brief.stage(1, 40))).judgedStage();

    assertThat(CHECK.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: pressure.sender_died of rep-1 was not measured. The plan \"brief\" has"
                    + " no 4M stage. (device/stages.tsv)",
                judgedStage.noWindow("pressure.sender_died")));
  }
}
