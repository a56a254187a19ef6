package besser.gate.metric.link;

import static besser.gate.metric.link.LinkLoss.Cause.AP_DEAUTH;
import static besser.gate.metric.link.LinkLoss.Cause.BEACONS_LOST;
import static besser.gate.metric.link.LinkLoss.Cause.DRIVER;
import static besser.gate.metric.link.LinkLoss.Cause.LOCAL_CHOICE;
import static besser.gate.metric.link.LinkLoss.Cause.UNKNOWN;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Facts;
import besser.gate.evidence.IwEvent;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Source;
import besser.gate.metric.log.DeviceClock;
import besser.gate.metric.rx.RateTick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything in a repetition that says something of the link, in order of time. */
final class LinkSigns {
  private final Repetition repetition;
  private final DeviceClock clock;
  private final Predicate<KmsgRecord> death;
  private final String iface;
  private final List<LinkSign> signs = new ArrayList<>();

  private LinkSigns(Repetition repetition, Predicate<KmsgRecord> death) {
    this.repetition = repetition;
    this.death = death;
    clock = new DeviceClock(repetition);
    iface = iface(repetition);
  }

  /** An AP on the same kernel (the virtual rig's) logs under its own interface. */
  private static String iface(Repetition repetition) {
    return Facts.text(repetition.deviceStart().value().orElse(Map.of()), "iface").orElse("wlan");
  }

  /** Records of the kernel log that may say something of the link or of its driver. */
  static List<KmsgRecord> telling(Repetition repetition) {
    String iface = iface(repetition);
    DriverDeath driver = new DriverDeath(repetition);
    List<KmsgRecord> log = repetition.kmsg().value().orElse(List.of());
    // The line that names the card tells which host's lines are ours.
    Optional<KmsgRecord> card = driver.card(log);
    return log.stream()
        .filter(
            r ->
                r.text().startsWith(iface)
                    || driver.signs(r)
                    || driver.restarts(r)
                    || card.filter(r::equals).isPresent())
        .toList();
  }

  /** From link.tsv, iw_event.log and kmsg.log, and from ticks in which data flowed. */
  static List<LinkSign> of(
      Repetition repetition, List<RateTick> flowing, Predicate<KmsgRecord> death) {
    LinkSigns all = new LinkSigns(repetition, death);
    repetition.link().value().orElse(List.of()).forEach(all::add);
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

  private void add(LinkTick tick) {
    Source source = new Source(repetition.link().file(), tick.line(), tick.line());
    associated(tick, repetition.driver())
        .ifPresent(
            up -> {
              LinkLoss.Cause cause = tick.state() == LinkTick.State.GONE ? DRIVER : UNKNOWN;
              String text = "state " + tick.state().name().toLowerCase(Locale.ROOT);
              add(tick.t(), up ? LinkSign.Says.UP : LinkSign.Says.DOWN, true, cause, source, text);
            });
  }

  /** What a sample says; the driver's and the kernel's own words only where iw gave none. */
  static Optional<Boolean> associated(LinkTick tick, Driver driver) {
    return switch (tick.state()) {
      case UP -> Optional.of(true);
      case DOWN, GONE -> Optional.of(false);
      case UNKNOWN ->
          driver.all(Driver.Role.ASSOC_LOST).contains(tick.assoc())
                  || tick.operstate().equals("down")
              ? Optional.of(false)
              : Optional.empty();
    };
  }

  private void add(IwEvent event) {
    String text = event.text();
    if (!text.startsWith(iface)) {
      return;
    }
    if (text.contains(": connected to ") || text.contains(": roamed to ")) {
      event(event, LinkSign.Says.UP, UNKNOWN);
    } else if (text.contains(": disconnected (by AP)")) {
      event(event, LinkSign.Says.DOWN, AP_DEAUTH);
    } else if (text.contains(": disconnected")) {
      event(event, LinkSign.Says.DOWN, text.contains("reason: 3") ? LOCAL_CHOICE : UNKNOWN);
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
    } else if (!text.startsWith(iface)) {
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
