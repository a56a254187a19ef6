package besser.gate.cli;

import besser.gate.judge.Judgement;
import besser.gate.report.escape.Redaction;
import besser.gate.report.export.Brief;
import besser.gate.report.export.Kcidb;
import besser.gate.report.export.Ktap;
import besser.gate.report.export.OpenMetrics;
import besser.gate.report.forge.Forge;
import java.io.IOException;
import java.net.URI;
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

  @Mixin private GateOption gateOption = new GateOption();

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
      description =
          "Print it as ktap, openmetrics or kcidb instead; a rehearsal passes in none of them.")
  private Optional<Format> export = Optional.empty();

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      defaultValue = "besser_gate",
      description =
          "With --export kcidb: the name this lab is registered by. Default: ${DEFAULT-VALUE}.")
  private String origin = "besser_gate";

  /** What other programs read. */
  enum Format {
    KTAP,
    OPENMETRICS,
    KCIDB
  }

  @Mixin private ForgeOptions forgeOptions = new ForgeOptions();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    refuseSeveral();
    Home home = Home.here();
    Optional<Forge> forge = forgeOptions.forge(System.getenv());
    Judging.Judged judged =
        new Judging(home)
            .asShown(
                campaignArgument.folder(home), gateOption.gate(), baseline.map(home::campaign));
    Path page = new Reporting(home).everything(judged, outputOptions.redaction(judged));
    show(judged, page);
    if (forge.isPresent()) {
      forgeOptions.tell(
          forge.get(), judged.judgement(), linked(page), outputOptions.redaction(judged));
    }
    return Exit.of(judged.judgement(), false).status();
  }

  /** Before anything is judged: what is printed is one thing, and a file it goes to is of one. */
  private void refuseSeveral() {
    if (testedBy.isPresent() && !brief) {
      throw new UsageException("--tested-by is a trailer of --brief; give both.");
    }
    if (brief && export.isPresent() || outputOptions.isJson() && (brief || export.isPresent())) {
      throw new UsageException(
          "--brief, --export and --json each say what is printed instead of the table; give one.");
    }
  }

  private void show(Judging.Judged judged, Path page) {
    Judgement judgement = judged.judgement();
    if (!brief && export.isEmpty()) {
      outputOptions.print(judged, page);
      return;
    }
    Redaction redaction = outputOptions.redaction(judged);
    try {
      System.out.print(
          brief
              ? Brief.write(judgement, linked(page), testedBy, redaction)
              : exported(export.orElseThrow(), judgement, redaction));
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /** Where others find it; a path of this machine helps only those who are on it. */
  private String linked(Path page) {
    return forgeOptions.link().map(URI::toString).orElse(page.toString());
  }

  private String exported(Format format, Judgement judgement, Redaction redaction) {
    return switch (format) {
      case KTAP -> Ktap.write(judgement, redaction);
      case OPENMETRICS -> OpenMetrics.write(judgement);
      case KCIDB -> Kcidb.write(judgement, origin, redaction);
    };
  }
}
