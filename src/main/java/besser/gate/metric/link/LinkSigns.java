package besser.gate.metric.link;

import static besser.gate.metric.link.LinkLoss.Cause.AP_DEAUTH;
import static besser.gate.metric.link.LinkLoss.Cause.BEACONS_LOST;
import static besser.gate.metric.link.LinkLoss.Cause.DRIVER;
import static besser.gate.metric.link.LinkLoss.Cause.LOCAL_CHOICE;
import static besser.gate.metric.link.LinkLoss.Cause.UNKNOWN;

import besser.gate.evidence.Driver;
import besser.gate.evidence.IwEvent;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.log.DeviceClock;
import besser.gate.metric.rx.RateTick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Everything in a repetition that says something of the link, in order of time. */
final class LinkSigns {
  /** 30 to 39 are reasons of their own; 34 is a frame that was not acknowledged. */
  private static final Pattern LEAVING = Pattern.compile(" reason: 3(?!\\d)");

  private final Repetition repetition;
  private final DeviceClock clock;
  private final Predicate<KmsgRecord> death;
  private final Predicate<String> own;
  private final List<LinkSign> signs = new ArrayList<>();

  private LinkSigns(Repetition repetition, Predicate<KmsgRecord> death) {
    this.repetition = repetition;
    this.death = death;
    clock = new DeviceClock(repetition);
    own = own(repetition);
  }

  /**
   * Whether a line is the interface's: {@code wlan0: associated}, {@code wlan0 (phy #0): connected
   * to ...}. An AP on the same kernel (the virtual rig's) logs under its own, and wlan01 is
   * another.
   */
  private static Predicate<String> own(Repetition repetition) {
    Optional<String> iface = repetition.told("iface");
    return text ->
        iface
            .map(name -> text.startsWith(name + ":") || text.startsWith(name + " "))
            .orElseGet(() -> text.startsWith("wlan"));
  }

  /** Records of the kernel log that may say something of the link or of its driver. */
  static List<KmsgRecord> telling(Repetition repetition) {
    Predicate<String> own = own(repetition);
    DriverDeath driver = new DriverDeath(repetition);
    List<KmsgRecord> log = repetition.kmsg().value().orElse(List.of());
    // The line that names the card tells which host's lines are ours.
    Optional<KmsgRecord> card = driver.card(log);
    return log.stream()
        .filter(
            r ->
                own.test(r.text())
                    || driver.signs(r)
                    || driver.restarts(r)
                    || card.filter(r::equals).isPresent())
        .toList();
  }

  /**
   * From link.tsv, iw_event.log and kmsg.log, and from ticks in which data flowed.
   *
   * @param lost samples that iw called up though the link was lost
   */
  static List<LinkSign> of(
      Repetition repetition,
      List<RateTick> flowing,
      Set<LinkTick> lost,
      Predicate<KmsgRecord> death) {
    LinkSigns all = new LinkSigns(repetition, death);
    repetition.link().value().orElse(List.of()).forEach(t -> all.add(t, lost.contains(t)));
    repetition.iwEvents().value().orElse(List.of()).forEach(all::add);
    repetition.kmsg().value().orElse(List.of()).forEach(all::add);
    String file = repetition.rx().file();
    for (RateTick tick : flowing) {
      Source source = new Source(file, tick.fromLine(), tick.toLine());
      all.add(tick.to(), LinkSign.Says.FLOWS, true, UNKNOWN, source, "");
    }
    all.signs.sort(Comparator.comparingDouble(LinkSign::t));
    return List.copyOf(all.signs);
  }

  private void add(
      double t,
      LinkSign.Says says,
      boolean polled,
      LinkLoss.Cause cause,
      Source source,
      String text) {
    signs.add(new LinkSign(t, says, polled, cause, source, text));
  }

  private void add(LinkTick tick, boolean lost) {
    Source source = new Source(repetition.link().file(), tick.line(), tick.line());
    String state = "state " + tick.state().name().toLowerCase(Locale.ROOT);
    String text = lost ? "%s, %s".formatted(state, DisputedLink.words(tick)) : state;
    associated(tick, repetition.driver())
        .ifPresent(
            up -> {
              LinkLoss.Cause cause = tick.state() == LinkTick.State.GONE ? DRIVER : UNKNOWN;
              LinkSign.Says says = up && !lost ? LinkSign.Says.UP : LinkSign.Says.DOWN;
              add(tick.t(), says, true, cause, source, text);
            });
  }

  /** What a sample says; the driver's and the kernel's own words only where iw gave none. */
  static Optional<Boolean> associated(LinkTick tick, Driver driver) {
    return switch (tick.state()) {
      case UP -> Optional.of(true);
      case DOWN, GONE -> Optional.of(false);
      case UNKNOWN -> DisputedLink.lost(tick, driver) ? Optional.of(false) : Optional.empty();
    };
  }

  /** Why no sample in a window says whether the link was there; empty where one does. */
  static Optional<String> untold(Repetition repetition, Window window) {
    if (repetition.link().value().isEmpty()) {
      return Optional.of(repetition.link().why());
    }
    return repetition.link().value().get().stream()
            .filter(tick -> window.contains(tick.t()))
            .anyMatch(tick -> associated(tick, repetition.driver()).isPresent())
        ? Optional.empty()
        : Optional.of(
            "No sample in the %s says whether the link was there.".formatted(window.words()));
  }

  private void add(IwEvent event) {
    String text = event.text();
    if (!own.test(text)) {
      return;
    }
    if (text.contains(": connected to ") || text.contains(": roamed to ")) {
      event(event, LinkSign.Says.UP, UNKNOWN);
    } else if (text.contains(": disconnected (by AP)")) {
      event(event, LinkSign.Says.DOWN, AP_DEAUTH);
    } else if (text.contains(": disconnected")) {
      event(event, LinkSign.Says.DOWN, LEAVING.matcher(text).find() ? LOCAL_CHOICE : UNKNOWN);
    } else if (text.contains("beacon loss")) {
      event(event, LinkSign.Says.HINT, BEACONS_LOST);
    }
  }

  private void event(IwEvent event, LinkSign.Says says, LinkLoss.Cause cause) {
    Source source = new Source(repetition.iwEvents().file(), event.line(), event.line());
    clock
        .ofRealtime(event.realtime())
        .ifPresent(t -> add(t, says, false, cause, source, event.text()));
  }

  private void add(KmsgRecord kmsg) {
    String text = kmsg.text();
    if (death.test(kmsg)) {
      record(kmsg, LinkSign.Says.BROKEN, DRIVER);
    } else if (!own.test(text)) {
      return;
    } else if (text.endsWith(": associated")) {
      record(kmsg, LinkSign.Says.UP, UNKNOWN);
    } else if (text.contains(": deauthenticated from ") || text.contains(": disassociated from ")) {
      record(kmsg, LinkSign.Says.DOWN, AP_DEAUTH);
    } else if (text.contains("by local choice")) {
      record(kmsg, LinkSign.Says.DOWN, text.contains("(Reason: 3=") ? LOCAL_CHOICE : UNKNOWN);
    } else if (text.contains(": Connection to AP ") && text.endsWith(" lost")) {
      record(kmsg, LinkSign.Says.DOWN, BEACONS_LOST);
    }
  }

  private void record(KmsgRecord kmsg, LinkSign.Says says, LinkLoss.Cause cause) {
    Source source = new Source(repetition.kmsg().file(), kmsg.line(), kmsg.line());
    add(clock.ofMonotonic(kmsg.t()), says, false, cause, source, kmsg.text());
  }
}
