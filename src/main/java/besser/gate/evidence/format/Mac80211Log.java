package besser.gate.evidence.format;

import besser.gate.evidence.Mac80211Event;
import besser.gate.evidence.Mac80211Trace;
import besser.gate.evidence.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code device/mac80211.log}: lines of the recorder's own, then {@code trace} of its instance as
 * the kernel prints it, then when it was read. Or only why there is none.
 *
 * <pre>
 * # from 61.20
 * # events api_cqm_beacon_loss_notify drv_sta_state
 * # lacks api_disconnect
 * # entries-in-buffer/entries-written: 1/1   #P:4
 *      kworker/u8:1-57      [001] .....   198.961234: api_cqm_beacon_loss_notify: phy0 vif:wlan0(2)
 * # until 250.31
 *
 * # missing there is no tracefs
 * </pre>
 *
 * <p>What is not whole is there with its flaw, and tells only of the time it is whole for.
 */
public final class Mac80211Log {
  private static final Pattern EVENT =
      Pattern.compile(
          " *(.{1,40})-[0-9]+ +(?:\\( *[0-9-]+\\) +)?\\[[0-9]+] +(\\S+) +"
              + "([0-9]{1,9}\\.[0-9]{1,9}): (\\w+): *(.*)");

  /** Third of the flags: hard, soft, or one in the other; a dot is the task's own. */
  private static final Pattern IN_INTERRUPT = Pattern.compile("..[hHszZ].*");

  private static final Pattern ENTRIES =
      Pattern.compile("# entries-in-buffer/entries-written: ([0-9]{1,12})/([0-9]{1,12}) .*");
  private static final Pattern TIME = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,9}");
  private static final String MISSING = "# missing ";

  private final List<Mac80211Event> events = new ArrayList<>();
  private Set<String> armed = Set.of();
  private Optional<Set<String>> lacks = Optional.empty();
  private double from = Double.NaN;
  private double until = Double.NaN;
  private boolean overwritten;
  private String flaw = "";

  private Mac80211Log() {}

  /** Reads the file; never missing, for what cannot be read is a flaw. */
  public static Part<Mac80211Trace> read(String file, String text) {
    Lines lines = Lines.of(text);
    if (!lines.lines().isEmpty() && lines.lines().get(0).startsWith(MISSING)) {
      String why = lines.lines().get(0).substring(MISSING.length()).strip();
      return Part.present(file, Mac80211Trace.none(why));
    }
    Mac80211Log log = new Mac80211Log();
    for (int i = 0; i < lines.lines().size() && log.flaw.isEmpty(); i++) {
      log.take(i + 1, lines.lines().get(i));
    }
    return log.done(file);
  }

  private void take(int number, String line) {
    Matcher event = EVENT.matcher(line);
    Matcher entries = ENTRIES.matcher(line);
    if (line.startsWith("# from ")) {
      from = time(line.substring(7));
    } else if (line.startsWith("# until ")) {
      until = time(line.substring(8));
    } else if (line.startsWith("# events ")) {
      armed = names(line.substring(9));
    } else if (line.startsWith("# lacks")) {
      lacks = Optional.of(names(line.substring(7)));
    } else if (entries.matches()) {
      overwritten = !entries.group(1).equals(entries.group(2));
    } else if (!line.startsWith("#")) {
      if (!event.matches()) {
        flaw =
            "Line %s is no event of the kernel's, nor a line of the recorder's.".formatted(number);
      } else if (!armed.contains(event.group(4))) {
        flaw =
            "Line %s is an event of which line 2 does not say that it was recorded."
                .formatted(number);
      } else {
        double t = Double.parseDouble(event.group(3));
        String task = IN_INTERRUPT.matcher(event.group(2)).matches() ? "" : event.group(1).strip();
        events.add(new Mac80211Event(number, t, task, event.group(4), event.group(5)));
      }
    }
  }

  private static Set<String> names(String text) {
    return text.isBlank() ? Set.of() : Set.copyOf(List.of(text.strip().split(" +")));
  }

  private static double time(String text) {
    return TIME.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
  }

  private Part<Mac80211Trace> done(String file) {
    if (armed.isEmpty() || Double.isNaN(from)) {
      String why = "It does not begin with what was recorded and since when.";
      return new Part.Present<>(file, Mac80211Trace.none(why), why);
    }
    double last = events.isEmpty() ? from : events.get(events.size() - 1).t();
    if (flaw.isEmpty() && Double.isNaN(until)) {
      flaw = "It was cut off: it does not end with when it was read.";
    } else if (flaw.isEmpty() && overwritten) {
      flaw = "The kernel wrote more events than its buffer holds: the oldest are not there.";
      from = events.isEmpty() ? until : events.get(0).t();
    } else if (flaw.isEmpty() && lacks.isEmpty()) {
      flaw = "It does not say which events this kernel has not.";
    }
    double to = Double.isNaN(until) || !flaw.isEmpty() && !overwritten ? last : until;
    return new Part.Present<>(
        file,
        new Mac80211Trace("", armed, lacks.orElse(Set.of()), from, to, List.copyOf(events)),
        flaw);
  }
}
