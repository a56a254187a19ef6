package besser.gate.evidence.format;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code perf record} said while it recorded ({@code perf-N.stderr.txt}). It ends with 0 and
 * records all the same where the kernel allows less than was asked:
 *
 * <pre>
 * warning: Maximum frequency rate (150 Hz) exceeded, throttling from 199 Hz to 150 Hz.
 *          The limit can be raised via /proc/sys/kernel/perf_event_max_sample_rate.
 * </pre>
 *
 * Source: tools/perf/util/record.c of kernel 5.10 to 7.2.
 */
public final class PerfWords {
  private static final Pattern SLOWED =
      Pattern.compile("throttling from ([\\d,]+) Hz to ([\\d,]+) Hz");

  private PerfWords() {}

  /** Samples a second it fell back to; empty where it did not. */
  public static OptionalDouble slowedTo(String stderr) {
    Matcher m = SLOWED.matcher(stderr);
    return m.find()
        ? OptionalDouble.of(Double.parseDouble(m.group(2).replace(",", "")))
        : OptionalDouble.empty();
  }
}
