package besser.gate.report.view;

import besser.gate.judge.Delta;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A baseline and campaigns that were each judged beside it, as one table.
 *
 * @param campaigns their ids, the baseline first
 * @param rows verdict, claims, then readings: those that moved in any campaign first
 * @param warnings why a campaign cannot be compared, or shows no move, one sentence each
 */
public record SideBySide(List<String> campaigns, List<Row> rows, List<String> warnings) {
  public SideBySide {
    campaigns = List.copyOf(campaigns);
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /**
   * One line of the table.
   *
   * @param name what is compared
   * @param fields one a campaign
   * @param shown whether a reader looks at it first; the others are readings not shown to move
   */
  public record Row(String name, List<Field> fields, boolean shown) {
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One cell.
   *
   * @param text as printed
   * @param outcome of a claim or a verdict; empty for a reading
   * @param moved whether a reading moved against the baseline
   */
  public record Field(String text, Optional<Outcome> outcome, boolean moved) {
    static final Field NONE = new Field("not compared", Optional.empty(), false);
  }

  /**
   * Puts them beside each other.
   *
   * @param baseline judged by itself
   * @param others each judged beside that baseline
   */
  public static SideBySide of(Judgement baseline, List<Judgement> others) {
    List<Judgement> all = new ArrayList<>(List.of(baseline));
    all.addAll(others);
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "verdict",
            all.stream()
                .map(j -> new Field(Headline.word(j), Optional.of(j.outcome()), false))
                .toList(),
            true));
    Set<String> claims = new LinkedHashSet<>();
    all.forEach(
        j ->
            j.judgedClaims().stream()
                .filter(c -> c.gating() && c.kind().isOfDriver())
                .forEach(c -> claims.add(c.id())));
    claims.forEach(id -> rows.add(new Row(id, all.stream().map(j -> claim(j, id)).toList(), true)));
    List<Row> readings = readings(others);
    readings.stream().filter(Row::shown).forEach(rows::add);
    readings.stream().filter(r -> !r.shown()).forEach(rows::add);
    return new SideBySide(
        all.stream().map(j -> j.campaign().id()).toList(), rows, warnings(others));
  }

  private static Field claim(Judgement judgement, String id) {
    return judgement.judgedClaims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> claim(judgement, c))
        .orElse(new Field("not judged", Optional.of(Outcome.UNDECIDED), false));
  }

  /** The outcome with the values of the first sentence that comes to it. */
  private static Field claim(Judgement judgement, JudgedClaim claim) {
    String values =
        claim.judgedSentences().stream()
            .filter(s -> s.outcome() == claim.outcome())
            .findFirst()
            .map(s -> values(judgement, s))
            .orElse("");
    return new Field(
        "%s %s".formatted(claim.outcome(), values).strip(), Optional.of(claim.outcome()), false);
  }

  private static String values(Judgement judgement, JudgedSentence sentence) {
    return sentence.results().stream()
        .map(Result::repetition)
        .map(r -> Cell.of(judgement, sentence, r).value())
        .collect(Collectors.joining(", "));
  }

  private static List<Row> readings(List<Judgement> others) {
    Set<String> names = new TreeSet<>();
    others.forEach(j -> deltas(j).forEach(d -> names.add(d.metric())));
    List<Row> out = new ArrayList<>();
    for (String name : names) {
      List<Optional<Delta>> found = others.stream().map(j -> delta(j, name)).toList();
      List<Field> fields = new ArrayList<>();
      fields.add(
          found.stream()
              .flatMap(Optional::stream)
              .findFirst()
              .map(d -> new Field(printed(d.unit(), d.baseline()), Optional.empty(), false))
              .orElse(Field.NONE));
      found.forEach(d -> fields.add(d.map(SideBySide::moved).orElse(Field.NONE)));
      out.add(new Row(name, fields, fields.stream().anyMatch(Field::moved)));
    }
    return out;
  }

  private static Field moved(Delta d) {
    String text = "%s; ratio %s".formatted(printed(d.unit(), d.observed()), Ratio.text(d));
    return new Field(text, Optional.empty(), d.beyondNoise());
  }

  private static Optional<Delta> delta(Judgement judgement, String name) {
    return deltas(judgement).stream().filter(d -> d.metric().equals(name)).findFirst();
  }

  private static List<Delta> deltas(Judgement judgement) {
    return judgement.comparison().map(c -> c.deltas()).orElse(List.of());
  }

  private static String printed(Unit unit, List<Double> values) {
    return values.stream().map(unit::print).collect(Collectors.joining(", "));
  }

  /** What is said of the readings a reader need not look at first. */
  public String rest() {
    return "%s readings were not shown to have moved in any"
        .formatted(rows.stream().filter(r -> !r.shown()).count());
  }

  private static List<String> warnings(List<Judgement> others) {
    List<String> out = new ArrayList<>();
    for (Judgement j : others) {
      String id = j.campaign().id();
      j.comparison().stream()
          .flatMap(c -> c.hindrances().stream())
          .forEach(h -> out.add("%s is not comparable: %s".formatted(id, h)));
      if (j.comparison().filter(c -> !c.deltas().isEmpty() && !c.tells()).isPresent()) {
        out.add(
            "%s: too few repetitions, there or in the baseline, to show that a reading moved."
                .formatted(id));
      }
    }
    return out;
  }
}
