package besser.gate.judge.finding;

import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Reading;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a single repetition shows that no claim is about but a reviewer must answer. What is notable
 * is no bound of a claim: it is asked about, and fails nothing.
 */
final class Observations {
  /** A minute under this part of the mean is far below it. */
  private static final double FAR_BELOW = 0.75;

  /**
   * A recorder dearer than this share of one core may have moved what it measures (row 26 of
   * src/test/README.md).
   */
  private static final double DEAR = 0.02;

  /** Throttling that lasts as long is no passing peak. */
  private static final Span THROTTLED = new Span(300);

  private Observations() {}

  static List<Seen> of(JudgedStage judgedStage, ClaimedBounds bounds) {
    String id = judgedStage.repetition().id();
    List<Seen> seen = new ArrayList<>();
    judgedStage
        .linkSoFar()
        .flaps()
        .forEach(
            flap ->
                seen.add(
                    new Seen(
                        "F-flap", "flap", id, " lost its link and got it back in time.", flap)));
    worstMinute(judgedStage).ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "recorder.cost_at_locked_tick",
            v -> v >= DEAR,
            "F-recorder-cost",
            "condition",
            "the recorder itself cost 2 % of one core or more.")
        .ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "link.decrypt_storm_recoveries",
            v -> v > 0,
            "F-recovery",
            "recovery",
            "the driver recovered from a decrypt storm (Patch A).")
        .ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "log.decrypt_bursts",
            v -> v > 0,
            "F-decrypt-burst",
            "decrypt-burst",
            "decrypt failures came in bursts.")
        .ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "condition.governor_changes",
            v -> v > 0,
            "F-governor",
            "condition",
            "the CPU governor changed during the stage.")
        .ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "condition.charger_changes",
            v -> v > 0,
            "F-charger",
            "condition",
            "the charger changed during the stage.")
        .ifPresent(seen::add);
    seen.addAll(Lulls.of(judgedStage, bounds));
    seen.addAll(LinkRemarks.of(judgedStage));
    seen.addAll(Mac80211Remarks.of(judgedStage));
    seen.addAll(LowerStageRemarks.of(judgedStage, bounds));
    seen.addAll(LoadEnds.of(judgedStage));
    seen.addAll(ByteSteps.of(judgedStage, bounds));
    ResentBytes.of(judgedStage).ifPresent(seen::add);
    BitRates.of(judgedStage).ifPresent(seen::add);
    seen.addAll(PvRemarks.of(judgedStage));
    seen.addAll(UnreadFiles.of(judgedStage));
    UnknownFacts.of(judgedStage).ifPresent(seen::add);
    seen.addAll(RunRemarks.of(judgedStage));
    RecordingEnds.of(judgedStage).ifPresent(seen::add);
    FreeRoom.of(judgedStage).ifPresent(seen::add);
    seen.addAll(ClockRemarks.of(judgedStage, bounds));
    seen.addAll(SeriesRemarks.of(judgedStage));
    seen.addAll(LastRowRemarks.of(judgedStage));
    seen.addAll(DriverStatusRemarks.of(judgedStage));
    seen.addAll(CounterRemarks.of(judgedStage));
    seen.addAll(EventRemarks.of(judgedStage));
    Seen.when(
            judgedStage,
            "condition.throttled",
            v -> v >= judgedStage.real(THROTTLED).seconds(),
            "F-throttled",
            "condition",
            "the tablet was throttled, or at a low clock, for five minutes or longer.")
        .ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "log.noise_bursts",
            v -> v > 0,
            "F-log-storm",
            "log-storm",
            "lines of the kernel log that are noise one by one came in storms.")
        .ifPresent(seen::add);
    Seen.when(
            judgedStage,
            "lock.slowed",
            v -> v > 0,
            "F-perf-slowed",
            "condition",
            "the kernel let perf sample slower than was asked.")
        .ifPresent(seen::add);
    return seen;
  }

  private static Optional<Seen> worstMinute(JudgedStage judgedStage) {
    Optional<Reading.Measured> mean = judgedStage.reading("rx.mean").measured();
    Optional<Reading.Measured> worst = judgedStage.throughput().flatMap(Throughput::slowestMinute);
    if (mean.isEmpty()
        || worst.isEmpty()
        || worst.get().value() >= FAR_BELOW * mean.get().value()) {
      return Optional.empty();
    }
    return Optional.of(
        new Seen(
            "F-worst-minute",
            "worst-minute",
            judgedStage.repetition().id(),
            ": the slowest minute, wherever one begins, is far below the mean.",
            Seen.receipt(worst.get()) + "; " + Seen.receipt(mean.get())));
  }
}
