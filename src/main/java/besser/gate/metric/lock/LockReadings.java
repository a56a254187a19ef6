package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Readings of one perf window, or of several added up.
 *
 * <ul>
 *   <li>{@code lock.driver_path}, {@code lock.all_workers}: the two locked shares; {@code
 *       lock.driver_path_interrupted}: the part of the first with an interrupt on top of the worker
 *   <li>{@code lock.driver_path_at_most}, {@code lock.all_workers_at_most}: what the two shares may
 *       be where every sample that lacks the symbol to tell was lock cycling; {@code
 *       lock.unresolved_leaves}: the part of the workers' samples whose leaf has no symbol
 *   <li>{@code lock.worker_samples}, {@code lock.driver_path_samples}, {@code lock.samples}, {@code
 *       lock.sample_coverage} (got over what frequency, length and CPUs call for), {@code
 *       lock.lost_share}, {@code lock.throttled}, {@code lock.unresolved_share}: what they rest on
 *   <li>{@code lock.of_one_core}, {@code lock.driver_path_of_one_core}, {@code
 *       lock.workers_of_one_core}: CPU seconds a second
 *   <li>{@code lock.of_cpu}, {@code lock.driver_path_of_cpu}, {@code lock.workers_of_cpu}: share of
 *       all samples. Where the driver path falls and the workers do not, cost has moved, not gone
 *   <li>{@code lock.interrupted_share}: worker samples with an interrupt or softirq on top
 *   <li>{@code lock.caller.NAME}: lock samples by immediate caller, over worker samples
 * </ul>
 *
 * @param suffix of every name
 * @param words the windows, in words
 * @param source where from
 * @param nmi stamp every lock figure carries
 * @param why nothing can be measured, or empty
 * @param driver whose workers
 */
