package besser.gate.prove;

import besser.gate.corpus.Snapshot;
import besser.gate.evidence.format.Column;
import besser.gate.evidence.format.FreePair;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * No column is decoration: every column of every table, with everything that can become of it. The
 * judgement reacts, by a claim that no longer holds or by a finding, or the pair stands in {@code
 * evidence/free.tsv} with its reason. Generated from {@code evidence/tables.tsv}, so that a new
 * column is a new case without anybody's doing.
 */
final class SensitivityCases {
  private final Snapshot healthy;
  private final Snapshot other;
  private final List<KnownCase> cases = new ArrayList<>();

  private SensitivityCases(Snapshot healthy, Snapshot other) {
    this.healthy = healthy;
    this.other = other;
  }

  /** All of them over one recording. */
  static List<KnownCase> cases(long seed) {
    SensitivityCases all =
        new SensitivityCases(
            new Snapshot(CasePlans.ramp(CasePlans.sound(), seed)),
            new Snapshot(CasePlans.ramp(CasePlans.sound(), seed + 7)));
    Column.written().stream()
        .filter(c -> c.file().startsWith("device/") || c.file().startsWith("sender/"))
        .forEach(all::of);
    return all.cases;
  }

  private void of(Column column) {
    String name = "rep-1/" + column.file();
    int place = healthy.header(name).indexOf(column.name());
    if (place < 0) {
      return;
    }
    for (Mutation mutation : Mutation.values()) {
      boolean whole = mutation == Mutation.EVERY_SECOND_ROW;
      if (whole && place > 0
          || mutation == Mutation.AN_HOUR_LATE && !column.unit().equals("s")
          || FreePair.of(column, mutation.name()).isPresent()) {
        continue;
      }
      String text = healthy.text(name);
      String changed = mutation.of(text, place, other.text(name));
      if (!changed.equals(text)) {
        String what = whole ? column.file() : column.file() + " " + column.name();
        cases.add(
            new KnownCase(
                what + " " + mutation.words(),
                new ExpectedJudgement(ExpectedJudgement.Call.NOT_HOLDS, List.of(), "", "")
                    .telling("reaction", "yes", SensitivityCases::reaction),
                folder ->
                    new besser.gate.corpus.Damage(healthy.writeTo(folder))
                        .write(name, changed)
                        .resealed()));
      }
    }
  }

  private static String reaction(Judgement judgement) {
    boolean holds =
        judgement.judgedClaims().stream()
            .flatMap(c -> c.judgedSentences().stream())
            .flatMap(s -> s.results().stream())
            .allMatch(r -> r.outcome() == Outcome.HOLDS);
    return holds && judgement.findings().isEmpty() ? "no" : "yes";
  }
}
