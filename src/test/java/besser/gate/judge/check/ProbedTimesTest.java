package besser.gate.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.pair.Trial;
import besser.gate.metric.TinyRepetition;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sentences on what probes timed, by evidence just under and just over their bounds. */
class ProbedTimesTest {
  private static final String LOCK = "_raw_spin_lock_irqsave";

  private static List<Counter> counters(String name, Map<String, Long> hits, Map<String, Long> ns) {
    long total = hits.values().stream().mapToLong(Long::longValue).sum();
    List<Counter> all = new ArrayList<>();
    for (String half : List.of("in_", "out_")) {
      all.add(counter(half + name, Map.of("1", total), Map.of(), total));
    }
    all.add(counter("time_" + name, hits, ns, total));
    return all;
  }

  private static Counter counter(
      String name, Map<String, Long> hits, Map<String, Long> sums, long total) {
    return new Counter(
        name,
        "armed",
        OptionalDouble.of(100),
        OptionalDouble.of(200),
        "missed=0",
        Part.present("device/hist-" + name + ".txt", new Histogram(hits, sums, total, 0)));
  }

  private static JudgedStage stage(List<Counter> counters) {
    Repetition repetition =
        new TinyRepetition()
            .counters(counters.toArray(Counter[]::new))
            .traceStats(Map.of("cpu0.overrun", 0L))
            .build();
    return JudgedStage.of(
        Trial.campaign(Trial.RAMP, List.of(repetition)),
        repetition,
        "4M",
        Trial.charge("TGT-RX").terms(),
        Optional.empty());
  }

  private static Result held(Map<String, Long> hits, Map<String, Long> ns) {
    return new HeldBelow(new Span(0.01)).on(stage(counters(LOCK, hits, ns)));
  }

  private static Result takes(Map<String, Long> hits, Map<String, Long> ns) {
    return new TakesAtMost("wsm_cmd_send", new Span(0.002), new Share(0.99))
        .on(stage(counters("wsm_cmd_send", hits, ns)));
  }

  @Test
  void aHoldOfTenMillisecondsIsTooLongAndOneAMomentShorterIsNot() {
    assertThat(held(Map.of("poll,~ 2^24", 1L), Map.of("poll,~ 2^24", 9_999_999L)).reason())
        .isEqualTo(
            "in rep-1 the longest hold, of poll, lies 10 ms; less than 10 ms is asked"
                + " (device/hist-time__raw_spin_lock_irqsave.txt).");
    assertThat(held(Map.of("poll,~ 2^24", 1L), Map.of("poll,~ 2^24", 9_999_999L)).outcome())
        .isEqualTo(Outcome.HOLDS);
    assertThat(held(Map.of("poll,~ 2^24", 1L), Map.of("poll,~ 2^24", 10_000_000L)).outcome())
        .isEqualTo(Outcome.FAILS);
  }

  @Test
  void whereTheBucketLeavesItOpenAHoldIsUndecided() {
    assertThat(held(Map.of("poll,~ 2^24", 2L), Map.of("poll,~ 2^24", 19_000_000L)).reason())
        .startsWith("Undecided: in rep-1 the longest hold of poll lies between 9.5 and 11 ms;");
  }

  @Test
  void withoutADeepCampaignsProbesNoHoldIsKnown() {
    assertThat(new HeldBelow(new Span(0.01)).on(stage(List.of())).outcome())
        .isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void oneCallInAHundredMayTakeLongerAndTwoMayNot() {
    assertThat(
            takes(
                    Map.of("~ 2^20", 99L, "~ 2^22", 1L),
                    Map.of("~ 2^20", 60_000_000L, "~ 2^22", 3_000_000L))
                .outcome())
        .isEqualTo(Outcome.HOLDS);
    assertThat(
            takes(
                    Map.of("~ 2^20", 98L, "~ 2^22", 2L),
                    Map.of("~ 2^20", 60_000_000L, "~ 2^22", 6_000_000L))
                .reason())
        .startsWith(
            "Missed: in rep-1 wsm_cmd_send took longer than 2 ms in 2 of 100 calls, 99 % of them lie"
                + " between 2.1 and 4.2 ms; at most 2 ms in 99 % is asked");
  }

  @Test
  void callsAboutTheBoundAreUndecidedWhereTheirSumDoesNotTell() {
    assertThat(takes(Map.of("~ 2^21", 100L), Map.of("~ 2^21", 190_000_000L)).outcome())
        .isEqualTo(Outcome.UNDECIDED);
    assertThat(takes(Map.of("~ 2^21", 100L), Map.of("~ 2^21", 106_500_000L)).outcome())
        .isEqualTo(Outcome.HOLDS);
  }
}
