package besser.gate.evidence;

import java.util.List;
import java.util.Set;

/**
 * {@code device/mac80211.log}: what the wireless stack did with the link, in its own events.
 *
 * @param unrecorded why the recorder could record none, empty where it did
 * @param armed names of the events this kernel has, and that were recorded
 * @param from boot-time second from which each of them is there
 * @param until boot-time second up to which
 * @param events in order of time
 */
public record Mac80211Trace(
    String unrecorded, Set<String> armed, double from, double until, List<Mac80211Event> events) {
  /** One that tells nothing. */
  public static Mac80211Trace none(String why) {
    return new Mac80211Trace(why, Set.of(), 0, 0, List.of());
  }

  /** Whether an event of a stretch would be there. */
  public boolean tells(String event, double start, double end) {
    return armed.contains(event) && from <= start && end <= until;
  }
}
