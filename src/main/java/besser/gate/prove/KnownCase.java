package besser.gate.prove;

import besser.gate.corpus.SyntheticCampaign;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Evidence with a known answer.
 *
 * @param name what is the matter with it
 * @param known the answer
 * @param maker writes it below a folder of its own
 */
public record KnownCase(String name, Known known, Maker maker) {
  /** Writes a campaign. */
  public interface Maker {
    /** Writes below a folder that is empty; answers the campaign's folder. */
    Path writeTo(Path folder) throws IOException;
  }

  static KnownCase of(String name, Known known, SyntheticCampaign campaign) {
    return new KnownCase(name, known, campaign::writeTo);
  }
}
