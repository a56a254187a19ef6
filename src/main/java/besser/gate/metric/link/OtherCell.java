package besser.gate.metric.link;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Window;
import besser.gate.metric.log.DeviceClock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joining another access point, by the word of {@code iw event}: also of one that was left again
 * before the recorder asked which it was at.
 */
public final class OtherCell {
  private static final Pattern JOINED =
      Pattern.compile("(\\S+) .*: (?:connected|roamed) to ([0-9A-Fa-f:]{17})\\b.*");

  private OtherCell() {}

  /** The first such event in a window; empty where there is none. */
  public static Optional<IwEvent> joined(Repetition repetition, Window window, String bssid) {
    DeviceClock clock = new DeviceClock(repetition);
    String iface = repetition.told("iface").orElse("wlan0");
    return repetition.iwEvents().value().orElse(List.of()).stream()
        .filter(event -> isElsewhere(event, iface, bssid))
        .filter(
            event -> {
              OptionalDouble t = clock.ofRealtime(event.realtime());
              return t.isPresent() && window.contains(t.getAsDouble());
            })
        .findFirst();
  }

  /** Whether an event is of this interface, and of an association that was made. */
  public static boolean joins(IwEvent event, String iface) {
    Matcher joined = JOINED.matcher(event.text());
    return joined.matches() && joined.group(1).equals(iface);
  }

  private static boolean isElsewhere(IwEvent event, String iface, String bssid) {
    Matcher joined = JOINED.matcher(event.text());
    return joined.matches()
        && joined.group(1).equals(iface)
        && !joined.group(2).equalsIgnoreCase(bssid);
  }
}
