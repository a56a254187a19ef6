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
        "Judge sealed evidence again, with no rig. The same evidence gives the same bytes in derived/verdict.json on every machine.")
final class JudgeCommand implements Callable<Integer> {
  @Mixin private Given given = new Given();

  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      description =
          "phase-1, or a patch whose goal is to gate. Default: what the campaign was recorded for.")
  private Optional<String> gate = Optional.empty();

  @Mixin private Held held = new Held();

  @Mixin private Shown shown = new Shown();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Judging.Judged judged = new Judging(home).judge(given.folder(home), gate, held.baseline(home));
    Path page = new Reporting(home).verdictOnly(judged);
    shown.print(judged, page);
    return held.status(judged.judgement());
  }
}
