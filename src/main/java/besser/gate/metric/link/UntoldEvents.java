package besser.gate.metric.link;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.Mac80211Event;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Unit;
import besser.gate.metric.log.DeviceClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events of the tablet's own radio that mac80211 tells of, and {@code iw event} must have told as
 * well, for cfg80211 sends each of them to whoever listens: the end of a scan, and a loss of
 * beacons it was asked to watch for. Where no events of mac80211 were recorded nothing is known to
 * be missing.
 *
 * <pre>
 * kworker/u8:1-57 [001] ..... 421.000000: api_scan_completed: phy0 aborted:1       mac80211.log
 * 1778141221.200000: wlan0 (phy #0): scan aborted: 2437 2462                       iw_event.log
 * </pre>
 */
public final class UntoldEvents {
  /** What iw says of each. */
  private static final Map<String, List<String>> SAID =
      Map.of(
          "api_scan_completed", List.of("scan finished", "scan aborted"),
          "api_cqm_beacon_loss_notify", List.of("beacon loss"));

  /** Seconds: a scan of several bands ends once for each, and is told when the last one has. */
  private static final double LATER = 15;

  private static final double EARLIER = 5;

  private static final Pattern PHY = Pattern.compile("\\bphy(\\d+)\\b");

  private final Repetition repetition;
  private final String iface;
  private final DeviceClock clock;

  private UntoldEvents(Repetition repetition, String iface) {
    this.repetition = repetition;
    this.iface = iface;
    clock = new DeviceClock(repetition);
  }

  /** The first of them, with its place; empty where iw told of all. */
  public static Optional<String> in(Repetition repetition) {
    return repetition.told("iface").flatMap(iface -> new UntoldEvents(repetition, iface).first());
  }

  private Optional<String> first() {
    List<Mac80211Event> events =
        repetition.mac80211().value().map(t -> t.events()).orElse(List.of());
    Set<String> phys = phys(events);
    return events.stream()
        .filter(e -> SAID.containsKey(e.name()) && phys.contains(phy(e)) && !told(e))
        .findFirst()
        .map(
            e ->
                "%s at %s (%s line %s) stands nowhere in %s"
                    .formatted(
                        e.name(),
                        Unit.SECONDS.print(e.t()),
                        repetition.mac80211().file(),
                        e.line(),
                        repetition.iwEvents().file()));
  }

  /** Numbers of the interface's phy, by whoever names both. */
  private Set<String> phys(List<Mac80211Event> events) {
    Set<String> phys = new TreeSet<>();
    Pattern vif = Pattern.compile("\\bvif:" + Pattern.quote(iface) + "\\(");
    events.stream()
        .filter(e -> vif.matcher(e.text()).find())
        .map(UntoldEvents::phy)
        .forEach(phys::add);
    Pattern own = Pattern.compile(Pattern.quote(iface) + " \\(phy #(\\d+)\\)");
    for (IwEvent event : iw()) {
      Matcher named = own.matcher(event.text());
      if (named.lookingAt()) {
        phys.add(named.group(1));
      }
    }
    phys.remove("");
    return phys;
  }

  /** Empty where an event names none. */
  private static String phy(Mac80211Event event) {
    Matcher phy = PHY.matcher(event.text());
    return phy.find() ? phy.group(1) : "";
  }

  private boolean told(Mac80211Event event) {
    return iw().stream()
        .filter(e -> e.text().startsWith(iface + " ") || e.text().startsWith(iface + ":"))
        .filter(
            e -> SAID.getOrDefault(event.name(), List.of()).stream().anyMatch(e.text()::contains))
        .map(e -> clock.ofRealtime(e.realtime()))
        .flatMapToDouble(OptionalDouble::stream)
        .anyMatch(t -> t > event.t() - EARLIER && t < event.t() + LATER);
  }

  private List<IwEvent> iw() {
    return repetition.iwEvents().value().orElse(List.of());
  }
}
