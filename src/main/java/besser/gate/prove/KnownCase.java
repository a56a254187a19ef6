package besser.gate.prove;

import besser.gate.corpus.SyntheticCampaign;
import besser.gate.judge.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Evidence with a known answer.
 *
 * @param name what is the matter with it
 * @param known the answer
 * @param maker writes it below a folder of its own
 * @param baseline writes what it is compared with; empty where it is judged by itself
 * @param gate the claims the verdict rests on
 */
public record KnownCase(
    String name, Known known, Maker maker, Optional<Maker> baseline, Gate gate) {
  /** Writes a campaign. */
  public interface Maker {
    /** Writes below a folder that is empty; answers the campaign's folder. */
    Path writeTo(Path folder) throws IOException;
  }

  KnownCase(String name, Known known, Maker maker) {
    this(name, known, maker, Optional.empty(), Gate.PHASE_1);
  }

  /** The same beside a baseline. */
  KnownCase beside(SyntheticCampaign other) {
    return new KnownCase(name, known, maker, Optional.of(other::writeTo), gate);
  }

  /** The same gated by a patch's own goals. */
  KnownCase gatedBy(String patch) {
    return new KnownCase(name, known, maker, baseline, new Gate(patch));
  }

  static KnownCase of(String name, Known known, SyntheticCampaign campaign) {
    return new KnownCase(name, known, campaign::writeTo);
  }
}
