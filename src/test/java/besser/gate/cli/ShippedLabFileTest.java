package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.SyntheticCampaign;
import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.judge.Verdict;
import besser.gate.plan.LockedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedLabFileTest {
  @TempDir Path folder;

  @Test
  void aSoundRecordingUnderTheShippedFileCanBeAccepted() throws IOException {
    Home home = Home.here();
    RunOptions asked = CommandLines.options("--env", "lab");
    Environment lab = asked.environment(home);
    assertThat(Files.readString(lab.file())).doesNotContain("freq_mhz");
    CampaignHeader header = asked.header(home, lab, new LockedPlan());
    Path campaign = SyntheticCampaign.healthy(3).locking(home.claims()).writeTo(folder, header);

    Verdict verdict =
        new Judging(home).judge(campaign, Optional.empty(), Optional.empty()).judgement().verdict();

    assertThat(verdict).as(verdict.toString()).isInstanceOf(Verdict.Accepted.class);
  }
}
