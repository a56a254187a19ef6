package besser.gate.cli;

import besser.gate.evidence.store.NotWrittenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gate judge}: sealed evidence judged again. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description =
        """
            Judge sealed evidence again, with no rig. The same evidence gives the same bytes in \
            derived/verdict.json on every machine.""")
final class JudgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CampaignArgument campaignArgument = new CampaignArgument();

  @Mixin private GateOption gateOption = new GateOption();

  @Mixin private BaselineOptions baselineOptions = new BaselineOptions();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Judging.Judged judged =
        new Judging(home)
            .judge(
                campaignArgument.folder(home), gateOption.gate(), baselineOptions.baseline(home));
    outputOptions.print(judged, kept(home, judged));
    return baselineOptions.status(judged.judgement());
  }

  /**
   * Where the verdict was kept; the campaign itself where nothing can be written, as an archive.
   */
  private Path kept(Home home, Judging.Judged judged) throws IOException {
    try {
      return new Reporting(home).verdictOnly(judged);
    } catch (NotWrittenException unwritten) {
      spec.commandLine()
          .getErr()
          .println(
              Terminal.shown(
                  "gate: The verdict is only printed, not kept: %s For a page, judge a copy."
                      .formatted(unwritten.getMessage())));
      return judged.folder();
    }
  }
}
