package besser.gate.report.view;

import besser.gate.judge.Judgement;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much of the sampled share of lock cycling is time a lock was held, in one sentence. Without
 * NMIs a profile bills all time with interrupts masked to the unlock that ends it; holds that were
 * measured do not share that artefact. Only a deep campaign has both.
 */
public final class MaskedTime {
  private static final String SAMPLED = "lock.of_one_core";

  /** Of what was sampled; below it something else than the lock holds the interrupts off. */
  private static final double HALF = 0.5;

  private MaskedTime() {}

  /** The sentence on the means of all repetitions; empty where either was not measured. */
  public static Optional<String> of(Judgement judgement) {
    OptionalDouble sampled = mean(judgement, SAMPLED);
    OptionalDouble alone = mean(judgement, "driver.unlocks_alone");
    double held = sum(judgement, "held.share.");
    double rate = sum(judgement, "held.rate.");
    if (sampled.isEmpty() || alone.isEmpty() || sampled.getAsDouble() <= 0) {
      return Optional.empty();
    }
    double part = held / sampled.getAsDouble();
    String measured =
        "Samples bill %s of one core to the unlock; locks of the driver were held for %s of it, in %s holds per second of %s on average, which is %s of what was sampled."
            .formatted(
                Unit.SHARE.print(sampled.getAsDouble()),
                Unit.SHARE.print(held),
                Unit.COUNT.print(Math.round(rate)),
                rate > 0 ? Unit.SECONDS.print(held / rate) : "0 s",
                Unit.SHARE.print(part));
    return Optional.of(
        part >= HALF
            ? measured + " This driver cycles its locks."
            : "%s The rest is time with interrupts masked by something else: %s unlocks per second end a masked stretch that no lock of the driver began. This driver masks interrupts."
                .formatted(measured, Unit.COUNT.print(Math.round(alone.getAsDouble()))));
  }

  private static OptionalDouble mean(Judgement judgement, String name) {
    return judgement.readings().values().stream()
        .flatMap(List::stream)
        .filter(r -> r.name().equals(name))
        .flatMap(r -> r.measured().stream())
        .mapToDouble(Reading.Measured::value)
        .average();
  }

  /** Of all places together, the mean over repetitions. */
  private static double sum(Judgement judgement, String prefix) {
    return judgement.readings().values().stream()
        .mapToDouble(
            list ->
                list.stream()
                    .filter(r -> r.name().startsWith(prefix))
                    .flatMap(r -> r.measured().stream())
                    .mapToDouble(Reading.Measured::value)
                    .sum())
        .average()
        .orElse(0);
  }
}
