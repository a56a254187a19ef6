package besser.gate.cli;

import besser.gate.judge.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate answer}: a reviewer's answer to a finding. */
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description =
        "Record who answered a finding, when and why. A campaign is accepted only when every finding is answered.")
final class AnswerCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CAMPAIGN",
      description =
          "Folder of the campaign, its name below reports/campaigns, or any unambiguous prefix of it.")
  private Path campaign = Path.of("");

  @Parameters(
      paramLabel = "ID",
      description = "Id of the finding, for example F-rx.mean; in any case.")
  private String id = "";

  @Parameters(paramLabel = "WHY", description = "The answer, in one sentence or more.")
  private String why = "";

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who answers; git's user.name, else the login, where it is not given.")
  private Optional<String> who = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description = "Compare with this campaign. Default: the one the last page compared it with.")
  private Optional<Path> baseline = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (why.isBlank()) {
      throw new UsageException("An answer without words answers nothing; say why.");
    }
    Home home = Home.here();
    Path folder = home.campaign(campaign);
    List<Finding> findings =
        new Judging(home)
            .asShown(folder, Optional.empty(), baseline.map(home::campaign))
            .judgement()
            .findings();
    Finding finding =
        findings.stream()
            .filter(f -> f.id().equalsIgnoreCase(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no finding %s in %s. There are: %s"
                            .formatted(
                                id,
                                folder,
                                findings.stream()
                                    .map(f -> f.id() + " (" + f.title() + ")")
                                    .toList())));
    String name = who.filter(w -> !w.isBlank()).orElseGet(() -> Revision.author(home));
    String when = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    Finding.Answer answer = new Finding.Answer(name, when, why);
    if (!answer.isGiven()) {
      throw new UsageException("An answer needs words and a name; say why, and who with --who.");
    }
    Answers.of(folder).add(finding, answer);
    System.err.println("Answered " + finding.id() + ": " + finding.title());
    System.err.println("See it in the page: ./gate report " + folder);
    return Exit.HOLDS.status();
  }
}
