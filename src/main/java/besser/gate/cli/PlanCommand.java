package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.judge.Claim;
import besser.gate.plan.Plan;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate plan}: what would run. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        """
            Print what would run: stages, minutes, claims, and the orders and commands both hosts \
            would get. Touches nothing.""")
final class PlanCommand implements Callable<Integer> {
  @Mixin private RunOptions runOptions = new RunOptions();

  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description = "Say what would leave a comparison with this campaign undecided, too.")
  private Optional<Path> baseline = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON; see reports/README.md.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Environment environment = runOptions.environment(home);
    Plan plan = runOptions.plan(environment);
    runOptions.claims().check(home);
    List<String> compared =
        baseline
            .map(
                path ->
                    new RecordingSession(environment, plan).foreseen(home.campaign(path), Map.of()))
            .orElse(List.of());
    List<Claim> claims = Features.read(home.features(), KnownDrivers.today(environment.module()));
    PlannedRun planned = new PlannedRun(environment, plan, compared, claims, lacks(home, claims));
    System.out.print(
        json ? Printed.json("plan", planned.json()) : Terminal.here().fitted(planned.text()));
    return Exit.HOLDS.status();
  }

  private List<String> lacks(Home home, List<Claim> claims) throws IOException {
    List<String> lacks = new ArrayList<>(runOptions.claims().lacks(claims));
    if (runOptions.patch().isPresent()) {
      NewPatchCommand.untouched(home.features(), runOptions.patch().get())
          .forEach(
              f ->
                  lacks.add(
                      "%s is still the template; its numbers are nobody's. Write the patch's own."
                          .formatted(f)));
    }
    return lacks;
  }
}
