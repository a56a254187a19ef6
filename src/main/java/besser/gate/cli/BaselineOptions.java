package besser.gate.cli;

import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a campaign is held against; an option group of the commands that judge. */
final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description =
          """
              Campaign without the patch, to compare with. One that was recorded against a \
              baseline is compared with it anyway.""")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--require-evidence",
      description = "Exit 3 where everything holds but it is a rehearsal.")
  private boolean requireEvidence;

  @Option(
      names = "--bisect",
      description =
          """
              Exit as git bisect run reads it: 0 good, 1 bad, 125 undecided or rehearsal; 128 and \
              more stops it.""")
  private boolean bisect;

  Optional<Path> baseline(Home home) {
    return baseline.map(home::campaign);
  }

  int status(Judgement judgement) {
    // The launcher has the numbers; a rehearsal convicts no commit, and clears none.
    return bisect && judgement.verdict() instanceof Verdict.Rehearsal
        ? Exit.REHEARSAL.status()
        : Exit.of(judgement, requireEvidence).status();
  }
}
