package besser.gate.judge;

import java.util.List;

/**
 * A campaign beside its baseline.
 *
 * @param baseline id of the baseline campaign
 * @param hindrances why the two cannot be compared, one sentence each; empty where they can
 * @param deltas readings both arms measured, in order of their names; there too where they cannot
 *     be compared, for the reader only
 * @param unpaired why readings that one arm or both lack in some repetition are not among them, one
 *     sentence a reason
 * @param resolution what this many repetitions can and cannot show, in words
 */
public record Comparison(
    String baseline,
    List<String> hindrances,
    List<Delta> deltas,
    List<String> unpaired,
    String resolution) {
  public Comparison {
    hindrances = List.copyOf(hindrances);
    deltas = List.copyOf(deltas);
    unpaired = List.copyOf(unpaired);
  }

  /** Whether any reading has repetitions enough to tell a move from chance. */
  public boolean tells() {
    return deltas.stream().anyMatch(Delta::tells);
  }
}
