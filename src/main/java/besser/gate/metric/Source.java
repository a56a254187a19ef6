package besser.gate.metric;

import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/**
 * Where a reading comes from.
 *
 * @param file below the repetition's folder
 * @param firstLine first line used, 0 where lines say nothing
 * @param lastLine last line used
 */
public record Source(String file, int firstLine, int lastLine) {
  /** The whole of a file. */
  public static Source of(String file) {
    return new Source(file, 0, 0);
  }

  /** From the first to the last of these lines; the whole file where there are none. */
  public static Source over(String file, IntStream lines) {
    IntSummaryStatistics all = lines.summaryStatistics();
    return all.getCount() == 0 ? of(file) : new Source(file, all.getMin(), all.getMax());
  }

  /** {@code device/rx_bytes.tsv lines 182-541}. */
  @Override
  public String toString() {
    if (firstLine == 0) {
      return file;
    }
    return firstLine == lastLine
        ? file + " line " + firstLine
        : file + " lines " + firstLine + "-" + lastLine;
  }
}
