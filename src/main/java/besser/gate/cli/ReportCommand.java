package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate report}: everything in derived/ made again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        """
            Judge sealed evidence and write every report again: derived/report.html (Allure), \
            verdict.html, verdict.md, verdict.json.""")
final class ReportCommand implements Callable<Integer> {
  @Mixin private CampaignArgument campaignArgument = new CampaignArgument();

  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description = "Compare with this campaign. Default: the one the last page compared it with.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      description =
          "phase-1, or a patch whose goal is to gate. Default: what the campaign was recorded for.")
  private Optional<String> gate = Optional.empty();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Judging.Judged judged =
        new Judging(home)
            .asShown(campaignArgument.folder(home), gate, baseline.map(home::campaign));
    Path page = new Reporting(home).everything(judged, outputOptions.redaction(judged));
    outputOptions.print(judged, page);
    return Exit.of(judged.judgement(), false).status();
  }
}
