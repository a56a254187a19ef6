package besser.gate.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One {@code Then} of a claim, judged on every repetition.
 *
 * @param text as the feature has it
 * @param bound the bound in it, for tables: {@code at least 2 MB/s}
 * @param limit the same as a chart draws it; empty where none does
 * @param results one a repetition, in order
 */
public record JudgedSentence(
    String text, String bound, Optional<Limit> limit, List<Result> results) {
  public JudgedSentence {
    results = List.copyOf(results);
  }

  /** One that no chart draws. */
  public JudgedSentence(String text, String bound, List<Result> results) {
    this(text, bound, Optional.empty(), results);
  }

  /** Worst of all repetitions; UNDECIDED where there is none. */
  public Outcome outcome() {
    return Outcome.worst(results.stream().map(Result::outcome).toList());
  }

  /** The reasons of the repetitions that decide the outcome. */
  public String reason() {
    Outcome worst = outcome();
    String all =
        results.stream()
            .filter(o -> o.outcome() == worst)
            .map(Result::reason)
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? "There is no repetition to judge." : all;
  }
}
