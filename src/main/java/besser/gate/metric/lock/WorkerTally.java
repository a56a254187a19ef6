package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Samples of the driver's workers, counted.
 *
 * @param workers samples whose chain runs through a worker
 * @param driverPath of these, through a function of the driver path
 * @param lock of {@code workers}, with the lock as leaf
 * @param driverLock of {@code driverPath}, with the lock as leaf
 * @param interrupted of {@code workers}, with an interrupt or softirq above the worker
 * @param interruptedDriverLock of {@code driverLock}, the same
 * @param missingSymbols samples that could be lock cycling too, had they all their symbols
 * @param locksSeen samples of anybody with the lock as leaf
 * @param callers samples of {@code lock} by immediate caller
 * @param stacks the workers' folded chains, root first, with their counts
 */
public record WorkerTally(
    long workers,
    long driverPath,
    long lock,
    long driverLock,
    long interrupted,
    long interruptedDriverLock,
    MissingSymbols missingSymbols,
    long locksSeen,
    SortedMap<String, Long> callers,
    SortedMap<String, Long> stacks) {

  /** Counts folded chains; those of none of the driver's workers are left out. */
  public static WorkerTally of(Map<String, Long> folded, Driver driver) {
    long[] n = new long[6];
    MissingSymbols missingSymbols = MissingSymbols.NONE;
    long locksSeen = 0;
    SortedMap<String, Long> callers = new TreeMap<>();
    SortedMap<String, Long> stacks = new TreeMap<>();
    for (Map.Entry<String, Long> entry : folded.entrySet()) {
      String stack = entry.getKey();
      long count = entry.getValue();
      locksSeen += driver.isLock(WorkerChain.leaf(stack)) ? count : 0;
      Optional<WorkerChain> worker = WorkerChain.of(stack, driver);
      missingSymbols = missingSymbols.plus(MissingSymbols.of(stack, worker, count, driver));
      if (worker.isEmpty()) {
        continue;
      }
      WorkerChain chain = worker.get();
      stacks.put(stack, count);
      boolean path = chain.isDriverPath();
      boolean lock = chain.isLock();
      boolean interrupted = chain.isInterrupted();
      n[0] += count;
      n[1] += path ? count : 0;
      n[2] += lock ? count : 0;
      n[3] += path && lock ? count : 0;
      n[4] += interrupted ? count : 0;
      n[5] += path && lock && interrupted ? count : 0;
      if (lock) {
        callers.merge(chain.caller(), count, Long::sum);
      }
    }
    return new WorkerTally(
        n[0],
        n[1],
        n[2],
        n[3],
        n[4],
        n[5],
        missingSymbols,
        locksSeen,
        readOnly(callers),
        readOnly(stacks));
  }

  /** Both together. */
  public WorkerTally plus(WorkerTally other) {
    return new WorkerTally(
        workers + other.workers,
        driverPath + other.driverPath,
        lock + other.lock,
        driverLock + other.driverLock,
        interrupted + other.interrupted,
        interruptedDriverLock + other.interruptedDriverLock,
        missingSymbols.plus(other.missingSymbols),
        locksSeen + other.locksSeen,
        sum(callers, other.callers),
        sum(stacks, other.stacks));
  }

  private static SortedMap<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
    SortedMap<String, Long> out = new TreeMap<>(a);
    b.forEach((key, count) -> out.merge(key, count, Long::sum));
    return readOnly(out);
  }

  private static SortedMap<String, Long> readOnly(SortedMap<String, Long> map) {
    return Collections.unmodifiableSortedMap(map);
  }
}
