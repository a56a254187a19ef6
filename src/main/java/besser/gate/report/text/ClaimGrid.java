package besser.gate.report.text;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.report.view.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Claims by repetitions for a terminal of some width.
 *
 * @param repetitions their ids, in order
 * @param width columns of the terminal
 * @param clean applied to all text that is printed
 * @param ink colour or none
 */
record ClaimGrid(List<String> repetitions, int width, UnaryOperator<String> clean, Ink ink) {
  /** Room of a value with its mark, where none needs more. */
  private static final int VALUE = 16;

  private static final int OUTCOME = 9;
  private static final int NARROWEST_BOUND = 18;

  /** The table, header first; stacked where not every value fits beside the others whole. */
  List<String> print(List<JudgedClaim> judgedClaims) {
    int id = judgedClaims.stream().mapToInt(c -> Wrap.length(clean.apply(c.id()))).max().orElse(5);
    int idWidth = Math.max(id, 5) + 2;
    int value = value(judgedClaims);
    int boundWidth = width - idWidth - OUTCOME - repetitions.size() * value;
    boolean stacked = boundWidth < NARROWEST_BOUND;
    return stacked
        ? stacked(judgedClaims)
        : table(judgedClaims, idWidth, Math.min(boundWidth, 44), value);
  }

  private int value(List<JudgedClaim> judgedClaims) {
    return judgedClaims.stream()
        .flatMap(c -> c.judgedSentences().stream())
        .flatMap(s -> repetitions.stream().map(r -> value(Cell.of(s, r))))
        .mapToInt(v -> Wrap.length(v) + 1)
        .reduce(VALUE, Math::max);
  }

  private List<String> table(
      List<JudgedClaim> judgedClaims, int idWidth, int boundWidth, int value) {
    List<String> out = new ArrayList<>();
    StringBuilder header =
        new StringBuilder(Wrap.pad("Claim", idWidth)).append(Wrap.pad("Bound", boundWidth));
    repetitions.forEach(r -> header.append(Wrap.pad(clean.apply(r), value)));
    out.add(ink.bold(header + "Outcome"));
    for (JudgedClaim judgedClaim : judgedClaims) {
      String id = clean.apply(judgedClaim.id());
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        row(out, id, judgedSentence, idWidth, boundWidth, value);
        id = "";
      }
      if (judgedClaim.judgedSentences().isEmpty()) {
        out.add(Wrap.pad(id, idWidth) + "no sentence was judged: UNDECIDED");
      }
    }
    return out;
  }

  private void row(
      List<String> out,
      String id,
      JudgedSentence judgedSentence,
      int idWidth,
      int boundWidth,
      int value) {
    List<String> bound = Wrap.lines(bound(judgedSentence), boundWidth - 2);
    StringBuilder line =
        new StringBuilder(Wrap.pad(id, idWidth)).append(Wrap.pad(bound.get(0), boundWidth));
    for (String repetition : repetitions) {
      Cell cell = Cell.of(judgedSentence, repetition);
      line.append(ink.outcome(cell.outcome(), Wrap.pad(value(cell), value)));
    }
    out.add(line + ink.outcome(judgedSentence.outcome(), judgedSentence.outcome().name()));
    bound.stream().skip(1).forEach(b -> out.add(" ".repeat(idWidth) + b));
  }

  private List<String> stacked(List<JudgedClaim> judgedClaims) {
    List<String> out = new ArrayList<>();
    for (JudgedClaim judgedClaim : judgedClaims) {
      out.add(
          "%s  %s"
              .formatted(
                  ink.bold(clean.apply(judgedClaim.id())),
                  ink.outcome(judgedClaim.outcome(), judgedClaim.outcome().name())));
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        Wrap.lines(bound(judgedSentence), Math.max(10, width - 2)).forEach(b -> out.add("  " + b));
        for (String repetition : repetitions) {
          Cell cell = Cell.of(judgedSentence, repetition);
          String first = "    " + Wrap.pad(clean.apply(repetition), 8);
          for (String line : Wrap.lines(value(cell), Math.max(10, width - Wrap.length(first)))) {
            out.add(first + ink.outcome(cell.outcome(), line));
            first = " ".repeat(first.length());
          }
        }
      }
    }
    return out;
  }

  private String bound(JudgedSentence judgedSentence) {
    String bound = clean.apply(judgedSentence.bound());
    return bound.isBlank() ? clean.apply(judgedSentence.text()) : bound;
  }

  private String value(Cell cell) {
    return clean.apply(cell.value()) + (cell.mark().isEmpty() ? "" : " " + cell.mark());
  }
}
