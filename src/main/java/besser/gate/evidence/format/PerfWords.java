package besser.gate.evidence.format;

import java.util.List;
import java.util.Optional;
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
 * <p>or where samples were lost, by chunks of which nobody says how many samples each held, by
 * share or by number:
 *
 * <pre>
 * Processed 61200 events and lost 3 chunks!
 * Processed 61200 samples and lost 7.25%!
 * LOST 12 events!
 * </pre>
 *
 * Source: tools/perf/util/record.c and session.c, builtin-trace.c of kernel 5.10 to 7.2.
 */
public final class PerfWords {
  private static final Pattern SLOWED =
      Pattern.compile("throttling from ([\\d,]+) Hz to ([\\d,]+) Hz");

  private static final Pattern LOST = Pattern.compile("(?i).*\\blost\\b.*");
  private static final Pattern COUNTED =
      Pattern.compile("(?i).*\\blost (\\d{1,12})(?: events| samples)?!?.*");
  private static final Pattern SHARED =
      Pattern.compile("(?i).*?(\\d{1,12}) samples and lost (\\d{1,3}(?:\\.\\d+)?)%.*");
  private static final Pattern CHUNKS = Pattern.compile("(?i).*\\blost \\d+ chunks.*");

  private PerfWords() {}

  /** Samples a second it fell back to; empty where it did not. */
  public static OptionalDouble slowedTo(String stderr) {
    Matcher m = SLOWED.matcher(stderr);
    return m.find()
        ? OptionalDouble.of(Double.parseDouble(m.group(2).replace(",", "")))
        : OptionalDouble.empty();
  }

  /**
   * What was lost, by the recording and by what perf said of it. It says so of what its recording
   * holds: where that knows of no loss, one of the two is not the other's.
   *
   * @param recorded samples lost by the recording's own account, empty where it does not tell
   * @return empty where something was lost and nobody says how much
   */
  public static Optional<Long> lost(Optional<Long> recorded, String stderr) {
    List<String> said = stderr.lines().filter(line -> LOST.matcher(line).matches()).toList();
    if (said.isEmpty() || recorded.isEmpty()) {
      return recorded;
    }
    long known = recorded.get();
    return known == 0
        ? Optional.empty()
        : Optional.of(said.stream().mapToLong(PerfWords::amount).reduce(known, Math::max));
  }

  /** Samples a line says were lost; 0 where it does not say how many. */
  private static long amount(String line) {
    Matcher shared = SHARED.matcher(line);
    if (shared.matches()) {
      return (long)
          Math.ceil(Long.parseLong(shared.group(1)) * Double.parseDouble(shared.group(2)) / 100);
    }
    Matcher counted = COUNTED.matcher(line);
    return !CHUNKS.matcher(line).matches() && counted.matches()
        ? Long.parseLong(counted.group(1))
        : 0;
  }
}
