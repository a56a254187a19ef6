package besser.gate.steps;

import besser.gate.judge.Ask;
import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The second pass: each sentence takes the outcome that was judged. A scenario stops at its first
 * sentence that does not hold, so the worst outcome of the whole claim is thrown there, with all
 * its reasons.
 */
final class Announcement implements Court.Pass {
  private final Judgement judgement;
  private final Consumer<Claim> onClaim;
  private Setting setting = new Setting("", "", "", 0, java.util.Set.of());

  Announcement(Judgement judgement, Consumer<Claim> onClaim) {
    this.judgement = judgement;
    this.onClaim = onClaim;
  }

  @Override
  public void scenario(Setting next) {
    setting = next;
    claim().ifPresent(onClaim);
  }

  @Override
  public void stage(String stage) {
    if (claim().isEmpty() && foretold().isEmpty()) {
      throw new UndecidedException("Undecided: @" + setting.id() + " was not judged.");
    }
  }

  @Override
  public void sentence(String text, Ask ask) {
    List<Prediction> predictions = foretold();
    if (!predictions.isEmpty()) {
      predictions.stream().filter(p -> p.foretold().equals(text)).forEach(Announcement::announce);
      return;
    }
    Claim claim =
        claim()
            .orElseThrow(
                () -> new UndecidedException("Undecided: @" + setting.id() + " was not judged."));
    Sentence sentence =
        claim.sentences().stream()
            .filter(s -> s.text().equals(text))
            .findFirst()
            .orElseThrow(
                () -> new UndecidedException("Undecided: \"" + text + "\" was not judged."));
    if (sentence.outcome() == Outcome.HOLDS) {
      return;
    }
    String reasons =
        claim.sentences().stream()
            .filter(s -> s.outcome() != Outcome.HOLDS)
            .map(s -> s.text() + "\n  " + s.reason())
            .collect(Collectors.joining("\n"));
    if (claim.outcome() == Outcome.FAILS) {
      throw new AssertionError(reasons);
    }
    throw new UndecidedException(reasons);
  }

  /** Predictions never gate; a refuted one is told as loudly as a claim that fails. */
  private static void announce(Prediction p) {
    String words =
        "Prediction "
            + p.outcome().words()
            + ": baseline "
            + p.baseline()
            + "; observed "
            + p.observed();
    switch (p.outcome()) {
      case CONFIRMED -> {}
      case NOT_MEASURED -> throw new UndecidedException(words);
      case REFUTED, REFUTED_BETTER, REFUTED_WORSE -> throw new AssertionError(words);
    }
  }

  private List<Prediction> foretold() {
    return judgement.predictions().stream().filter(p -> p.id().equals(setting.id())).toList();
  }

  private Optional<Claim> claim() {
    return judgement.claims().stream().filter(c -> c.id().equals(setting.id())).findFirst();
  }
}
