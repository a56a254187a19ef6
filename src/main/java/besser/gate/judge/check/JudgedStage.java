package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Terms;
import besser.gate.metric.Reading;
import java.util.List;
import java.util.Optional;

/** One repetition at one stage as claims see it: its evidence with every reading taken from it. */
public final class JudgedStage extends StageEvidence {
  private final PublishedReadings publishedReadings;
  private final Optional<String> unusable;

  /**
   * A repetition at a stage, with all it publishes. Where the judge itself stumbles over it there
   * is nothing in it to judge, and no claim is judged on it: a crash is undecided, never an answer.
   */
  public static JudgedStage of(
      Campaign campaign,
      Repetition repetition,
      String stageId,
      Terms terms,
      Optional<Floor> floor) {
    Optional<String> abandoned =
        repetition.isAbandoned()
            ? Optional.of(repetition.id() + " was abandoned: " + repetition.reason())
            : Optional.empty();
    try {
      JudgedStage judgedStage =
          new JudgedStage(campaign, repetition, stageId, terms, floor, abandoned, Optional.empty());
      judgedStage.readings();
      return judgedStage;
    } catch (RuntimeException crash) {
      String why = stumbled(repetition, crash);
      Repetition nothing = repetition.without("Not read: " + why);
      return new JudgedStage(
          campaign, nothing, stageId, terms, floor, Optional.of(why), Optional.empty());
    }
  }

  /** The same repetition at the same stage, near zero measured by another floor. */
  JudgedStage under(Floor other) {
    return new JudgedStage(
        campaign(),
        repetition(),
        stageId(),
        terms(),
        Optional.of(other),
        unusable,
        Optional.of(this));
  }

  /** What is said where the judge's own code crashed. */
  public static String stumbled(Repetition repetition, RuntimeException crash) {
    return "the judge itself crashed on %s (%s). Report it with this evidence."
        .formatted(repetition.id(), crash);
  }

  private JudgedStage(
      Campaign campaign,
      Repetition repetition,
      String stageId,
      Terms terms,
      Optional<Floor> floor,
      Optional<String> unusable,
      Optional<JudgedStage> before) {
    super(campaign, repetition, stageId, terms, floor, before.map(JudgedStage::log));
    this.unusable = unusable;
    publishedReadings = new PublishedReadings(this, floor, before.map(b -> b.publishedReadings));
  }

  /** Why no claim is judged on it; empty where they are. */
  public Optional<String> unusable() {
    return unusable;
  }

  /** Every published reading. */
  public List<Reading> readings() {
    return publishedReadings.all();
  }

  /** One of them by name; absent with the reason where there is none. */
  public Reading reading(String name) {
    return publishedReadings.named(name);
  }
}
