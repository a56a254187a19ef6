package besser.gate.metric.lock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a perf event counts. A share of CPU time needs samples that are spread over time the CPU was
 * used in: processor cycles, or one of the kernel's two clocks. Cache misses, branches or traced
 * calls fall where those happen, and a share of them is none of CPU.
 *
 * <pre>
 * cycles   cycles:P   cpu-cycles:k   cpu-clock:ppp   task-clock   armv8_pmuv3/cycles/P   cpu_core/cpu-cycles/
 * </pre>
 */
enum SampledEvent {
  /** Ticks wherever the CPU is online, idle or not. */
  CLOCK,
  /** Ticks only while the CPU is busy. */
  CYCLES,
  /** No measure of time, or of programs only. */
  OTHER;

  private static final Pattern NAME =
      Pattern.compile(
          "(?:[\\w.-]+/)?(cycles|cpu-cycles|cpu_cycles|cpu-clock|task-clock)(?:,[^/]*)?(?:/(\\w*)|:(\\w+))?(?::(\\w+))?");

  static SampledEvent of(String event) {
    Matcher m = NAME.matcher(event);
    if (!m.matches() || onlyPrograms(m.group(2)) || onlyPrograms(m.group(3))) {
      return OTHER;
    }
    return m.group(1).endsWith("-clock") ? CLOCK : CYCLES;
  }

  /** {@code :u} leaves the kernel out. */
  private static boolean onlyPrograms(@org.jspecify.annotations.Nullable String modifiers) {
    return modifiers != null && modifiers.contains("u") && !modifiers.contains("k");
  }
}
