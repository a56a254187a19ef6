package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which ramp; an option group of the commands that record one, or look ahead to it. */
final class PlanOptions {
  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description =
          """
              locked, rehearsal, or a YAML file. Default: rehearsal on a stand-in rig, locked in \
              the lab.""")
  private Optional<String> plan = Optional.empty();

  @Option(
      names = "--reps",
      paramLabel = "N",
      defaultValue = "0",
      description = "Repetitions. Fewer than the locked three make it a rehearsal.")
  private int reps;

  @Option(
      names = "--compression",
      paramLabel = "FACTOR",
      description = "By how much a rehearsal is shortened. Default: what the environment says.")
  private Optional<Double> compression = Optional.empty();

  Plan plan(Environment environment) {
    if (reps < 0) {
      throw new UsageException("--reps is a number of repetitions from 1 up, not " + reps + ".");
    }
    compression
        .filter(factor -> !(factor >= 1) || factor.isInfinite())
        .ifPresent(
            factor -> {
              throw new UsageException(
                  "--compression is a factor of 1 or more, not %s.".formatted(factor));
            });
    String usual = environment.kind() == Environment.Kind.LAB ? "locked" : "rehearsal";
    Plan meant =
        Plans.of(plan.orElse(usual), reps, compression.orElse(environment.rehearsalCompression()));
    if (compression.isPresent() && !(meant instanceof RehearsalPlan)) {
      throw new UsageException(
          "--compression shortens a rehearsal, and the plan is %s. Leave it out, or give --plan rehearsal."
              .formatted(meant.name()));
    }
    return meant;
  }
}
