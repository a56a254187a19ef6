package besser.gate.judge;

import java.util.List;
import java.util.Optional;
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
 * @param account in which a validity claim is kept
 * @param judgedSentences its {@code Then}s
 */
public record JudgedClaim(
    String id,
    Kind kind,
    String title,
    String feature,
    String confidence,
    boolean gating,
    Optional<Account> account,
    List<JudgedSentence> judgedSentences) {
  public JudgedClaim {
    judgedSentences = List.copyOf(judgedSentences);
  }

  /** Worst of its sentences; UNDECIDED where it has none. */
  public Outcome outcome() {
    return Outcome.worst(judgedSentences.stream().map(JudgedSentence::outcome).toList());
  }

  /** The reasons of the sentences that decide the outcome. */
  public String reason() {
    Outcome worst = outcome();
    return judgedSentences.stream()
        .filter(s -> s.outcome() == worst)
        .map(JudgedSentence::reason)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** All its bounds, for tables. */
  public String bound() {
    return judgedSentences.stream().map(JudgedSentence::bound).collect(Collectors.joining("; "));
  }
}
