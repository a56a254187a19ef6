package besser.gate.simulated;

import java.util.List;
import java.util.Set;

/** What a release of perf knows and does that a recording of the driver rests on. */
enum PerfRelease {
  /** Knows no {@code --buildid-mmap}, nor how to be asked for its absence. */
  OF_5_10("5.10.0", Set.of("--no-buildid-mmap"), "cycles"),
  /** Takes build-ids from the recording once it is made, as {@code --buildid-all} asks. */
  OF_6_1("6.1.0", Set.of(), "cycles"),
  /**
   * Takes build-ids while it records, and then {@code --buildid-all} has no effect: where {@code
   * /proc/kcore} can be read the list does not name the driver (seen in 7.2, said of 6.17 and
   * newer).
   */
  OF_7_2("7.2.12", Set.of(), "armv8_cortex_a55/cycles/P");

  private static final Set<String> RECORD =
      Set.of("-a", "-g", "-F", "-o", "-e", "-N", "--buildid-all", "--no-buildid-mmap");

  private final String version;
  private final Set<String> unknown;
  private final String event;

  PerfRelease(String version, Set<String> unknown, String event) {
    this.version = version;
    this.unknown = unknown;
    this.event = event;
  }

  /** As {@code perf --version} says it. */
  String version() {
    return version;
  }

  /** The event it samples by default on the tablet's processor, as it prints it. */
  String event() {
    return event;
  }

  /** Whether {@code perf record} knows an option; one that it does not know is status 129. */
  boolean knows(String option) {
    return RECORD.contains(option) && !unknown.contains(option);
  }

  /** Whether a recording made with these options names the driver and its build-id. */
  boolean namesTheDriver(List<String> options) {
    return options.contains("--buildid-all")
        && (this != OF_7_2 || options.contains("--no-buildid-mmap"));
  }

  /** What is listed before the driver, DSOs without a build-id as this release writes them. */
  String otherBuildIds(boolean driverNamed) {
    String kernel =
        driverNamed
            ? "0123456789abcdef0123456789abcdef01234567 [kernel.kallsyms]\n"
            : "9b35a8791c9b6edf03589633d03e671bd5d30cb7 /proc/kcore\n";
    return this == OF_7_2 ? kernel + " ".repeat(41) + "/tmp/perf-vdso.so-RhsCVb\n" : kernel;
  }
}
