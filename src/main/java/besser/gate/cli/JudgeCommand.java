package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate judge}: sealed evidence judged again. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description =
        "Judge sealed evidence again, with no rig. The same evidence gives the same bytes in derived/verdict.json on every machine.")
final class JudgeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CAMPAIGN",
      description = "Folder of the campaign, or its name below reports/campaigns.")
  private Path campaign = Path.of("");

  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      description =
          "phase-1, or a patch whose goal is to gate. Default: what the campaign was recorded for.")
  private Optional<String> gate = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description = "Compare with this campaign. Default: the one it was recorded against.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--require-evidence",
      description = "Exit 3 where everything holds but it is a rehearsal.")
  private boolean requireEvidence;

  @Mixin private Shown shown = new Shown();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Judging.Judged judged =
        new Judging(home).judge(home.campaign(campaign), gate, baseline.map(home::campaign));
    Path page = new Reporting(home).verdictOnly(judged);
    shown.print(judged, page);
    return Exit.of(judged.judgement(), requireEvidence).status();
  }
}