record LockReadings(
    String suffix, String words, Source source, String nmi, String why, Driver driver) {
  private static final String PERIOD =
      "CPU time of samples is sampled time of cpu-clock, or samples over the frequency asked for.";

  List<Reading> all(Optional<Recording> recording) {
    List<Reading> out = new ArrayList<>(brief(recording));
    out.add(share("lock.driver_path_interrupted", recording, WorkerTally::interruptedDriverLock));
    out.add(count("lock.driver_path_samples", recording.map(r -> r.tally().driverPath())));
    out.add(share("lock.interrupted_share", recording, WorkerTally::interrupted));
    out.add(ofCpu("lock.of_cpu", recording, WorkerTally::lock));
    out.add(ofCpu("lock.driver_path_of_cpu", recording, WorkerTally::driverLock));
    out.add(ofCpu("lock.workers_of_cpu", recording, WorkerTally::workers));
    out.add(ofOneCore("lock.of_one_core", recording, WorkerTally::lock));
    out.add(ofOneCore("lock.driver_path_of_one_core", recording, WorkerTally::driverLock));
    out.add(ofOneCore("lock.workers_of_one_core", recording, WorkerTally::workers));
    recording.ifPresent(
        r ->
            r.tally()
                .callers()
                .forEach(
                    (caller, n) ->
                        out.add(
                            measured(
                                "lock.caller." + caller,
                                (double) n / r.tally().workers(),
                                Unit.SHARE,
                                ""))));
    return out;
  }

  /** Those that are published of each window too. */
  List<Reading> brief(Optional<Recording> recording) {
    return List.of(
        driverPath(recording),
        share("lock.all_workers", recording, WorkerTally::lock, true),
        atMost(
            "lock.driver_path_at_most",
            recording,
            t -> t.driverLock() + t.missingSymbols().driverLeaves()),
        atMost("lock.all_workers_at_most", recording, t -> t.lock() + t.missingSymbols().leaves()),
        share("lock.unresolved_leaves", recording, t -> t.missingSymbols().leaves()),
        count("lock.worker_samples", recording.map(r -> r.tally().workers())),
        count("lock.samples", recording.map(Recording::samples)),
        coverage(recording),
        lost(recording),
        count("lock.throttled", recording.map(Recording::throttled)),
        unresolved(recording));
  }

  private Reading driverPath(Optional<Recording> recording) {
    String name = "lock.driver_path";
    if (recording.isPresent()
        && recording.get().tally().workers() > 0
        && recording.get().tally().driverPath() == 0) {
      return absent(
          name,
          "No chain of %s worker samples has %s; the symbol was renamed or inlined, which is no share of 0 %%."
              .formatted(
                  recording.get().tally().workers(),
                  String.join(" or ", new TreeSet<>(driver.path()))));
    }
    return share(name, recording, WorkerTally::driverLock, true);
  }

  /**
   * A share of lock cycling. Somebody on the machine always ends a critical section that masked
   * interrupts; a recording in which nobody does has another name for it.
   */
  private Reading share(String name, Optional<Recording> recording, Part part, boolean lock) {
    if (lock
        && recording.isPresent()
        && recording.get().tally().workers() > 0
        && recording.get().tally().locksSeen() == 0) {
      return absent(
          name,
          "None of %s samples has the leaf %s; it was renamed or inlined, which is no share of 0 %%."
              .formatted(
                  recording.get().samples(), String.join(" or ", driver.all(Driver.Role.LOCK))));
    }
    return share(name, recording, part);
  }

  private Reading atMost(String name, Optional<Recording> recording, Part part) {
    if (recording.isEmpty()) {
      return absent(name, why);
    }
    WorkerTally tally = recording.get().tally();
    long works = tally.missingSymbols().works();
    return tally.workers() == 0
        ? share(name, recording, part)
        : measured(
            name,
            (double) (part.of(tally) + works) / (tally.workers() + works),
            Unit.SHARE,
            "%s worker samples have a leaf without a symbol, %s more a work without one."
                .formatted(tally.missingSymbols().leaves(), works));
  }

  private Reading share(String name, Optional<Recording> recording, Part part) {
    if (recording.isEmpty()) {
      return absent(name, why);
    }
    WorkerTally tally = recording.get().tally();
    return tally.workers() == 0
        ? absent(
            name,
            "None of %s samples has a worker of the driver in its chain."
                .formatted(recording.get().samples()))
        : measured(name, (double) part.of(tally) / tally.workers(), Unit.SHARE, nmi);
  }

  private Reading ofCpu(String name, Optional<Recording> recording, Part part) {
    if (recording.isEmpty() || recording.get().samples() == 0) {
      return absent(name, why.isEmpty() ? "The recording holds no sample." : why);
    }
    Recording r = recording.get();
    return r.tally().workers() == 0
        ? share(name, recording, part)
        : measured(name, (double) part.of(r.tally()) / r.samples(), Unit.SHARE, nmi);
  }

  private Reading ofOneCore(String name, Optional<Recording> recording, Part part) {
    if (recording.isEmpty()) {
      return absent(name, why);
    }
    Recording r = recording.get();
    OptionalDouble cpu = r.cpuSecondsOf(part.of(r.tally()));
    if (r.tally().workers() == 0) {
      return share(name, recording, part);
    }
    return cpu.isEmpty() || r.seconds() <= 0
        ? absent(name, "perf.tsv has no sampling frequency, and the event counts no time.")
        : measured(name, cpu.getAsDouble() / r.seconds(), Unit.SHARE, (PERIOD + " " + nmi).strip());
  }

  private Reading coverage(Optional<Recording> recording) {
    String name = "lock.sample_coverage";
    return recording
        .map(
            r ->
                r.expected().isEmpty() || r.expected().getAsDouble() <= 0
                    ? absent(name, "perf.tsv has no sampling frequency or no number of CPUs.")
                    : measured(
                        name,
                        r.samples() / r.expected().getAsDouble(),
                        Unit.SHARE,
                        """
                            Samples over frequency x seconds x CPUs; cycles do not tick on an idle \
                            CPU, cpu-clock does."""))
        .orElseGet(() -> absent(name, why));
  }

  private Reading lost(Optional<Recording> recording) {
    String name = "lock.lost_share";
    return recording
        .map(
            r ->
                r.lost().isEmpty() || r.throttled() > 0 || r.samples() + r.lost().get() == 0
                    ? absent(name, unknownLoss(r))
                    : measured(
                        name,
                        (double) r.lost().get() / (r.samples() + r.lost().get()),
                        Unit.SHARE,
                        ""))
        .orElseGet(() -> absent(name, why));
  }

  private static String unknownLoss(Recording r) {
    if (r.throttled() > 0) {
      return "The kernel throttled sampling %s%s; how many samples that cost is not counted anywhere."
          .formatted(Unit.COUNT.print(r.throttled()), r.throttled() == 1 ? " time" : " times");
    }
    return r.lost().isEmpty()
        ? "Neither the samples nor perf's statistics say how many were lost."
        : "The recording holds no sample.";
  }

  private Reading unresolved(Optional<Recording> recording) {
    String name = "lock.unresolved_share";
    return recording
        .map(
            r ->
                r.kernelFrames() == 0
                    ? absent(name, "No sample has a kernel frame.")
                    : measured(
                        name, (double) r.unresolvedFrames() / r.kernelFrames(), Unit.SHARE, ""))
        .orElseGet(() -> absent(name, why));
  }

  private Reading count(String name, Optional<Long> value) {
    return value
        .<Reading>map(n -> measured(name, n, Unit.COUNT, ""))
        .orElseGet(() -> absent(name, why));
  }

  Reading measured(String name, double value, Unit unit, String note) {
    return new Reading.Measured(name + suffix, value, unit, words, source, note);
  }

  Reading absent(String name, String reason) {
    return new Reading.Absent(name + suffix, reason, source);
  }

  /** Which samples of the tally a share is of. */
  interface Part {
    long of(WorkerTally tally);
  }
}
