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
 * Why a claim is undecided, in one line: the conditions that were not shown to hold, of every
 * repetition; else the numbers that fall short, or what was not measured.
 */
final class OpenClaim {
  private OpenClaim() {}

  /**
   * {@code TGT-RX is undecided, because VAL-SPAN and VAL-COVERAGE were not shown to hold.} or
   * {@code VAL-COVERAGE is undecided. At least 98 % of the ticks: rep-1 96.72 %.}
   */
  static String of(Judgement judgement, JudgedClaim claim) {
    List<String> conditions = conditions(judgement, claim);
    StringBuilder out = new StringBuilder(claim.id()).append(" is undecided");
    out.append(conditions.isEmpty() ? "" : ", because " + notShown(conditions));
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
    // One such sentence is enough here: each stands with its claim.
    words.stream().limit(1).forEach(w -> out.append(conditions.isEmpty() ? ": " : ". ").append(w));
    out.append(out.charAt(out.length() - 1) == '.' ? "" : ".");
    numbers.forEach(
        (bound, values) -> out.append(" %s: %s.".formatted(bound, String.join(", ", values))));
    return out.toString();
  }

  /** What a sentence asks, as the beginning of one. */
  static String asked(JudgedSentence sentence) {
    String bound = sentence.bound().isBlank() ? sentence.text() : sentence.bound();
    return bound.isEmpty()
        ? bound
        : bound.substring(0, 1).toUpperCase(Locale.ROOT) + bound.substring(1);
  }

  private static List<String> conditions(Judgement judgement, JudgedClaim claim) {
    List<String> named =
        claim.judgedSentences().stream()
            .flatMap(s -> s.results().stream())
            .filter(r -> r.outcome() == Outcome.UNDECIDED)
            .flatMap(r -> named(r).stream())
            .toList();
    Stream<String> all = judgement.judgedClaims().stream().map(JudgedClaim::id);
    return all.filter(named::contains).distinct().toList();
  }

  private static List<String> named(Result result) {
    return result.kept().map(Result.Kept::conditions).orElse(List.of());
  }

  private static String notShown(List<String> ids) {
    int last = ids.size() - 1;
    return last == 0
        ? ids.get(0) + " was not shown to hold"
        : "%s and %s were not shown to hold"
            .formatted(String.join(", ", ids.subList(0, last)), ids.get(last));
  }

  /** Up to where it names its source, or to its first full stop. */
  private static String firstSentence(String said) {
    String words = said.replaceFirst(" \\((?=[^()]*(device|sender)/).*", ".");
    int stop = words.indexOf(". ");
    String first = stop < 0 ? words : words.substring(0, stop + 1);
    return first.endsWith(".") ? first : first + ".";
  }
}
