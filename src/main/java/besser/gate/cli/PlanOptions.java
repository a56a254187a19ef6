package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.plan.DeepPlan;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which ramp; an option group of the commands that record one, or look ahead to it. */
final class PlanOptions {
  /** Repetitions; those of a year of nights. */
  static final int MOST = 1000;

  /** As for {@code rehearsal_compression} of a rig's file. */
  private static final int SHORTEST = 1000;

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

  @Option(
      names = "--instruments",
      paramLabel = "SET",
      defaultValue = "usual",
      description =
          """
              usual, or deep: the same ramp once, with probes that are too costly for a judged \
              minute. It has no verdict; comparisons of the same build take what it counted.""")
  private String instruments = "usual";

  /** The plan, with the instruments asked for. */
  Plan plan(Environment environment) {
    if (!List.of("usual", DeepPlan.NAME).contains(instruments)) {
      throw new UsageException("--instruments is usual or deep, not %s.".formatted(instruments));
    }
    boolean deep = instruments.equals(DeepPlan.NAME);
    Plan plan = plan(environment, deep && reps == 0 ? 1 : reps);
    if (!deep) {
      return plan;
    }
    if (!plan.stages().equals(new LockedPlan().stages())) {
      throw new UsageException(
          "--instruments deep goes with the locked ramp, and the plan is %s. Give --plan locked or rehearsal."
              .formatted(plan.name()));
    }
    return DeepPlan.like(plan);
  }

  private Plan plan(Environment environment, int reps) {
    if (reps < 0 || reps > MOST) {
      throw new UsageException(
          "--reps is a number of repetitions from 1 up to %s, not %s.".formatted(MOST, reps));
    }
    compression
        .filter(factor -> !(factor >= 1) || factor > SHORTEST)
        .ifPresent(
            factor -> {
              throw new UsageException(
                  "--compression is a factor from 1 to %s, not %s.".formatted(SHORTEST, factor));
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
