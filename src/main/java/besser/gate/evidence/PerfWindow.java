package besser.gate.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One perf recording window of a repetition, folded in one streaming pass.
 *
 * @param window its number, from 1
 * @param stage the stage it lies in
 * @param start boot-time clock, seconds
 * @param end boot-time clock, seconds
 * @param recordRc exit status of {@code perf record}
 * @param hz sampling frequency asked for
 * @param cpus CPUs recorded
 * @param profile the samples; missing with the reason where the text is not there or was cut
 * @param buildIds build-id by DSO name as {@code perf buildid-list} prints them; empty map where it
 *     printed none
 * @param cpuTimes what each CPU did, at both ends of the window; missing in recordings made before
 *     it was written down
 * @param slowedTo frequency perf fell back to because the kernel allows no more; empty where it
 *     kept to what was asked
 */
public record PerfWindow(
    int window,
    String stage,
    double start,
    double end,
    OptionalInt recordRc,
    OptionalDouble hz,
    OptionalInt cpus,
    Part<Profile> profile,
    Part<Map<String, String>> buildIds,
    Part<List<CpuTime>> cpuTimes,
    OptionalDouble slowedTo) {

  /** One of a recording that does not say what the CPUs did. */
  public PerfWindow(
      int window,
      String stage,
      double start,
      double end,
      OptionalInt recordRc,
      OptionalDouble hz,
      OptionalInt cpus,
      Part<Profile> profile,
      Part<Map<String, String>> buildIds) {
    this(
        window,
        stage,
        start,
        end,
        recordRc,
        hz,
        cpus,
        profile,
        buildIds,
        Part.missing("device/cpu.tsv", "device/cpu.tsv is not there."),
        OptionalDouble.empty());
  }

  /** Samples a second and CPU that were taken where none was lost; empty where nobody says. */
  public OptionalDouble takenHz() {
    return slowedTo.isPresent() && hz.isPresent() && slowedTo.getAsDouble() < hz.getAsDouble()
        ? slowedTo
        : hz;
  }

  /** How long it was recorded. */
  public double seconds() {
    return end - start;
  }

  /**
   * Samples of one window.
   *
   * @param samples all samples read
   * @param lost samples perf says it lost, empty where perf could not say
   * @param throttled THROTTLE records seen
   * @param kernelFrames kernel frames seen in all samples
   * @param unresolvedFrames of these, without a symbol
   * @param stacks folded chains, root first, joined by {@code ;}, suffix-stripped symbols, to
   *     sample counts; interrupt frames kept, the user part of a chain is one frame {@code [user]}
   * @param sampledSeconds CPU time the samples stand for, where the event counts time ({@code
   *     cpu-clock}, {@code task-clock}); empty for cycles, whose period is no time
   * @param sampling what was sampled where
   */
  public record Profile(
      long samples,
      Optional<Long> lost,
      long throttled,
      long kernelFrames,
      long unresolvedFrames,
      Map<String, Long> stacks,
      OptionalDouble sampledSeconds,
      Sampling sampling) {

    /** The same with another account of what was lost; empty where it is not known. */
    public Profile withLost(Optional<Long> other) {
      return new Profile(
          samples,
          other,
          throttled,
          kernelFrames,
          unresolvedFrames,
          stacks,
          sampledSeconds,
          sampling);
    }
  }

  /**
   * What was sampled, and where.
   *
   * @param event as perf names it, {@code cpu-clock:ppp} or {@code armv8_pmuv3/cycles/P}; empty
   *     where there is no sample
   * @param byCpu samples by number of the CPU; empty where perf printed none
   * @param functions symbols by the module they are from, for modules perf tells from the kernel;
   *     where it reads {@code /proc/kcore} it tells none
   * @param addresses of the kernel's symbols, each where it was first seen
   * @param timed when, and in which order; empty where perf printed no time
   */
  public record Sampling(
      String event,
      SortedMap<Integer, Long> byCpu,
      SortedMap<String, SortedSet<String>> functions,
      Map<String, Long> addresses,
      Optional<Timed> timed) {

    /** One of which neither addresses nor times are known. */
    public Sampling(
        String event,
        SortedMap<Integer, Long> byCpu,
        SortedMap<String, SortedSet<String>> functions) {
      this(event, byCpu, functions, Map.of(), Optional.empty());
    }
  }

  /**
   * When samples were taken, by perf's own clock, which begins with the kernel and stands still in
   * suspend.
   *
   * @param first second
   * @param last second
   * @param order of CPUs and chains as a number: recordings with the same hold the same samples
   */
  public record Timed(double first, double last, long order) {
    /** From the first sample to the last. */
    public double seconds() {
      return last - first;
    }
  }
}
