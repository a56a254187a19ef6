package besser.gate.prove;

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

  KnownCase(String name, ExpectedJudgement expectedJudgement, Maker maker) {
    this(name, expectedJudgement, maker, Optional.empty(), GatingSet.PHASE_1);
  }

  /** The same beside a baseline. */
  KnownCase beside(SyntheticCampaign other) {
    return new KnownCase(name, expectedJudgement, maker, Optional.of(other::writeTo), gatingSet);
  }

  /** The same gated by a patch's own goals. */
  KnownCase gatedBy(String patch) {
    return new KnownCase(name, expectedJudgement, maker, baseline, new GatingSet(patch));
  }

  static KnownCase of(
      String name, ExpectedJudgement expectedJudgement, SyntheticCampaign campaign) {
    return new KnownCase(name, expectedJudgement, campaign::writeTo);
  }
}
