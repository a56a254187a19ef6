package besser.gate.metric.link;

import besser.gate.evidence.Mac80211Event;
import besser.gate.evidence.Mac80211Trace;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Why a link was lost, by the wireless stack's own events ({@code device/mac80211.log}); where
 * there are none nothing is told. What the recorder's own iw does is left out. Events never excuse:
 * that a program of the tablet asked for the end is told, and no cause (include/trace/events and
 * net/mac80211/trace.h, net/wireless/trace.h of Linux 6.1 to 7.2).
 */
final class WhyLost {
  /** The tablet lets its access point go, and has it. */
  static final String STATION = "drv_sta_state";

  private static final String OWN_TOOL = "iw";
  private static final Pattern LEFT = Pattern.compile(" state: [34]->[012]$");
  private static final Pattern JOINED = Pattern.compile(" state: 3->4$");
  private static final Pattern SENT_AWAY = Pattern.compile(" ftype:0x(c0|a0)$");

  /** Whose doing nobody asked for: an interrupt's, which has no task, and a kernel thread's. */
  private static final Pattern KERNEL = Pattern.compile("|(kworker/|irq/|napi/).*");

  /** An event that says why. */
  record Told(LinkLoss.Cause cause, Mac80211Event event) {}

  private final String file;
  private final Optional<Mac80211Trace> trace;
  private final Predicate<Mac80211Event> own;

  WhyLost(Repetition repetition) {
    Part<Mac80211Trace> part = repetition.mac80211();
    file = part.file();
    trace = part.value();
    Pattern iface =
        Pattern.compile(
            "\\b(vif|netdev): ?"
                + repetition.told("iface").map(Pattern::quote).orElse("wlan\\w*")
                + "\\(");
    own = event -> !event.task().equals(OWN_TOOL) && iface.matcher(event.text()).find();
  }

  /** The same loss with what the events say of it. */
  LinkLoss of(LinkLoss loss, double grace) {
    Optional<Told> first = told(loss, grace).stream().findFirst();
    Optional<String> words =
        first.map(t -> words(t.event())).or(() -> leaving(loss, grace).map(this::words));
    boolean tells =
        loss.cause() == LinkLoss.Cause.UNKNOWN
            && first.filter(t -> t.cause() != LinkLoss.Cause.LOCAL_CHOICE).isPresent();
    return words
        .map(why -> loss.because(tells ? first.get().cause() : loss.cause(), why))
        .orElse(loss);
  }

  /** {@code api_connection_loss at 1204.31 s (device/mac80211.log line 14)}, and by whom. */
  String words(Mac80211Event event) {
    String by = KERNEL.matcher(event.task()).matches() ? "" : " by " + event.task();
    return "%s at %s s%s (%s line %s)"
        .formatted(event.name(), Unit.COUNT.print(event.t()), by, file, event.line());
  }

  /** Causes told about a loss, the first that was told first. */
  List<Told> told(LinkLoss loss, double grace) {
    return about(loss, grace).stream()
        .flatMap(e -> cause(e).map(c -> new Told(c, e)).stream())
        .toList();
  }

  /** The event by which the tablet let its access point go. */
  Optional<Mac80211Event> leaving(LinkLoss loss, double grace) {
    return about(loss, grace).stream().filter(WhyLost::left).findFirst();
  }

  /** Events by which it let one go and had none again within the grace. */
  List<Mac80211Event> left(double grace) {
    return events().stream()
        .filter(WhyLost::left)
        .filter(e -> trace.orElseThrow().tells(STATION, e.t(), e.t() + grace))
        .filter(e -> events().stream().noneMatch(j -> joined(j, e, grace)))
        .toList();
  }

  private static boolean joined(Mac80211Event event, Mac80211Event after, double grace) {
    return event.name().equals(STATION)
        && JOINED.matcher(event.text()).find()
        && event.t() >= after.t() - grace
        && event.line() > after.line()
        && event.t() <= after.t() + grace;
  }

  /** Whether an event of the station's state about a loss would be there. */
  boolean tellsOf(LinkLoss loss, double grace) {
    return trace.filter(t -> t.tells(STATION, from(loss, grace), to(loss, grace))).isPresent();
  }

  private List<Mac80211Event> events() {
    return trace.map(t -> t.events().stream().filter(own).toList()).orElse(List.of());
  }

  private List<Mac80211Event> about(LinkLoss loss, double grace) {
    return events().stream()
        .filter(e -> e.t() >= from(loss, grace) && e.t() <= to(loss, grace))
        .toList();
  }

  private static double from(LinkLoss loss, double grace) {
    return loss.at() - grace;
  }

  private static double to(LinkLoss loss, double grace) {
    OptionalDouble lost = loss.loss();
    return lost.orElse(loss.at()) + grace;
  }

  private static boolean left(Mac80211Event event) {
    return event.name().equals(STATION) && LEFT.matcher(event.text()).find();
  }

  private static Optional<LinkLoss.Cause> cause(Mac80211Event event) {
    return switch (event.name()) {
      case "api_beacon_loss", "api_connection_loss", "api_cqm_beacon_loss_notify" ->
          Optional.of(LinkLoss.Cause.BEACONS_LOST);
      case "cfg80211_rx_mlme_mgmt" ->
          SENT_AWAY.matcher(event.text()).find()
              ? Optional.of(LinkLoss.Cause.AP_DEAUTH)
              : Optional.empty();
      case "rdev_deauth", "rdev_disassoc", "rdev_disconnect" ->
          KERNEL.matcher(event.task()).matches()
              ? Optional.empty()
              : Optional.of(LinkLoss.Cause.LOCAL_CHOICE);
      default -> Optional.empty();
    };
  }
}
