package besser.gate.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The campaign a command is about; an option group. */
final class CampaignArgument {
  @Parameters(
      paramLabel = "CAMPAIGN",
      description =
          "Folder of the campaign, its name below reports/campaigns, or any unambiguous prefix of it.")
  private Path campaign = Path.of("");

  Path folder(Home home) {
    return home.campaign(campaign);
  }
}
