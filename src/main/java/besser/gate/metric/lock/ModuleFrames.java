package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.evidence.PerfWindow;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where in the kernel a chain ran that has frames of the module. Its known workers are what the
 * shares are of. What runs in softirqs, interrupt threads and the system calls of a program that
 * sends is nobody's work. Whatever is left is a kernel thread whose function nobody knows, and may
 * be a worker under another name.
 *
 * @param driver what is known of the driver
 * @param functions symbols perf says are of its module; where it reads {@code /proc/kcore} it says
 *     none, and what begins with the module's name is taken for its own
 */
record ModuleFrames(Driver driver, SortedSet<String> functions) {
  /** Where a chain ran. */
  enum Place {
    /** In no frame of the module. */
    ELSEWHERE,
    WORKER,
    INTERRUPT,
    CALL,
    UNKNOWN_WORK
  }

  private static final Set<String> THREADS =
      Set.of(
          "irq_thread", "irq_thread_fn", "run_ksoftirqd", "sdio_irq_thread", "napi_threaded_poll");
  private static final Set<String> CALLS =
      Set.of(
          "[user]",
          "el0t_64_sync",
          "el0_svc",
          "do_el0_svc",
          "entry_SYSCALL_64_after_hwframe",
          "entry_SYSCALL_64",
          "do_syscall_64");

  static ModuleFrames of(Driver driver, List<PerfWindow> windows) {
    SortedSet<String> functions = new TreeSet<>();
    windows.stream()
        .flatMap(w -> w.profile().value().stream())
        .map(p -> p.sampling().functions().getOrDefault(driver.module().replace('-', '_'), none()))
        .forEach(functions::addAll);
    return new ModuleFrames(driver, functions);
  }

  private static SortedSet<String> none() {
    return new TreeSet<>();
  }

  Place place(String folded) {
    List<String> frames = List.of(folded.split(";", -1));
    boolean interrupted = false;
    boolean called = false;
    for (String frame : frames) {
      interrupted |= InterruptFrames.isEntry(frame) || THREADS.contains(frame);
      called |= CALLS.contains(frame);
      if (isOwn(frame)) {
        boolean worker = frames.stream().anyMatch(driver.workers()::contains);
        return worker
            ? Place.WORKER
            : interrupted ? Place.INTERRUPT : called ? Place.CALL : Place.UNKNOWN_WORK;
      }
    }
    return Place.ELSEWHERE;
  }

  private boolean isOwn(String frame) {
    return functions.contains(frame)
        || frame.startsWith(driver.module() + "_")
        || driver.workers().contains(frame);
  }
}
