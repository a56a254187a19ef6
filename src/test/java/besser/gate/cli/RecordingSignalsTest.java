package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.campaign.CampaignMoment;
import besser.gate.campaign.Progress;
import besser.gate.quantity.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingSignalsTest {
  private static final Clock TWO_O_CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T14:00:00Z"), ZoneOffset.UTC);

  private final List<String> done = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();

  private RecordingSignals signals(boolean inProcess) {
    return new RecordingSignals(
        new Progress() {
          @Override
          public void at(CampaignMoment moment) {}

          @Override
          public void note(String line) {
            done.add(line);
          }
        },
        new RecordingSignals.Situation("C-1", new Span(600), inProcess, TWO_O_CLOCK),
        new RecordingSignals.Ways(
            () -> done.add("given back"),
            () -> done.add("let go"),
            later::add,
            status -> done.add("exit " + status)));
  }

  private static CampaignMoment moment(String phase) {
    return new CampaignMoment(
        2, 3, phase, "4M", Optional.empty(), "up", false, new Span(1), new Span(2));
  }

  @Test
  void theFirstInterruptSaysWhatGoesOnAndLetsGoTenSecondsLater() {
    RecordingSignals signals = signals(false);
    signals.at(moment("ramp"));
    signals.heard(130);
    assertThat(done)
        .containsExactly(
            "rep-2 goes on recording on both hosts until 14:10:00 at the latest, and needs nobody."
                + " In 10 s the gate lets go; to go on then: ./gate resume C-1. Ctrl-C again ends"
                + " the recording and collects what there is.");
    assertThatCode(() -> signals.at(moment("ramp"))).doesNotThrowAnyException();
    done.clear();
    later.get(0).run();
    assertThat(done)
        .containsExactly(
            "rep-2 goes on recording on both hosts until 14:10:00 at the latest, and needs nobody."
                + " The gate lets go. To go on: ./gate resume C-1",
            "let go",
            "exit 130");
  }

  @Test
  void theSecondInterruptEndsTheRecordingAndTheThirdLeavesAtOnce() {
    RecordingSignals signals = signals(false);
    signals.at(moment("ramp"));
    signals.heard(130);
    signals.heard(130);
    assertThatThrownBy(() -> signals.at(moment("ramp")))
        .isInstanceOf(RecordingSignals.StoppedException.class)
        .hasMessageContaining("./gate resume C-1");
    later.get(0).run();
    assertThat(done).doesNotContain("exit 130");
    assertThatCode(() -> signals.at(moment("collect"))).doesNotThrowAnyException();
    signals.heard(130);
    assertThat(done).endsWith("let go", "exit 130").doesNotContain("given back");
  }

  @ParameterizedTest
  @CsvSource({"143", "129"})
  void othersLetGoAtOnce(int status) {
    RecordingSignals signals = signals(false);
    signals.at(moment("ramp"));
    signals.heard(status);
    assertThat(done).hasSize(3).endsWith("let go", "exit " + status);
  }

  @Test
  void whereNothingIsRecordedTheLeaseIsGivenBack() {
    RecordingSignals signals = signals(false);
    signals.at(moment("cool-down"));
    signals.heard(143);
    assertThat(done)
        .containsExactly(
            "Nothing is being recorded. The gate lets go. To go on: ./gate resume C-1",
            "given back",
            "let go",
            "exit 143");
  }

  @Test
  void onARigThatEndsWithTheProcessTheFirstSignalEndsTheRecording() {
    RecordingSignals signals = signals(true);
    signals.at(moment("ramp"));
    signals.heard(143);
    assertThat(done)
        .containsExactly(
            "The simulated rig is this process, so its recording ends here: what there is is"
                + " collected and sealed as cut off.");
    assertThatThrownBy(() -> signals.at(moment("ramp")))
        .hasMessage("Cut off by a signal and sealed so: ./gate judge C-1");
  }
}
