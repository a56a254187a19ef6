package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The verdict's reasons for the top of a page. Those that recite a claim are cut to its numbers,
 * because every word of them stands below, under the claim and under the repetition.
 */
public final class Reasons {
  private Reasons() {}

  /** For example {@code TGT-RX fails. At least 2 MB/s: rep-3 1.31 MB/s.} */
  public static List<String> brief(Judgement judgement) {
    List<String> out = new ArrayList<>();
    for (String reason : judgement.verdict().reasons()) {
      out.add(
          judgement.judgedClaims().stream()
              .filter(c -> reason.startsWith(c.id() + " "))
              .findFirst()
              .map(Reasons::brief)
              .orElse(reason));
    }
    return out.stream().distinct().toList();
  }

  /** Reasons that recite no claim: the others are printed a repetition at a time. */
  public static List<String> beyondClaims(Judgement judgement) {
    return judgement.verdict().reasons().stream()
        .filter(r -> judgement.judgedClaims().stream().noneMatch(c -> r.startsWith(c.id() + " ")))
        .toList();
  }

  private static String brief(JudgedClaim judgedClaim) {
    StringBuilder out = new StringBuilder(judgedClaim.id());
    out.append(
        switch (judgedClaim.outcome()) {
          case HOLDS -> " holds.";
          case FAILS -> " fails.";
          case UNDECIDED -> " is undecided.";
        });
    for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
      List<String> values =
          judgedSentence.results().stream()
              .filter(o -> o.outcome() != Outcome.HOLDS)
              .map(o -> o.repetition() + " " + value(Cell.of(judgedSentence, o.repetition())))
              .toList();
      if (!values.isEmpty()) {
        String bound =
            judgedSentence.bound().isBlank() ? judgedSentence.text() : judgedSentence.bound();
        out.append(' ').append(capital(bound)).append(": ").append(String.join(", ", values));
        out.append('.');
      }
    }
    return out.toString();
  }

  private static String value(Cell cell) {
    boolean undecided = cell.outcome() == Outcome.UNDECIDED && !cell.value().equals("undecided");
    return cell.value() + (undecided ? " (undecided)" : "");
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
