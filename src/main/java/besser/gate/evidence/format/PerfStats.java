package besser.gate.evidence.format;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code perf report --stats} says of a recording. Its aggregated {@code LOST events} and
 * {@code LOST_SAMPLES events} count records, each of which stands for one lost sample or thousands;
 * only the line below an event's own heading and {@code Total Lost Samples} count samples.
 */
final class PerfStats {
  private static final Pattern EVENTS = Pattern.compile("\\s*(\\w+) events:\\s+(\\d+).*");
  private static final Pattern HEADING = Pattern.compile("(\\S.*) stats:\\s*");
  private static final Pattern TOTAL = Pattern.compile(".*Total Lost Samples: *(\\d+)\\s*");
  private static final Pattern CHUNKS = Pattern.compile(".*lost (\\d+) chunks.*");

  private boolean said;
  private long samples;
  private long lostRecords;
  private long lostSampleRecords;
  private long lostSamples;
  private boolean byEvent;
  private long throttled;

  private PerfStats() {}

  static PerfStats parse(String text) {
    PerfStats stats = new PerfStats();
    String heading = "";
    for (String line : text.split("\n", -1)) {
      Matcher h = HEADING.matcher(line);
      Matcher e = EVENTS.matcher(line);
      if (h.matches()) {
        heading = h.group(1);
      } else if (!e.matches()) {
        stats.other(line);
      } else if (heading.equals("Aggregated")) {
        stats.ofAll(e.group(1), Long.parseLong(e.group(2)));
      } else {
        stats.ofOne(heading, e.group(1), Long.parseLong(e.group(2)));
      }
    }
    return stats;
  }

  /** SAMPLE records in the recording; empty where the text does not say. */
  OptionalLong samples() {
    return said ? OptionalLong.of(samples) : OptionalLong.empty();
  }

  /** THROTTLE records. */
  long throttled() {
    return throttled;
  }

  /**
   * Samples lost, from this and from what the text of the samples says. The sources overlap (a full
   * ring buffer makes a LOST record and counts for the event), so the largest is taken, not the
   * sum.
   *
   * @param inText amounts of the LOST records among the samples
   * @return empty where something was lost and nobody says how much, or where nothing at all speaks
   *     of losses
   */
  Optional<Long> lost(long inText) {
    long known = Math.max(inText, lostSamples);
    if (known > 0) {
      return Optional.of(known);
    }
    // Without an amount beside it, a LOST_SAMPLES record may be ours; with one it was a dummy's.
    boolean none = lostRecords == 0 && (lostSampleRecords == 0 || byEvent);
    return said && none ? Optional.of(0L) : Optional.empty();
  }

  private void ofAll(String type, long n) {
    said |= type.equals("TOTAL") || type.equals("SAMPLE");
    switch (type) {
      case "SAMPLE" -> samples = n;
      case "THROTTLE" -> throttled = n;
      case "LOST" -> lostRecords += n;
      case "LOST_SAMPLES" -> lostSampleRecords = n;
      default -> {}
    }
  }

  private void ofOne(String event, String type, long n) {
    if (type.equals("LOST_SAMPLES")) {
      byEvent = true;
      // The dummy event perf adds for mmap records has no samples of ours to lose.
      lostSamples += event.startsWith("dummy") ? 0 : n;
    }
  }

  private void other(String line) {
    Matcher total = TOTAL.matcher(line);
    Matcher chunks = CHUNKS.matcher(line);
    if (total.matches()) {
      lostSamples = Math.max(lostSamples, Long.parseLong(total.group(1)));
    } else if (chunks.matches()) {
      lostRecords += Long.parseLong(chunks.group(1));
    }
  }
}
