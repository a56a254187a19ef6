package besser.gate.cli;

import besser.gate.judge.Judgement;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a campaign is held against; an option group of the commands that judge. */
final class Held {
  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description =
          "Campaign without the patch, to compare with. One that was recorded against a baseline is compared with it anyway.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--require-evidence",
      description = "Exit 3 where everything holds but it is a rehearsal.")
  private boolean requireEvidence;

  Optional<Path> baseline(Home home) {
    return baseline.map(home::campaign);
  }

  int status(Judgement judgement) {
    return Exit.of(judgement, requireEvidence).status();
  }
}
