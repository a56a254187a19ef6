package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.LockedPlan;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCampaignTest {
  @TempDir Path folder;

  @Test
  void aHealthyCampaignOpensWholeAndSaysItIsSynthetic() throws IOException {
    Campaign campaign = Evidence.open(SyntheticCampaign.healthy(1).writeTo(folder));

    assertThat(campaign.faults()).isEmpty();
    assertThat(campaign.plan()).isEqualTo(new LockedPlan());
    assertThat(campaign.provenance()).isEqualTo(Provenance.SYNTHETIC);
    assertThat(campaign.repetitions()).hasSize(3);
    for (Repetition repetition : campaign.repetitions()) {
      assertThat(repetition.sealFaults()).isEmpty();
      assertThat(Parts.of(repetition)).allSatisfy(part -> assertThat(part.why()).isEmpty());
      assertThat(repetition.perf().value().orElseThrow())
          .hasSize(6)
          .allSatisfy(window -> assertThat(window.profile().why()).isEmpty());
    }
  }
}
