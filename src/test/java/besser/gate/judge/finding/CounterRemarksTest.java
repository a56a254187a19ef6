package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Part;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CounterRemarksTest {
  private static Counter counter(String name, OptionalDouble end, long hits, long dropped) {
    return new Counter(
        name,
        "armed",
        OptionalDouble.of(100),
        end,
        "",
        Part.present(
            "device/hist-%s.txt".formatted(name),
            new Histogram(Map.of("1", hits), Map.of(), hits, dropped)));
  }

  private static List<String> seen(Counter... counters) {
    var r =
        new MadeEvidence()
            .named("rep-1")
            .with("device/counters.tsv", List.of(counters))
            .with("device/trace_stats.txt", Map.of("cpu0.overrun", 0L))
            .build();
    return CounterRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(Seen::id)
        .toList();
  }

  private static final OptionalDouble READ = OptionalDouble.of(200);

  @Test
  void countersThatAreWholeAndAgreeAreAskedNothing() {
    assertThat(
            seen(counter("contention_begin", READ, 900, 0), counter("in_contention", READ, 900, 0)))
        .isEmpty();
  }

  @Test
  void oneThatIsNotWholeIsAFindingAndSoAreTwoThatDisagree() {
    assertThat(seen(counter("contention_begin", OptionalDouble.empty(), 900, 0)))
        .contains("F-counters");
    assertThat(seen(counter("contention_begin", READ, 900, 5000)))
        .containsExactly("F-counters-lost");
    assertThat(
            seen(counter("contention_begin", READ, 900, 0), counter("in_contention", READ, 450, 0)))
        .containsExactly("F-counters-apart");
  }
}
