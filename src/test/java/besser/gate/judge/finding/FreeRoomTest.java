package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreeRoomTest {
  private static Optional<String> of(String file, String kb) {
    return of(new MadeEvidence().named("rep-1").with(file, Map.of("disk_free_kb", kb)).build());
  }

  private static Optional<String> of(Repetition r) {
    return FreeRoom.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .map(Seen::receipt);
  }

  @Test
  void whatARecordingTakesIsRoomAndLessIsAFinding() {
    assertThat(of("device/start.txt", "200000")).isEmpty();
    assertThat(of("device/start.txt", "199999"))
        .hasValue("199999 kB in device/start.txt; 200000 kB are needed");
    assertThat(of("sender/end.txt", "30000")).isPresent();
  }

  @Test
  void whatNobodyLookedAtIsNotAsked() {
    assertThat(of("device/start.txt", "-")).isEmpty();
    assertThat(of(new MadeEvidence().build())).isEmpty();
  }

  @Test
  void theSampleWithTheLeastRoomTells() {
    assertThat(
            of(
                new Brief("rep-1")
                    .condition("80 980 80 0 - - - - 199999", "90 990 90 0 - - - - 300000")
                    .build()))
        .hasValue("199999 kB at the least in device/condition.tsv; 200000 kB are needed");
  }
}
