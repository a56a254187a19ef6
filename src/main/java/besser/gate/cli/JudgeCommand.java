package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate judge}: sealed evidence judged again. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description =
        """
            Judge sealed evidence again, with no rig. The same evidence gives the same bytes in \
            derived/verdict.json on every machine.""")
final class JudgeCommand implements Callable<Integer> {
  @Mixin private CampaignArgument campaignArgument = new CampaignArgument();

  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      description =
          "phase-1, or a patch whose goal is to gate. Default: what the campaign was recorded for.")
  private Optional<String> gate = Optional.empty();

  @Mixin private BaselineOptions baselineOptions = new BaselineOptions();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Judging.Judged judged =
        new Judging(home)
            .judge(campaignArgument.folder(home), gate, baselineOptions.baseline(home));
    Path page = new Reporting(home).verdictOnly(judged);
    outputOptions.print(judged, page);
    return baselineOptions.status(judged.judgement());
  }
}
