package besser.gate.steps;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The second pass: each sentence takes the outcome that was judged. A scenario stops at its first
 * sentence that does not hold, so the worst outcome of the whole claim is thrown there, with all
 * its reasons.
 */
final class OutcomeReplay implements CurrentPass.Pass {
  private final Judgement judgement;
  private final Consumer<JudgedClaim> onClaim;
  private ScenarioPlace scenarioPlace = new ScenarioPlace("", "", "", 0, Set.of());

  OutcomeReplay(Judgement judgement, Consumer<JudgedClaim> onClaim) {
    this.judgement = judgement;
    this.onClaim = onClaim;
  }

  @Override
  public void scenario(ScenarioPlace next) {
    scenarioPlace = next;
    judgedClaim().ifPresent(onClaim);
  }

  @Override
  public void stage(String stage) {
    if (judgedClaim().isEmpty() && predicted().isEmpty()) {
      throw notJudged("@" + scenarioPlace.id());
    }
  }

  @Override
  public void sentence(Sentence sentence) {
    String text = sentence.text();
    List<Prediction> predictions = predicted();
    if (!predictions.isEmpty()) {
      predictions.stream().filter(p -> p.predicted().equals(text)).forEach(OutcomeReplay::announce);
      return;
    }
    JudgedClaim judgedClaim = judgedClaim().orElseThrow(() -> notJudged("@" + scenarioPlace.id()));
    JudgedSentence judgedSentence =
        judgedClaim.judgedSentences().stream()
            .filter(s -> s.text().equals(text))
            .findFirst()
            .orElseThrow(() -> notJudged("\"" + text + "\""));
    if (judgedSentence.outcome() == Outcome.HOLDS) {
      return;
    }
    String reasons =
        judgedClaim.judgedSentences().stream()
            .filter(s -> s.outcome() != Outcome.HOLDS)
            .map(s -> s.text() + "\n  " + s.reason())
            .collect(Collectors.joining("\n"));
    if (judgedClaim.outcome() == Outcome.FAILS) {
      throw new AssertionError(reasons);
    }
    throw new UndecidedException(reasons);
  }

  /** Predictions never gate; a refuted one is told as loudly as a claim that fails. */
  private static void announce(Prediction p) {
    String words =
        "Prediction %s: baseline %s; observed %s"
            .formatted(p.outcome().words(), p.baseline(), p.observed());
    switch (p.outcome()) {
      case CONFIRMED -> {}
      case NOT_MEASURED -> throw new UndecidedException(words);
      case REFUTED, REFUTED_BETTER, REFUTED_WORSE -> throw new AssertionError(words);
    }
  }

  private List<Prediction> predicted() {
    return judgement.predictions().stream().filter(p -> p.id().equals(scenarioPlace.id())).toList();
  }

  private Optional<JudgedClaim> judgedClaim() {
    return judgement.judgedClaims().stream()
        .filter(c -> c.id().equals(scenarioPlace.id()))
        .findFirst();
  }

  private static UndecidedException notJudged(String what) {
    return new UndecidedException(Result.opening(Outcome.UNDECIDED) + what + " was not judged.");
  }
}
