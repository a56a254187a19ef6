package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.RehearsalPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
  @TempDir Path folder;

  @Test
  void aCampaignOfOneBootStandsOnOneAxisWithItsStagesAndPauses() throws IOException {
    Path campaign =
        SyntheticCampaign.of(RehearsalPlan.compressed(2, 30), RepetitionModel.healthy(), 1)
            .writeTo(folder);
    List<String> lines = Timeline.of(Evidence.open(campaign));
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).matches("boot 0d6f3a52: 300 s to \\d+ s, .* s a character");
    assertThat(lines.get(1)).hasSize(98).matches("\\|-?1+.?2+.?4+-?\\.+-?1+.?2+.?4+-?\\|");
    assertThat(lines.get(2)).matches("rep-1 300 s to \\d+ s: 1M from .*, 2M from .*, 4M from .*");
    assertThat(lines.get(3)).matches("\\d.* s later, rep-2 .*");
  }
}
