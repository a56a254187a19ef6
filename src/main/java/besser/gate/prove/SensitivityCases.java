package besser.gate.prove;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.format.Column;
import besser.gate.evidence.format.FreePair;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * No column is decoration: every column of every table, with everything that can become of it. The
 * judgement reacts, by a claim that no longer holds or by a finding, or the pair stands in {@code
 * evidence/free.tsv} with its reason. Generated from {@code evidence/tables.tsv}, so that a new
 * column is a new case without anybody's doing.
 */
final class SensitivityCases {
  /** Tables of either host that have columns of the same name. */
  private static final Map<String, String> OPPOSITE =
      Map.of(
          "device/rx_bytes.tsv", "sender/offered.tsv",
          "sender/offered.tsv", "device/rx_bytes.tsv",
          "device/stages.tsv", "sender/stages.tsv",
          "sender/stages.tsv", "device/stages.tsv");

  /** Whose numbers count only where an idle CPU gives no samples. */
  private static final String CPUS = "device/cpu.tsv";

  private final Snapshot healthy;
  private final Snapshot pair;
  private final Snapshot cycles;
  private final List<KnownCase> cases = new ArrayList<>();

  private SensitivityCases(long seed) {
    RepetitionModel sound = CasePlans.sound();
    healthy = new Snapshot(CasePlans.ramp(sound, seed));
    pair = new Snapshot(SyntheticCampaign.of(new RehearsalPlan(2, 1, new Span(1)), sound, seed));
    cycles =
        new Snapshot(
            CasePlans.ramp(sound.with(sound.cpu().withEvent("armv8_cortex_a55/cycles/P")), seed));
  }

  /** All of them over one recording. */
  static List<KnownCase> cases(long seed) {
    SensitivityCases all = new SensitivityCases(seed);
    Column.written().stream()
        .filter(c -> c.file().startsWith("device/") || c.file().startsWith("sender/"))
        .forEach(c -> Arrays.stream(Mutation.values()).forEach(m -> all.add(c, m)));
    return all.cases;
  }

  private void add(Column column, Mutation mutation) {
    boolean another = mutation == Mutation.OF_ANOTHER;
    Snapshot base = another ? pair : column.file().equals(CPUS) ? cycles : healthy;
    String name = "rep-1/" + column.file();
    int place = base.header(name).indexOf(column.name());
    boolean whole = mutation == Mutation.EVERY_SECOND_ROW;
    if (place < 0
        || whole && place > 0
        || mutation == Mutation.AN_HOUR_LATE && !column.unit().equals("s")
        || FreePair.of(column, mutation.name()).isPresent()) {
      return;
    }
    String text = base.text(name);
    String other = another ? base.text("rep-2/" + column.file()) : opposite(base, column, place);
    String changed = mutation.of(text, place, other);
    if (!changed.equals(text)) {
      String what = whole ? column.file() : column.file() + " " + column.name();
      cases.add(
          new KnownCase(
              what + " " + mutation.words(),
              new ExpectedJudgement(ExpectedJudgement.Call.NOT_HOLDS, List.of(), "", "")
                  .telling("reaction", "yes", SensitivityCases::reaction),
              folder -> new Damage(base.writeTo(folder)).write(name, changed).resealed()));
    }
  }

  /** The other host's cells of that name, in a table in which they stand where the column does. */
  private static String opposite(Snapshot base, Column column, int place) {
    String name = "rep-1/" + OPPOSITE.getOrDefault(column.file(), "-");
    int there = base.header(name).indexOf(column.name());
    return there < 0
        ? ""
        : base.text(name)
            .lines()
            .map(line -> "-\t".repeat(place) + line.split("\t", -1)[there] + "\n")
            .collect(Collectors.joining());
  }

  static String reaction(Judgement judgement) {
    boolean holds =
        judgement.judgedClaims().stream()
            .flatMap(c -> c.judgedSentences().stream())
            .flatMap(s -> s.results().stream())
            .allMatch(r -> r.outcome() == Outcome.HOLDS);
    return holds && judgement.findings().isEmpty() ? "no" : "yes";
  }
}
