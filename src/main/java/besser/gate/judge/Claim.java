package besser.gate.judge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One scenario of the features, judged.
 *
 * @param id its stable tag without the at sign, {@code TGT-RX}
 * @param kind its kind
 * @param title title of the scenario
 * @param feature file name of the feature below {@code features/}
 * @param confidence of a prediction: {@code high}, {@code medium}, {@code low}; else empty
 * @param gating whether the verdict depends on it
 * @param sentences its {@code Then}s
 */
public record Claim(
    String id,
    Kind kind,
    String title,
    String feature,
    String confidence,
    boolean gating,
    List<Sentence> sentences) {
  public Claim {
    sentences = List.copyOf(sentences);
  }

  /** Worst of its sentences; UNDECIDED where it has none. */
  public Outcome outcome() {
    return Outcome.worst(sentences.stream().map(Sentence::outcome).toList());
  }

  /** The reasons of the sentences that decide the outcome. */
  public String reason() {
    Outcome worst = outcome();
    return sentences.stream()
        .filter(s -> s.outcome() == worst)
        .map(Sentence::reason)
        .collect(Collectors.joining(" "));
  }

  /** All its bounds, for tables. */
  public String bound() {
    return sentences.stream().map(Sentence::bound).collect(Collectors.joining("; "));
  }
}
