package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LoadEndsTest {
  /** {@code stage bytes_sent}, a tick a second. */
  private static List<Seen> of(String... rows) {
    List<OfferedTick> ticks = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split(" ");
      ticks.add(tick(ticks.size() + 2, cells[0], Long.parseLong(cells[1])));
    }
    Repetition r =
        new MadeEvidence().named("rep-1").with("sender/offered.tsv", List.copyOf(ticks)).build();
    return LoadEnds.of(
        JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR));
  }

  private static OfferedTick tick(int line, String stage, long sent) {
    OptionalLong none = OptionalLong.empty();
    return new OfferedTick(
        line,
        line,
        stage,
        none,
        none,
        none,
        OptionalLong.of(sent),
        none,
        none,
        none,
        none,
        OptionalInt.empty(),
        none,
        none,
        "-");
  }

  @Test
  void aCounterThatRunsBackwardsWithinAStageIsAFinding() {
    assertThat(of("4M 10", "4M 20", "4M 5").stream().map(Seen::receipt))
        .containsExactly("bytes_sent in the 4M stage (sender/offered.tsv line 4)");
  }

  @Test
  void aCounterThatBeginsAnewBetweenTwoStagesIsNone() {
    assertThat(of("1M 10", "- 20", "2M 5", "- 6", "4M 1", "4M 2")).isEmpty();
  }
}
