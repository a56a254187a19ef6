package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.RehearsalPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JudgeCommandTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  private int judged(Path campaign) {
    CommandLine line = Gate.line().setErr(new PrintWriter(said));
    return line.execute("judge", campaign.toString());
  }

  /**
   * A folder in the place of the file stands for a file system that is read-only, also for root.
   */
  @Test
  void aCampaignNothingCanBeWrittenBesideIsJudgedLikeAnyOther() throws IOException {
    Path campaign =
        SyntheticCampaign.of(RehearsalPlan.compressed(1, 60), RepetitionModel.healthy(), 7)
            .locking(CommandLines.claims(HERE))
            .writeTo(folder);
    int open = judged(campaign);
    assertThat(said.toString()).isEmpty();
    Path verdict = campaign.resolve("derived/verdict.json");
    Files.delete(verdict);
    Files.createDirectories(verdict.resolve("in-the-way"));
    assertThat(judged(campaign)).isEqualTo(open).isNotEqualTo(Exit.NO_VERDICT.status());
    assertThat(said.toString()).contains("only printed, not kept", "verdict.json", "judge a copy");
  }
}
