package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RunRemarksTest {
  /** Recorded from 100 to 200 s, with the wall clock 1000 s ahead, and asked at 98 s. */
  private final MadeEvidence made =
      new MadeEvidence()
          .named("rep-1")
          .with("repetition.json", Map.of("uptime_before_s", "98"))
          .with("device/start.txt", Map.of("t_s", "100", "realtime_s", "1100"))
          .with("device/trailer.txt", new Trailer("complete", 200, Map.of()));

  private List<String> seen() {
    var r = made.build();
    return RunRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(Seen::id)
        .toList();
  }

  private void events(double... realtimes) {
    made.with(
        "device/iw_event.log",
        DoubleStream.of(realtimes)
            .mapToObj(t -> new IwEvent(1, t, "wlan0: scan started"))
            .toList());
  }

  @Test
  void aRunThatIsWholeAndInItsTimeIsAskedNothing() {
    events(1050, 1150, 1148, 1240);
    assertThat(seen()).isEmpty();
  }

  @Test
  void completeWithAReasonWhyNotIsAFinding() {
    made.ended("complete", "The rig was lost.");
    assertThat(seen()).containsExactly("F-complete");
  }

  @Test
  void aControllerThatAskedAfterTheBeginningIsAFinding() {
    made.with("repetition.json", Map.of("uptime_before_s", "130"));
    assertThat(seen()).containsExactly("F-run-times");
  }

  @Test
  void eventsOfAnotherTimeOrRunningBackwardsAreAFinding() {
    events(1150, 1140);
    assertThat(seen()).containsExactly("F-iw-events-time");
    events(1150, 4750);
    assertThat(seen()).containsExactly("F-iw-events-time");
  }
}
