package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Every column of every table cut out, as if a recorder had never known it. */
final class ColumnCases {
  private final Snapshot healthy;

  ColumnCases(Snapshot healthy) {
    this.healthy = healthy;
  }

  List<KnownCase> cases() {
    List<KnownCase> cases = new ArrayList<>();
    for (String name : healthy.names()) {
      if (name.startsWith("rep-1/") && name.endsWith(".tsv")) {
        String file = name.substring("rep-1/".length());
        for (String column : healthy.header(name)) {
          cases.add(
              KnownCase.damaged(
                  file + " without " + column,
                  known(file),
                  healthy,
                  d -> d.cutColumn(name, column).resealed()));
        }
      }
    }
    return cases;
  }

  /** A table that lacks a column is not the recorder's; what rests on it is undecided. */
  private static ExpectedJudgement known(String file) {
    return switch (file) {
      case "device/cost.tsv", "sender/cost.tsv" -> ExpectedJudgement.all(HOLDS);
      case "device/counters.tsv" ->
          ExpectedJudgement.of(UNDECIDED, "BASE-DISPATCH", "BASE-RXFRAMES");
      case "device/perf.tsv", "device/cpu.tsv" -> ExpectedJudgement.of(UNDECIDED, "TGT-LOCK");
      default -> ExpectedJudgement.all(UNDECIDED);
    };
  }
}
