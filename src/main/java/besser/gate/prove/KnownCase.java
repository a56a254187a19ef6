package besser.gate.prove;

import besser.gate.corpus.Damage;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.judge.GatingSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Evidence with a known answer.
 *
 * @param name what is the matter with it
 * @param expectedJudgement the answer
 * @param maker writes it below a folder of its own
 * @param baseline writes what it is compared with; empty where it is judged by itself
 * @param gatingSet the claims the verdict rests on
 */
public record KnownCase(
    String name,
    ExpectedJudgement expectedJudgement,
    Maker maker,
    Optional<Maker> baseline,
    GatingSet gatingSet) {
  /** Writes a campaign. */
  public interface Maker {
    /** Writes below a folder that is empty; answers the campaign's folder. */
    Path writeTo(Path folder) throws IOException;
  }

  /** A hand that damages; answers the campaign's folder. */
  interface Hand {
    Path on(Damage campaign) throws IOException;
  }

  /** A change before everything is sealed. */
  interface Change {
    Damage on(Damage campaign) throws IOException;
  }

  KnownCase(String name, ExpectedJudgement expectedJudgement, Maker maker) {
    this(name, expectedJudgement, maker, Optional.empty(), GatingSet.PHASE_1);
  }

  /** The same beside a baseline. */
  KnownCase beside(SyntheticCampaign other) {
    return beside((Maker) other::writeTo);
  }

  /** The same beside a baseline that somebody made. */
  KnownCase beside(Maker other) {
    return new KnownCase(name, expectedJudgement, maker, Optional.of(other), gatingSet);
  }

  /** The same gated by a patch's own goals. */
  KnownCase gatedBy(String patch) {
    return new KnownCase(name, expectedJudgement, maker, baseline, new GatingSet(patch));
  }

  static KnownCase of(
      String name, ExpectedJudgement expectedJudgement, SyntheticCampaign campaign) {
    return new KnownCase(name, expectedJudgement, campaign::writeTo);
  }

  /** What somebody did to a copy. */
  static KnownCase damaged(String name, ExpectedJudgement expected, Snapshot base, Hand hand) {
    return new KnownCase(name, expected, folder -> hand.on(new Damage(base.writeTo(folder))));
  }

  /** What was changed in a copy before it was sealed. */
  static KnownCase changed(String name, ExpectedJudgement expected, Snapshot base, Change change) {
    return damaged(name, expected, base, d -> change.on(d).resealed());
  }
}
