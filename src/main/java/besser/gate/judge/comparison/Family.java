package besser.gate.judge.comparison;

import java.util.Set;

/**
 * What readings are about. Those of one family move together, so that a reviewer is asked about the
 * family once.
 */
public enum Family {
  RECEIVED("the received rate"),
  LOCK("lock cycling"),
  WORKERS("the CPU time of the driver's workers"),
  CONTENTION("lock contention"),
  WORK("work on the kernel's queues"),
  BUS("requests on the SDIO bus"),
  LINK("the link"),
  LOG("the kernel log"),
  DRIVER("the driver's own counts"),
  CONDITION("the conditions of the recording"),
  /** Sizes of the recording itself. They are shown, and nobody is asked about them. */
  BOOKKEEPING("the size of the recording");

  private static final Set<String> SIZES =
      Set.of(
          "condition.disk_free",
          "condition.uptime_at_start",
          "lock.cpu_coverage",
          "lock.foreign_events",
          "lock.module_in_calls",
          "lock.module_in_interrupts",
          "lock.samples",
          "lock.slowed",
          "lock.unknown_works",
          "lock.worker_samples",
          "log.noise",
          "log.noise_bursts",
          "rx.longest_trickle",
          "rx.near_zero_share",
          "rx.trickle_share",
          "condition.throttled");
  private static final Set<String> RECEIVED_TOO =
      Set.of("pressure.offered", "pressure.delivered_of_cap", "mmc.bytes.cmd53");
  private static final Set<String> ABOUT_TICKS =
      Set.of("rx.agreement", "rx.coverage", "rx.largest_gap", "rx.length", "rx.span");
  private static final Set<String> ABOUT_SAMPLES =
      Set.of(
          "lock.sample_coverage",
          "lock.lost_share",
          "lock.throttled",
          "lock.unresolved_share",
          "lock.unresolved_leaves",
          "lock.foreign_symbols",
          "lock.inside_stage");
  private static final Set<String> ABOUT_THE_CELL =
      Set.of("link.signal_median", "link.signal_inside", "link.coverage", "link.cell");

  private final String words;

  Family(String words) {
    this.words = words;
  }

  /** For a sentence: {@code 3 readings of the received rate}. */
  public String words() {
    return words;
  }

  /** The family of a reading, by its name. */
  public static Family of(String metric) {
    if (SIZES.contains(metric)) {
      return BOOKKEEPING;
    } else if (RECEIVED_TOO.contains(metric)) {
      return RECEIVED;
    } else if (ABOUT_TICKS.contains(metric)
        || ABOUT_SAMPLES.contains(metric)
        || ABOUT_THE_CELL.contains(metric)) {
      return CONDITION;
    } else if (metric.equals("lock.contention")) {
      return CONTENTION;
    } else if (metric.startsWith("lock.workers_") || metric.equals("lock.interrupted_share")) {
      return WORKERS;
    }
    return switch (metric.replaceFirst("\\..*", "")) {
      case "rx" -> RECEIVED;
      case "lock" -> LOCK;
      case "workqueue" -> WORK;
      case "mmc" -> BUS;
      case "link" -> LINK;
      case "log" -> LOG;
      case "driver" -> DRIVER;
      default -> CONDITION;
    };
  }
}
