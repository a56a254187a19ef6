package besser.gate.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneCauseTest {
  private static final String SHORT = "Samples of 1 s were taken where 5 s were ordered.";
  private static final Source FILE = Source.of("device/perf.tsv");

  private static Result missing(String repetition, String name, String why) {
    return Bound.unmeasured(repetition, new Reading.Absent(name, why, FILE));
  }

  private static List<String> reasons(Result... results) {
    List<JudgedSentence> sentences =
        List.of(results).stream()
            .map(r -> new JudgedSentence("it is so", "at most 1 %", List.of(r)))
            .toList();
    return OneCause.told(sentences).stream()
        .flatMap(s -> s.results().stream())
        .map(Result::reason)
        .toList();
  }

  @Test
  void whatOneCauseLeavesWithoutAValueIsListedInOneSentence() {
    String all =
        "Undecided: lock.samples, lock.lost_share and lock.slowed of rep-1 were not measured. "
            + SHORT
            + " (device/perf.tsv)";
    assertThat(
            reasons(
                missing("rep-1", "lock.samples", SHORT),
                missing("rep-1", "lock.lost_share", SHORT),
                missing("rep-1", "lock.slowed", SHORT)))
        .containsExactly(all, all, all);
  }

  @Test
  void anotherCauseAnotherRepetitionAndAValueKeepTheirOwnSentence() {
    Result cut = missing("rep-1", "lock.lost_share", "It was cut off.");
    Result second = missing("rep-2", "lock.samples", SHORT);
    Result missed = Result.told("rep-1", Outcome.FAILS, "rep-1 has 2 %.", List.of());
    Result first = missing("rep-1", "lock.samples", SHORT);
    assertThat(reasons(first, cut, second, missed))
        .containsExactly(first.reason(), cut.reason(), second.reason(), missed.reason());
  }
}
