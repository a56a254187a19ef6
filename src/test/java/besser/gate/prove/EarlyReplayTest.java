package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some 270 beginnings; all of them: {@code gate prove --early}. */
class EarlyReplayTest {
  private static final List<Claim> CLAIMS = Features.read(Path.of("features"));

  @TempDir Path folder;

  private EarlyReplay.Seen played(String model) throws IOException {
    SyntheticCampaign campaign = EarlyModels.of(1).get(model);
    return new EarlyReplay(CLAIMS, GatingSet.PHASE_1)
        .of(model, Evidence.open(campaign.as(Provenance.REAL).writeTo(folder)));
  }

  @Test
  void noBeginningOfADriverThatHoldsIsCalledDecided() throws IOException {
    EarlyReplay.Seen seen = played("2.02 MB/s");
    assertThat(seen.holds()).isTrue();
    assertThat(seen.decided()).isEmpty();
    assertThat(seen.prefixes()).isGreaterThan(130);
  }

  @Test
  void aDriverOf07MegabytesIsDecidedInTheFirstMinuteThatCounts() throws IOException {
    EarlyReplay.Seen seen = played("0.7 MB/s, the anchor");
    assertThat(seen.holds()).isFalse();
    assertThat(seen.decided()).isPresent();
    assertThat(seen.decided().get().minute()).isBetween(15.0, 17.0);
    assertThat(seen.decided().get().by().claim()).isEqualTo("TGT-RX");
  }
}
