package besser.gate.cli;

import besser.gate.judge.Judgement;
import besser.gate.report.export.Brief;
import besser.gate.report.export.Ktap;
import besser.gate.report.export.OpenMetrics;
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

  @Option(
      names = "--brief",
      description = "Print at most 20 lines of Markdown instead, for a comment on the patch.")
  private boolean brief;

  @Option(
      names = "--tested-by",
      paramLabel = "'NAME <MAIL>'",
      description = "With --brief: end with a Tested-by trailer. Refused unless ACCEPTED.")
  private Optional<String> testedBy = Optional.empty();

  @Option(
      names = "--export",
      paramLabel = "FORMAT",
      description = "Print it as ktap or openmetrics instead; a rehearsal passes in neither.")
  private Optional<Format> export = Optional.empty();

  /** What other programs read. */
  enum Format {
    KTAP,
    OPENMETRICS
  }

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Judging.Judged judged =
        new Judging(home)
            .asShown(campaignArgument.folder(home), gate, baseline.map(home::campaign));
    Path page = new Reporting(home).everything(judged, outputOptions.redaction(judged));
    show(judged, page);
    return Exit.of(judged.judgement(), false).status();
  }

  private void show(Judging.Judged judged, Path page) {
    Judgement judgement = judged.judgement();
    if (testedBy.isPresent() && !brief) {
      throw new UsageException("--tested-by is a trailer of --brief; give both.");
    }
    if (brief) {
      try {
        System.out.print(
            Brief.write(judgement, page.toString(), testedBy, outputOptions.redaction(judged)));
      } catch (IllegalArgumentException wrong) {
        throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
      }
    } else if (export.isPresent()) {
      System.out.print(
          export.get() == Format.KTAP
              ? Ktap.write(judgement, outputOptions.redaction(judged))
              : OpenMetrics.write(judgement));
    } else {
      outputOptions.print(judged, page);
    }
  }
}
