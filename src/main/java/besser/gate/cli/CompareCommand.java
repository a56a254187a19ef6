package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gate compare}: campaigns beside their baseline. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        """
            Judge each CAMPAIGN beside BASELINE, from sealed evidence only: what moved, what was \
            predicted, and what so few repetitions cannot show. Of several: one table and \
            comparison.html beside the last one's report; the exit status is that of the worst, \
            fails over undecided over holds.""")
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BASELINE", description = "Campaign before the patch.")
  private Path baseline = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "CAMPAIGN",
      arity = "1..*",
      description = "Campaigns with a patch, each held against BASELINE.")
  private List<Path> campaigns = List.of();

  @Mixin private GateOption gateOption = new GateOption();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Path before = home.campaign(baseline);
    List<Judging.Judged> judged = new ArrayList<>();
    Path page = before;
    for (Path campaign : campaigns) {
      Judging.Judged one =
          new Judging(home).judge(home.campaign(campaign), gateOption.gate(), Optional.of(before));
      page = new Reporting(home).everything(one, outputOptions.redaction(one));
      judged.add(one);
    }
    if (judged.size() == 1) {
      outputOptions.print(judged.get(0), page);
    } else {
      outputOptions.print(
          new Judging(home).judge(before, Optional.empty(), Optional.empty()).judgement(), judged);
    }
    return Exit.worst(judged.stream().map(j -> Exit.of(j.judgement(), false)).toList()).status();
  }
}
