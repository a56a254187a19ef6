package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Result;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {
  private static Result with(Consumer<Brief> change) {
    return new Sealed().on(new Brief().with(change).judgedStage());
  }

  @Test
  void aWholeRepetitionHolds() {
    assertThat(new Sealed().bound()).isEqualTo("sealed and whole");
    assertThat(with(b -> {})).isEqualTo(holds("rep-1 is sealed and whole."));
  }

  @Test
  void whatTheSealSaysFails() {
    assertThat(with(b -> b.sealFaults.addAll(List.of("a differs.", "b is foreign."))))
        .isEqualTo(fails("rep-1 is not whole: a differs. b is foreign."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"device/trailer.txt", "sender/trailer.txt"})
  void aRecorderWithoutATrailerIsUndecided(String file) {
    assertThat(with(b -> b.lacks(file)))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has no trailer that proves its recorder ended. "
                    + file
                    + " is not there. ("
                    + file
                    + ")"));
  }

  @ParameterizedTest(name = "device {0}, sender {1}: {2}")
  @CsvSource({
    "stopped, complete, device/trailer.txt, stopped",
    "deadline, complete, device/trailer.txt, deadline",
    "complete, stopped, sender/trailer.txt, stopped",
    "complete, signal, sender/trailer.txt, signal",
    "link-death, signal, sender/trailer.txt, signal",
  })
  void aRecorderThatWasCutOffFails(String device, String sender, String file, String word) {
    assertThat(
            with(
                b -> {
                  b.deviceEnded = device;
                  b.senderEnded = sender;
                }))
        .isEqualTo(fails("rep-1 was cut off: its recorder ended by " + word + " (" + file + ")."));
  }

  @ParameterizedTest(name = "device link-death, sender {0}, state {1}")
  @CsvSource({"stopped, link-death", "link-death, link-death", "complete, complete"})
  void aRepetitionThatADeathEndedIsWhole(String sender, String state) {
    assertThat(
            with(
                b -> {
                  b.deviceEnded = "link-death";
                  b.senderEnded = sender;
                  b.state = state;
                  b.between(1100, 1160, t -> t.state = LinkTick.State.DOWN);
                }))
        .isEqualTo(holds("rep-1 is sealed and whole."));
  }

  @ParameterizedTest(name = "device {0}, sender {1}, state {2}")
  @CsvSource({
    "link-death, complete, complete",
    "complete, link-death, complete",
    "complete, complete, link-death"
  })
  void aDeathThatNothingShowsEndsNoRepetition(String device, String sender, String state) {
    assertThat(
            with(
                b -> {
                  b.deviceEnded = device;
                  b.senderEnded = sender;
                  b.state = state;
                }))
        .isEqualTo(
            fails(
                "rep-1 says that it ended by a link death, and nothing that was recorded shows one."));
  }

  @Test
  void aRepetitionThatWasAbandonedFails() {
    assertThat(
            with(
                b -> {
                  b.state = "abandoned";
                  b.reason = "The operator stopped it.";
                }))
        .isEqualTo(fails("rep-1 is abandoned: The operator stopped it."));
  }
}
