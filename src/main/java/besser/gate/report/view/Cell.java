package besser.gate.report.view;

import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One sentence of a claim on one repetition, as a table shows it.
 *
 * @param value the deciding number with its unit, or {@code not measured}
 * @param outcome of the sentence on the repetition
 * @param marginal within 5 % of the bound
 * @param detail what stands below the number: {@code 95 % lower bound 2.28 MB/s}; may be empty
 */
public record Cell(String value, Outcome outcome, boolean marginal, String detail) {
  /** The cell of a repetition; UNDECIDED where the judge said nothing of it. */
  public static Cell of(Judgement judgement, JudgedSentence judgedSentence, String repetition) {
    return judgedSentence.results().stream()
        .filter(o -> o.repetition().equals(repetition))
        .findFirst()
        .map(
            o ->
                new Cell(
                    value(judgedSentence, o),
                    o.outcome(),
                    o.marginal(),
                    lowerBound(judgement, o).orElse("")))
        .orElseGet(() -> new Cell("not judged", Outcome.UNDECIDED, false, ""));
  }

  /** Of a mean: what it is at least, were other minutes drawn. */
  private static Optional<String> lowerBound(Judgement judgement, Result result) {
    return result.readings().stream()
        .limit(1)
        .flatMap(r -> r.measured().stream())
        .flatMap(
            m ->
                judgement.readings().getOrDefault(result.repetition(), List.of()).stream()
                    .filter(r -> r.name().equals(m.name() + "_lower95")))
        .flatMap(r -> r.measured().stream())
        .findFirst()
        .map(m -> "95 % lower bound " + m.text());
  }

  /** The first reading decides; others stand beside it in the reason. */
  private static String value(JudgedSentence judgedSentence, Result result) {
    Optional<Reading> first = result.readings().stream().findFirst();
    if (first.isEmpty()) {
      return word(result.outcome());
    }
    // Where a link died, it is the link's life that decides, and what it is must stand beside it.
    boolean other = !first.get().name().equals(usual(judgedSentence));
    boolean lost = first.get().name().equals("link.lived") && result.outcome() == Outcome.FAILS;
    String called = lost ? "link lost at" : first.get().name().replace('.', ' ');
    boolean named = other || lost && !ofLink(judgedSentence);
    String name = named ? called + " " : "";
    return first
        .get()
        .measured()
        .map(m -> name + (named ? m.text() : judgedSentence.figure(m)))
        .orElse("not measured");
  }

  /** Whether the sentence asks for a life: where one holds, it is measured by the link's. */
  private static boolean ofLink(JudgedSentence judgedSentence) {
    return judgedSentence.limit().isEmpty() && judgedSentence.bound().contains("link");
  }

  /** What most repetitions were measured by; of as many, the first. */
  private static String usual(JudgedSentence judgedSentence) {
    Map<String, Long> counts =
        judgedSentence.results().stream()
            .flatMap(o -> o.readings().stream().limit(1))
            .filter(r -> r.measured().isPresent())
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
