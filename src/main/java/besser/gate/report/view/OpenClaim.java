package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why a claim is undecided.
 *
 * @param conditions ids of the validity claims that were not shown to hold, of every repetition
 * @param own what else keeps it open, as it follows {@code is undecided}: the numbers that fall
 *     short, or what was not measured; empty where nothing does
 */
record OpenClaim(List<String> conditions, String own) {
  OpenClaim {
    conditions = List.copyOf(conditions);
  }

  /** Of one claim that is undecided. */
  static OpenClaim of(Judgement judgement, JudgedClaim claim) {
    return new OpenClaim(conditions(judgement, claim), own(judgement, claim));
  }

  /** Validity claims that keep a result of this one undecided, in the order of the claims. */
  static List<String> conditions(Judgement judgement, JudgedClaim claim) {
    List<String> named =
        claim.judgedSentences().stream()
            .flatMap(s -> s.results().stream())
            .filter(r -> r.outcome() == Outcome.UNDECIDED)
            .flatMap(r -> named(r).stream())
            .toList();
    Stream<String> all = judgement.judgedClaims().stream().map(JudgedClaim::id);
    return all.filter(named::contains).distinct().toList();
  }

  /** What a sentence asks, as the beginning of one. */
  static String asked(JudgedSentence sentence) {
    String bound = sentence.bound().isBlank() ? sentence.text() : sentence.bound();
    return bound.isEmpty()
        ? bound
        : bound.substring(0, 1).toUpperCase(Locale.ROOT) + bound.substring(1);
  }

  private static String own(Judgement judgement, JudgedClaim claim) {
    List<String> words = new ArrayList<>();
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    for (JudgedSentence sentence : claim.judgedSentences()) {
      for (Result result : sentence.results()) {
        if (result.outcome() != Outcome.UNDECIDED || !named(result).isEmpty()) {
          continue;
        }
        Cell cell = Cell.of(judgement, sentence, result.repetition());
        if (result.kept().isEmpty()
            && result.readings().stream().limit(1).anyMatch(r -> r.measured().isPresent())) {
          numbers
              .computeIfAbsent(asked(sentence), b -> new ArrayList<>())
              .add(result.repetition() + " " + cell.value());
        } else {
          words.add(firstSentence(result.said()));
        }
      }
    }
    StringBuilder out = new StringBuilder();
    // One such sentence is enough here: each stands with its claim.
    words.stream().limit(1).forEach(w -> out.append(": ").append(w));
    numbers.forEach(
        (bound, values) ->
            out.append(out.isEmpty() ? "." : "")
                .append(" %s: %s.".formatted(bound, String.join(", ", values))));
    return out.toString();
  }

  private static List<String> named(Result result) {
    return result.kept().map(Result.Kept::conditions).orElse(List.of());
  }

  /** Up to where it names its source, or to its first full stop. */
  private static String firstSentence(String said) {
    String words = said.replaceFirst(" \\((?=[^()]*(device|sender)/).*", ".");
    int stop = words.indexOf(". ");
    String first = stop < 0 ? words : words.substring(0, stop + 1);
    return first.endsWith(".") ? first : first + ".";
  }
}
