package besser.gate.cli;

import besser.gate.campaign.Standing;
import besser.gate.evidence.store.CampaignFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gate status}: where a campaign is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        """
            Tell where a campaign is and whether it can still be accepted, from its journal: of one \
            that is recorded in another terminal too. Judges nothing, touches no rig.""")
final class StatusCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "CAMPAIGN",
      description = "As for gate judge. Default: the newest.")
  private Optional<Path> campaign = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Path folder = campaign.isPresent() ? home.campaign(campaign.get()) : newest(home);
    if (!isTold(folder)) {
      throw new UsageException(
          "%s has no journal.tsv, so nobody wrote down where it is. Give a folder that has campaign.json and journal.tsv: ./gate history lists them."
              .formatted(folder));
    }
    System.out.print(Terminal.here().fitted(Standing.of(new CampaignFolder(folder)).text()));
    return Exit.HOLDS.status();
  }

  /** A name begins with its time; other folders may lie beside campaigns. */
  static Path newest(Home home) throws IOException {
    return home.recorded().stream()
        .filter(StatusCommand::isTold)
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new UsageException("There is no campaign yet. Record one: ./gate run"));
  }

  private static boolean isTold(Path folder) {
    return Files.isRegularFile(new CampaignFolder(folder).journal());
  }
}
