package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.evidence.PerfWindow;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One perf window, or several added up.
 *
 * @param seconds recorded, on the boot-time clock
 * @param tally the workers' samples
 * @param samples all samples
 * @param lost samples lost; empty where one window cannot say
 * @param throttled THROTTLE records
 * @param kernelFrames kernel frames of all samples
 * @param unresolvedFrames of these, without a symbol
 * @param expected samples that frequency, length and CPUs call for; empty where one is not known
 * @param cpuSeconds CPU time all samples stand for; empty where neither event nor frequency says
 */
public record Recording(
    double seconds,
    WorkerTally tally,
    long samples,
    Optional<Long> lost,
    long throttled,
    long kernelFrames,
    long unresolvedFrames,
    OptionalDouble expected,
    OptionalDouble cpuSeconds) {

  /** One window with its profile. */
  public static Recording of(PerfWindow window, PerfWindow.Profile profile, Driver driver) {
    double seconds = window.seconds();
    OptionalDouble hz = window.hz();
    return new Recording(
        seconds,
        WorkerTally.of(profile.stacks(), driver),
        profile.samples(),
        profile.lost(),
        profile.throttled(),
        profile.kernelFrames(),
        profile.unresolvedFrames(),
        hz.isPresent() && window.cpus().isPresent()
            ? OptionalDouble.of(hz.getAsDouble() * seconds * window.cpus().getAsInt())
            : OptionalDouble.empty(),
        profile.sampledSeconds().isPresent() || hz.isEmpty()
            ? profile.sampledSeconds()
            : OptionalDouble.of(profile.samples() / hz.getAsDouble()));
  }

  /** Both together; what one of them does not know the sum does not know. */
  public Recording plus(Recording other) {
    return new Recording(
        seconds + other.seconds,
        tally.plus(other.tally),
        samples + other.samples,
        lost.flatMap(mine -> other.lost.map(theirs -> mine + theirs)),
        throttled + other.throttled,
        kernelFrames + other.kernelFrames,
        unresolvedFrames + other.unresolvedFrames,
        sum(expected, other.expected),
        sum(cpuSeconds, other.cpuSeconds));
  }

  /** CPU time that some of its samples stand for. */
  public OptionalDouble cpuSecondsOf(long some) {
    return cpuSeconds.isPresent() && samples > 0
        ? OptionalDouble.of(cpuSeconds.getAsDouble() * some / samples)
        : OptionalDouble.empty();
  }

  private static OptionalDouble sum(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
        : OptionalDouble.empty();
  }
}
