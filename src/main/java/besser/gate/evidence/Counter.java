package besser.gate.evidence;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * One kernel counter of {@code device/counters.tsv} with its hist file.
 *
 * @param name for example {@code workqueue_execute_start}
 * @param status {@code armed}, {@code missing}, {@code refused}
 * @param start when it was armed, boot-time clock, seconds
 * @param end when it was read
 * @param detail why it is missing or was refused, untrusted
 * @param histogram the counts; missing where it was not armed or could not be read
 */
public record Counter(
    String name,
    String status,
    OptionalDouble start,
    OptionalDouble end,
    String detail,
    Part<Histogram> histogram) {
  /** Whether the kernel was told to count it. */
  public boolean armed() {
    return status.equals("armed");
  }

  /**
   * A hist file.
   *
   * @param hits key text (symbols stripped of address and module, several keys joined by {@code ,})
   *     to hit count
   * @param values key text to the sum of the value column, where there is one
   * @param totalHits as its footer says
   * @param dropped as its footer says; above 0 the counts are not valid
   */
  public record Histogram(
      Map<String, Long> hits, Map<String, Long> values, long totalHits, long dropped) {}
}
