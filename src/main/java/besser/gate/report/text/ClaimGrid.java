package besser.gate.report.text;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.report.view.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Claims by repetitions for a terminal of some width.
 *
 * @param judgement whose claims they are
 * @param repetitions their ids, in order
 * @param width columns of the terminal
 * @param clean applied to all text that is printed
 * @param ink colour or none
 */
record ClaimGrid(
    Judgement judgement,
    List<String> repetitions,
    int width,
    UnaryOperator<String> clean,
    Ink ink) {
  /** Room of a value with its mark, where none needs more. */
  private static final int VALUE = 16;

  /** What needs more than this is broken into lines: one long value is no reason for a list. */
  private static final int WIDEST = 24;

  private static final int OUTCOME = 9;
  private static final int NARROWEST_BOUND = 18;

  /** The table, header first; stacked where the bounds have no room beside the values. */
  List<String> print(List<JudgedClaim> judgedClaims) {
    int id = judgedClaims.stream().mapToInt(c -> Wrap.length(clean.apply(c.id()))).max().orElse(5);
    int idWidth = Math.max(id, 5) + 2;
    int value = Math.min(widest(judgedClaims), WIDEST);
    int boundWidth = width - idWidth - OUTCOME - repetitions.size() * value;
    boolean stacked = boundWidth < NARROWEST_BOUND;
    return stacked
        ? stacked(judgedClaims)
        : table(judgedClaims, idWidth, Math.min(boundWidth, 44), value);
  }

  private int widest(List<JudgedClaim> judgedClaims) {
    return judgedClaims.stream()
        .flatMap(c -> c.judgedSentences().stream())
        .flatMap(s -> repetitions.stream().map(r -> value(Cell.of(judgement, s, r))))
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
    List<Cell> cells =
        repetitions.stream().map(r -> Cell.of(judgement, judgedSentence, r)).toList();
    List<List<String>> values =
        cells.stream().map(cell -> Wrap.lines(value(cell), value - 1)).toList();
    int lines = values.stream().mapToInt(List::size).reduce(bound.size(), Math::max);
    for (int i = 0; i < lines; i++) {
      StringBuilder line =
          new StringBuilder(Wrap.pad(i == 0 ? id : "", idWidth))
              .append(Wrap.pad(line(bound, i), boundWidth));
      for (int r = 0; r < cells.size(); r++) {
        line.append(ink.outcome(cells.get(r).outcome(), Wrap.pad(line(values.get(r), i), value)));
      }
      out.add(
          i == 0
              ? line + ink.outcome(judgedSentence.outcome(), judgedSentence.outcome().name())
              : line.toString().stripTrailing());
    }
    detail(judgedSentence).forEach(d -> out.add(" ".repeat(idWidth) + d));
  }

  private static String line(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : "";
  }

  /** {@code rep-1 95 % lower bound 2.28 MB/s, rep-2 …}, wrapped; none where no cell has one. */
  private List<String> detail(JudgedSentence judgedSentence) {
    String all =
        repetitions.stream()
            .map(r -> r + ": " + Cell.of(judgement, judgedSentence, r).detail())
            .filter(d -> !d.endsWith(": "))
            .map(clean)
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? List.of() : Wrap.lines(all, Math.max(20, width - 12));
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
          Cell cell = Cell.of(judgement, judgedSentence, repetition);
          String first = "    " + Wrap.pad(clean.apply(repetition), 8);
          for (String line : Wrap.lines(value(cell), Math.max(10, width - Wrap.length(first)))) {
            out.add(first + ink.outcome(cell.outcome(), line));
            first = " ".repeat(first.length());
          }
        }
        detail(judgedSentence).forEach(d -> out.add("    " + d));
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
