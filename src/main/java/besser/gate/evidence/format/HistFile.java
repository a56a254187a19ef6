package besser.gate.evidence.format;

import besser.gate.evidence.Counter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A {@code hist} file of tracefs. It concatenates the histograms of every trigger of its event,
 * each with its trigger's keys above it and its totals below.
 */
public final class HistFile {
  private static final String TRIGGER = "# trigger info: ";
  private static final Pattern INFO =
      Pattern.compile("# trigger info: hist:(?:.*?:)?keys=([^: ]+)(?::.*)? ?\\[(\\w+)].*");
  private static final Pattern TOTAL = Pattern.compile(" +(Hits|Entries|Dropped): (\\d{1,18})");

  /**
   * The histogram of one trigger.
   *
   * @param keys as the trigger was written: {@code workqueue,function.sym}
   * @param active whether it was counting when it was read
   * @param histogram its counts
   */
  private record Section(String keys, boolean active, Counter.Histogram histogram) {}

  private HistFile() {}

  /**
   * The histogram of a file that holds exactly one.
   *
   * @throws ParseFault where there is none, or more than one: another run's trigger was left on the
   *     event and which of them is ours is not known
   */
  public static Counter.Histogram read(String text) throws ParseFault {
    List<Section> all = sections(text);
    if (all.size() != 1) {
      throw new ParseFault(
          """
              holds %s histograms (%s), 1 is needed; a trigger of another run was left on the \
              event, or none was set."""
              .formatted(all.size(), keys(all)));
    }
    return counting(all.get(0));
  }

  /** Every histogram of the file, in its order. */
  private static List<Section> sections(String text) throws ParseFault {
    String[] lines = text.split("\n", -1);
    List<Section> out = new ArrayList<>();
    int i = 0;
    while (i < lines.length) {
      if (!lines[i].startsWith(TRIGGER)) {
        if (!lines[i].isEmpty() && !lines[i].startsWith("#")) {
          throw ParseFault.at(
              i + 1, ParseFault.quoted(lines[i]) + " stands above the first trigger info.");
        }
        i++;
        continue;
      }
      int next = i + 1;
      while (next < lines.length && !lines[next].startsWith(TRIGGER)) {
        next++;
      }
      out.add(section(lines, i, next));
      i = next;
    }
    return out;
  }

  private static Section section(String[] lines, int from, int to) throws ParseFault {
    Matcher info = INFO.matcher(lines[from]);
    if (!info.matches()) {
      throw ParseFault.at(
          from + 1, ParseFault.quoted(lines[from]) + " names no keys; hist:keys=… is needed.");
    }
    HistEntry entry = new HistEntry(List.of(info.group(1).split(",", -1)));
    Map<String, Long> hits = new LinkedHashMap<>();
    Map<String, Long> values = new LinkedHashMap<>();
    Map<String, Long> totals = new LinkedHashMap<>();
    int entries = 0;
    for (int i = from + 1; i < to; i++) {
      String line = lines[i];
      Matcher total = TOTAL.matcher(line);
      if (line.startsWith("{ ")) {
        entry.read(i + 1, line, hits, values);
        entries++;
      } else if (total.matches()) {
        totals.put(total.group(1), Long.parseLong(total.group(2)));
      } else if (!line.isEmpty() && !line.startsWith("#") && !line.equals("Totals:")) {
        throw ParseFault.at(i + 1, ParseFault.quoted(line) + " is no entry of a histogram.");
      }
    }
    return new Section(
        info.group(1),
        info.group(2).equals("active"),
        whole(from + 1, entries, hits, values, totals));
  }

  private static Counter.Histogram whole(
      int line,
      int entries,
      Map<String, Long> hits,
      Map<String, Long> values,
      Map<String, Long> totals)
      throws ParseFault {
    Long total = totals.get("Hits");
    Long dropped = totals.get("Dropped");
    Long stated = totals.get("Entries");
    if (total == null || dropped == null || stated == null) {
      throw ParseFault.at(
          line,
          "the histogram of this trigger has no totals (Hits, Entries, Dropped); it is cut off.");
    }
    if (stated != entries) {
      throw ParseFault.at(
          line,
          """
              the histogram of this trigger has %s entries, its totals say %s; it is cut off."""
              .formatted(entries, stated));
    }
    long sum = hits.values().stream().mapToLong(Long::longValue).sum();
    if (sum > total) {
      throw ParseFault.at(
          line,
          """
              the entries of this trigger add up to %s hits, its totals say %s; it was altered."""
              .formatted(sum, total));
    }
    return new Counter.Histogram(
        Collections.unmodifiableMap(hits), Collections.unmodifiableMap(values), total, dropped);
  }

  private static Counter.Histogram counting(Section section) throws ParseFault {
    if (!section.active()) {
      throw new ParseFault(
          "has a histogram by " + section.keys() + " that is paused; what it missed is not known.");
    }
    return section.histogram();
  }

  private static String keys(List<Section> sections) {
    return sections.stream().map(Section::keys).collect(Collectors.joining("; "));
  }
}
