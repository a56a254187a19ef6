package besser.gate.judge;

import besser.gate.metric.Digits;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One {@code Then} of a claim, judged on every repetition.
 *
 * @param text as the feature has it
 * @param bound the bound in it, for tables: {@code at least 2 MB/s}
 * @param limit the same as a chart draws it; empty where none does
 * @param phrases what else of it stands in tables
 * @param results one a repetition, in order
 */
public record JudgedSentence(
    String text, String bound, Optional<Limit> limit, Phrases phrases, List<Result> results) {
  /**
   * Words beside a bound.
   *
   * @param remedy what a recording needs that would decide it, as it follows {@code Record again
   *     with}; empty where nothing is known
   * @param counted what its count counts: {@code gaps}; empty where it counts nothing
   */
  public record Phrases(String remedy, String counted) {
    /** Of a sentence nobody has words for. */
    public static final Phrases NONE = new Phrases("", "");
  }

  public JudgedSentence {
    results = List.copyOf(results);
  }

  /** The same, come to otherwise. */
  public JudgedSentence with(List<Result> others) {
    return new JudgedSentence(text, bound, limit, phrases, others);
  }

  /** One without phrases. */
  public JudgedSentence(String text, String bound, Optional<Limit> limit, List<Result> results) {
    this(text, bound, limit, Phrases.NONE, results);
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

  /** {@code 1.31 MB/s}; of a count also what it counts: {@code 0 gaps, none allowed}. */
  public String figure(Reading.Measured m) {
    String text = Digits.beside(m.unit(), m.value(), bound);
    // A bound that names no number allows none.
    boolean none = bound.chars().noneMatch(Character::isDigit);
    return m.unit() != Unit.COUNT || phrases.counted().isEmpty()
        ? text
        : "%s %s%s".formatted(text, phrases.counted(), none ? ", none allowed" : "");
  }
}
