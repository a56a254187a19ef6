package besser.gate.report.text;

import besser.gate.judge.Claim;
import besser.gate.judge.Sentence;
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
  private static final int VALUE = 16;
  private static final int OUTCOME = 9;
  private static final int NARROWEST_BOUND = 18;

  /** The table, header first; stacked where the repetitions do not fit beside each other. */
  List<String> print(List<Claim> claims) {
    int id = claims.stream().mapToInt(c -> Wrap.length(clean.apply(c.id()))).max().orElse(5);
    int idWidth = Math.min(Math.max(id, 5), 20) + 2;
    int boundWidth = width - idWidth - OUTCOME - repetitions.size() * VALUE;
    boolean stacked = boundWidth < NARROWEST_BOUND;
    return stacked ? stacked(claims) : table(claims, idWidth, Math.min(boundWidth, 44));
  }

  private List<String> table(List<Claim> claims, int idWidth, int boundWidth) {
    List<String> out = new ArrayList<>();
    StringBuilder header =
        new StringBuilder(Wrap.pad("Claim", idWidth)).append(Wrap.pad("Bound", boundWidth));
    repetitions.forEach(r -> header.append(Wrap.pad(clean.apply(r), VALUE)));
    out.add(ink.bold(header + "Outcome"));
    for (Claim claim : claims) {
      String id = clean.apply(claim.id());
      for (Sentence sentence : claim.sentences()) {
        row(out, id, sentence, idWidth, boundWidth);
        id = "";
      }
      if (claim.sentences().isEmpty()) {
        out.add(Wrap.pad(id, idWidth) + "no sentence was judged: UNDECIDED");
      }
    }
    return out;
  }

  private void row(List<String> out, String id, Sentence sentence, int idWidth, int boundWidth) {
    List<String> bound = Wrap.lines(bound(sentence), boundWidth - 2);
    StringBuilder line =
        new StringBuilder(Wrap.pad(cut(id, idWidth - 2), idWidth))
            .append(Wrap.pad(bound.get(0), boundWidth));
    for (String repetition : repetitions) {
      Cell cell = Cell.of(sentence, repetition);
      line.append(ink.outcome(cell.outcome(), Wrap.pad(value(cell, VALUE - 1), VALUE)));
    }
    out.add(line + ink.outcome(sentence.outcome(), sentence.outcome().name()));
    bound.stream().skip(1).forEach(b -> out.add(" ".repeat(idWidth) + b));
  }

  private List<String> stacked(List<Claim> claims) {
    List<String> out = new ArrayList<>();
    for (Claim claim : claims) {
      out.add(
          ink.bold(clean.apply(claim.id()))
              + "  "
              + ink.outcome(claim.outcome(), claim.outcome().name()));
      for (Sentence sentence : claim.sentences()) {
        Wrap.lines(bound(sentence), Math.max(10, width - 2)).forEach(b -> out.add("  " + b));
        for (String repetition : repetitions) {
          Cell cell = Cell.of(sentence, repetition);
          out.add(
              "    "
                  + Wrap.pad(clean.apply(repetition), 8)
                  + ink.outcome(cell.outcome(), value(cell, width - 12)));
        }
      }
    }
    return out;
  }

  private String bound(Sentence sentence) {
    String bound = clean.apply(sentence.bound());
    return bound.isBlank() ? clean.apply(sentence.text()) : bound;
  }

  /** However long the value is, its mark is never cut off. */
  private String value(Cell cell, int room) {
    String mark = cell.mark().isEmpty() ? "" : " " + cell.mark();
    return cut(clean.apply(cell.value()), room - mark.length()) + mark;
  }

  private static String cut(String text, int width) {
    return Wrap.length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }
}
