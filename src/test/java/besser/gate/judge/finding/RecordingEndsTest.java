package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.SenderStage;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The sender's load was over at 500 s, and the tablet asked at 2000 s. */
class RecordingEndsTest {
  private final MadeEvidence made =
      new MadeEvidence()
          .named("rep-1")
          .with(
              "repetition.json",
              Map.of("uptime_after_s", "2000", "boot_id_after", "b", "state", "x"))
          .with("device/start.txt", Map.of("t_s", "100", "boot_id", "b"))
          .with("device/config.txt", Map.of("deadline_s", "5000", "drain_s", "10"))
          .with(
              "sender/stages.tsv",
              List.of(
                  new SenderStage(
                      2,
                      "4M",
                      OptionalDouble.of(100),
                      OptionalDouble.of(100),
                      OptionalDouble.of(500),
                      OptionalInt.of(124),
                      OptionalInt.of(0),
                      OptionalInt.of(1),
                      "4M",
                      OptionalDouble.of(400))));

  private Optional<String> ended(String host, double t) {
    made.with(host + "/trailer.txt", new Trailer("complete", t, Map.of()));
    var r = made.build();
    return RecordingEnds.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .map(Seen::receipt);
  }

  @Test
  void theSenderEndsWithinTwoMinutesOfItsLastLoad() {
    assertThat(ended("sender", 620)).isEmpty();
    assertThat(ended("sender", 621))
        .hasValue(
            "sender/trailer.txt is of 621 s, long after its last load (sender/stages.tsv: 620 s at"
                + " the latest)");
  }

  @Test
  void theTabletEndsBeforeItIsAsked() {
    assertThat(ended("device", 2005)).isEmpty();
    assertThat(ended("device", 2006)).get().asString().contains("repetition.json");
  }

  @Test
  void ofAnotherBootTheTabletIsAskedAnotherClock() {
    made.with("device/start.txt", Map.of("t_s", "100", "boot_id", "c"));
    assertThat(ended("device", 2006)).isEmpty();
  }

  @Test
  void noRecorderOutlivesItsDeadline() {
    made.without("repetition.json");
    assertThat(ended("device", 5170)).isEmpty();
    assertThat(ended("device", 5171)).get().asString().contains("its deadline");
  }

  @Test
  void theLastFactsComeBeforeTheTrailer() {
    made.with("device/end.txt", Map.of("t_s", "1006"));
    assertThat(ended("device", 1001)).isEmpty();
    assertThat(ended("device", 1000)).get().asString().contains("device/end.txt is of 1006 s");
  }
}
