package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir Path root;

  @Test
  void aFolderBesideTheCampaignsIsNotTheNewestOfThem() throws IOException {
    Files.createDirectories(root.resolve("reports/campaigns/notes"));
    assertThatThrownBy(() -> StatusCommand.newest(new Home(root)))
        .hasMessageContaining("There is no campaign yet");
    Path campaign = Files.createDirectories(root.resolve("reports/campaigns/20260101T000000Z-lab"));
    Files.writeString(campaign.resolve("journal.tsv"), "at\tevent\tdetail\n");
    assertThat(StatusCommand.newest(new Home(root))).isEqualTo(campaign);
  }

  @Test
  void aFolderThatIsNoCampaignIsWrongUsageAndSaysWhatOneHas() {
    StringWriter err = new StringWriter();
    int status = Gate.line().setErr(new PrintWriter(err, true)).execute("status", root.toString());
    assertThat(status).isEqualTo(64);
    assertThat(err.toString()).contains("has no journal.tsv").contains("./gate history lists them");
  }
}
