package besser.gate.cli;

import besser.gate.campaign.RecorderConfigs;
import besser.gate.environment.Environment;
import besser.gate.judge.Claim;
import besser.gate.judge.Kind;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.recorder.Role;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
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

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Environment environment = runOptions.environment(home);
    Plan plan = runOptions.plan(environment);
    runOptions.header(home, environment, plan, "-");
    System.out.println("Rig    " + environment.name() + " (" + environment.file() + ")");
    System.out.println(
        "Plan   %s, %s repetitions, tick %s, %s in all"
            .formatted(plan.name(), plan.repetitions(), plan.tick(), plan.inAll()));
    for (Stage stage : plan.stages()) {
      System.out.println(
          "       %s at %siB/s (%s)%s"
              .formatted(
                  plan.length(stage),
                  stage.pvLimit(),
                  stage.offered(),
                  plan.scale().isRealTime() ? "" : ", stands for " + stage.nominal()));
    }
    baseline.ifPresent(
        path ->
            new RecordingSession(environment, plan)
                .foreseen(home.campaign(path), Map.of())
                .forEach(line -> System.out.println("Compare  " + line)));
    claims(home);
    for (Role role : Role.values()) {
      System.out.println(
          "Order for the %s, read by %s.sh in a folder of its own:"
              .formatted(role.word(), role.word()));
      new RecorderConfigs(plan, environment)
          .of(role, "RUN-ID")
          .text()
          .lines()
          .forEach(line -> System.out.println("       " + line));
    }
    System.out.println(
        """
            Commands on both hosts: mkdir the folder, upload the scripts, [sudo -n] sh ROLE.sh \
            start FOLDER, status FOLDER while it runs, copy FOLDER/out, remove it.""");
    System.out.println(
        """
            The load, run by sender.sh: timeout SECONDS pv -L RATE -n -b < /dev/zero | nc %s %s"""
            .formatted(environment.device().data(), environment.port()));
    return Exit.HOLDS.status();
  }

  private void claims(Home home) throws IOException {
    List<Claim> claims = Features.read(home.features());
    for (Kind kind : Kind.values()) {
      List<String> ids =
          claims.stream()
              .filter(c -> c.kind().filter(kind::equals).isPresent())
              .map(Claim::id)
              .toList();
      System.out.println(
          "Claims %s: %s"
              .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), String.join(" ", ids)));
    }
    runOptions.lacks(claims).forEach(lack -> System.out.println("Lacks  " + lack));
    NewPatchCommand.untouched(home.features(), runOptions.patch())
        .forEach(
            f ->
                System.out.println(
                    """
                        Lacks  %s is still the template; its numbers are nobody's. Write the \
                        patch's own."""
                        .formatted(f)));
  }
}
