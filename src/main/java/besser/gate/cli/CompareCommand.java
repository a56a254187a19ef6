package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate compare}: a campaign beside its baseline. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        """
            Judge CAMPAIGN beside BASELINE, from sealed evidence only: what moved, what was \
            predicted, and what so few repetitions cannot show.""")
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BASELINE", description = "Campaign before the patch.")
  private Path baseline = Path.of("");

  @Parameters(paramLabel = "CAMPAIGN", description = "Campaign with the patch.")
  private Path campaign = Path.of("");

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
            .judge(home.campaign(campaign), gate, Optional.of(home.campaign(baseline)));
    Path page = new Reporting(home).everything(judged, outputOptions.redaction(judged));
    outputOptions.print(judged, page);
    return Exit.of(judged.judgement(), false).status();
  }
}
