package besser.gate.report.view;

import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Digits;
import besser.gate.metric.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One sentence of a claim on one repetition, as a table shows it.
 *
 * @param value the deciding number with its unit, or {@code not measured}
 * @param outcome of the sentence on the repetition
 * @param marginal within 5 % of the bound
 * @param reason the judge's line
 */
public record Cell(String value, Outcome outcome, boolean marginal, String reason) {
  /** The cell of a repetition; UNDECIDED where the judge said nothing of it. */
  public static Cell of(JudgedSentence judgedSentence, String repetition) {
    return judgedSentence.results().stream()
        .filter(o -> o.repetition().equals(repetition))
        .findFirst()
        .map(o -> of(judgedSentence, o))
        .orElseGet(() -> new Cell("not judged", Outcome.UNDECIDED, false, "Not judged."));
  }

  private static Cell of(JudgedSentence judgedSentence, Result result) {
    return new Cell(
        value(judgedSentence, result), result.outcome(), result.marginal(), result.reason());
  }

  /** The first reading decides; others stand beside it in the reason. */
  private static String value(JudgedSentence judgedSentence, Result result) {
    Optional<Reading> first = result.readings().stream().findFirst();
    if (first.isEmpty()) {
      return word(result.outcome());
    }
    // Where a link died, it is the link's life that decides, and its name must stand beside it.
    boolean other = !first.get().name().equals(usual(judgedSentence));
    String name = other ? first.get().name().replace('.', ' ') + " " : "";
    return first
        .get()
        .measured()
        .map(m -> name + Digits.beside(m.unit(), m.value(), judgedSentence.bound()))
        .orElse("not measured");
  }

  /** What most repetitions are measured by; of as many, the first. */
  private static String usual(JudgedSentence judgedSentence) {
    Map<String, Long> counts =
        judgedSentence.results().stream()
            .flatMap(o -> o.readings().stream().limit(1))
            .collect(
                Collectors.groupingBy(Reading::name, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "yes";
      case FAILS -> "no";
      case UNDECIDED -> "undecided";
    };
  }

  /** A mark that needs no colour: {@code x} misses, {@code ?} undecided, {@code ~} marginal. */
  public String mark() {
    return switch (outcome) {
      case FAILS -> "x";
      case UNDECIDED -> "?";
      case HOLDS -> marginal ? "~" : "";
    };
  }
}
