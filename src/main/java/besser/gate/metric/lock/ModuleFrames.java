package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.evidence.PerfWindow;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where in the kernel a chain ran that has frames of the module. Its known workers are what the
 * shares are of. What runs in softirqs, interrupt threads and the system calls of a program that
 * sends is nobody's work. Whatever is left is a kernel thread whose function nobody knows, and may
 * be a worker under another name.
 *
 * @param driver what is known of the driver
 * @param functions symbols perf says are of its module; where it reads {@code /proc/kcore} it says
 *     none, and what begins with the module's name, or lies between such, is taken for its own
 * @param strangers where perf says none: works and threads that were seen to use the card or to
 *     hand frames over, which no name of the module gives away
 */
record ModuleFrames(Driver driver, SortedSet<String> functions, Set<String> strangers) {
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

  /** What a driver of such a card calls to use it (drivers/mmc/core/sdio_io.c, sdio_ops.c). */
  private static final Set<String> CARD =
      Set.of(
          "sdio_claim_host",
          "sdio_release_host",
          "sdio_readb",
          "sdio_readw",
          "sdio_readl",
          "sdio_readsb",
          "sdio_writeb",
          "sdio_writew",
          "sdio_writel",
          "sdio_writesb",
          "sdio_memcpy_fromio",
          "sdio_memcpy_toio",
          "sdio_f0_readb",
          "sdio_f0_writeb",
          "sdio_io_rw_ext_helper",
          "mmc_io_rw_direct",
          "mmc_io_rw_extended");

  /** Works of the card's own core, which use it for whoever asks (drivers/mmc/core). */
  private static final Set<String> CORE = Set.of("sdio_irq_work", "mmc_rescan", "worker_thread");

  static ModuleFrames of(Driver driver, List<PerfWindow> windows) {
    SortedSet<String> functions = new TreeSet<>();
    windows.stream()
        .flatMap(w -> w.profile().value().stream())
        .map(p -> p.sampling().functions().getOrDefault(driver.module().replace('-', '_'), none()))
        .forEach(functions::addAll);
    boolean told = !functions.isEmpty();
    if (!told) {
      functions.addAll(between(driver, windows));
    }
    return new ModuleFrames(driver, functions, told ? Set.of() : strangers(driver, windows));
  }

  /**
   * Where perf tells no module: what lies between functions that are known to be the driver's. The
   * text of a module is one piece, and no other's is in it.
   */
  private static Set<String> between(Driver driver, List<PerfWindow> windows) {
    Map<String, Long> all = new TreeMap<>();
    windows.stream()
        .flatMap(w -> w.profile().value().stream())
        .forEach(p -> p.sampling().addresses().forEach(all::putIfAbsent));
    LongSummaryStatistics own =
        all.entrySet().stream()
            .filter(e -> isOf(driver, e.getKey()))
            .mapToLong(Map.Entry::getValue)
            .summaryStatistics();
    return all.entrySet().stream()
        .filter(e -> own.getMin() <= e.getValue() && e.getValue() <= own.getMax())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean isOf(Driver driver, String symbol) {
    return symbol.startsWith(driver.module() + "_") || driver.workers().contains(symbol);
  }

  private static Set<String> strangers(Driver driver, List<PerfWindow> windows) {
    Set<String> strangers = new HashSet<>();
    windows.stream()
        .flatMap(w -> w.profile().value().stream())
        .flatMap(p -> p.stacks().keySet().stream())
        .map(folded -> List.of(folded.split(";", -1)))
        .filter(frames -> own(frames).stream().anyMatch(f -> uses(driver, f)))
        .forEach(frames -> function(frames).ifPresent(strangers::add));
    strangers.removeAll(driver.workers());
    strangers.removeAll(CORE);
    return strangers;
  }

  /**
   * What the thread itself does. In a softirq mac80211's tasklet hands over frames on whatever
   * stack there is, ksoftirqd's among them.
   */
  private static List<String> own(List<String> frames) {
    return frames.stream().takeWhile(f -> !interrupts(f)).toList();
  }

  private static boolean interrupts(String frame) {
    return InterruptFrames.isEntry(frame) || THREADS.contains(frame);
  }

  private static boolean uses(Driver driver, String frame) {
    return CARD.contains(frame) || driver.all(Driver.Role.PROBE).contains(frame);
  }

  /** What a kernel thread runs: the work of a kworker, else the function of the thread. */
  private static Optional<String> function(List<String> frames) {
    int at = Math.max(frames.indexOf("process_one_work"), frames.indexOf("kthread"));
    return at >= 0 && at + 1 < frames.size() ? Optional.of(frames.get(at + 1)) : Optional.empty();
  }

  private static SortedSet<String> none() {
    return new TreeSet<>();
  }

  Place place(String folded) {
    List<String> frames = List.of(folded.split(";", -1));
    boolean interrupted = false;
    boolean called = false;
    for (String frame : frames) {
      interrupted |= interrupts(frame);
      called |= CALLS.contains(frame);
      if (isOwn(frame)) {
        boolean worker = frames.stream().anyMatch(driver.workers()::contains);
        return worker
            ? Place.WORKER
            : interrupted ? Place.INTERRUPT : called ? Place.CALL : Place.UNKNOWN_WORK;
      }
    }
    return function(frames).filter(strangers::contains).isPresent()
        ? Place.UNKNOWN_WORK
        : Place.ELSEWHERE;
  }

  private boolean isOwn(String frame) {
    return functions.contains(frame) || isOf(driver, frame);
  }
}
