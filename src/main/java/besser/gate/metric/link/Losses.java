package besser.gate.metric.link;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Stall;
import besser.gate.metric.tablet.Reboot;
import besser.gate.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Outages and stalls of one window to losses of the link. By the {@code Given} of a feature ({@code
 * dead once lost for …, or silent for …}) a loss that is back within its grace is a flap, and one
 * that is not, or comes with a driver, an interface or a boot made anew, a death; a loss whose end
 * nobody saw is unsettled.
 */
final class Losses {
  private final Repetition repetition;
  private final Window window;
  private final LinkRules rules;
  private final List<Stall> stalls;
  private final Plan plan;
  private final List<LinkLoss> found = new ArrayList<>();

  private Losses(
      Repetition repetition, Plan plan, Window window, LinkRules rules, List<Stall> stalls) {
    this.repetition = repetition;
    this.window = window;
    this.rules = rules;
    this.stalls = stalls;
    this.plan = plan;
  }

  /** All losses that touch the window, in order of when the link stopped carrying data. */
  static List<LinkLoss> of(
      Repetition repetition,
      Plan plan,
      Window window,
      LinkRules rules,
      List<Stall> stalls,
      List<LinkSign> signs,
      List<DriverRestarts.Sign> restarts) {
    Losses losses = new Losses(repetition, plan, window, rules, stalls);
    double hintHolds = window.real(rules.grace()).seconds();
    Outage.in(signs, window.tick(), hintHolds).stream()
        .filter(o -> o.touches(window.start(), window.end()))
        .forEach(losses::add);
    restarts.stream().filter(DriverRestarts.Sign::anew).findFirst().ifPresent(losses::addRestart);
    stalls.forEach(losses::addDeaf);
    losses.addReboot();
    return losses.inOrder();
  }

  /**
   * What outages come to in a stretch in which no load runs: no silence tells of one, and a reboot
   * is told by the stage it ended.
   */
  static List<LinkLoss> withoutLoad(
      Repetition repetition, Plan plan, Window stretch, LinkRules rules, List<Outage> outages) {
    Losses losses = new Losses(repetition, plan, stretch, rules, List.of());
    outages.forEach(losses::add);
    return losses.inOrder();
  }

  private List<LinkLoss> inOrder() {
    WhyLost why = new WhyLost(repetition);
    // The kernel's times are real ones in a rehearsal too.
    double grace = rules.grace().seconds();
    return found.stream()
        .sorted(Comparator.comparingDouble(LinkLoss::at))
        .map(loss -> why.of(loss, grace))
        .toList();
  }

  private void add(Outage outage) {
    double grace = window.real(rules.grace()).seconds();
    boolean back = outage.back().isPresent();
    double shown =
        back
            ? outage.shown()
            : Math.max(outage.shown(), Seconds.between(outage.from(), silentUntil(outage)));
    boolean cutOff = repetition.deviceTrailer().value().isEmpty();
    boolean fatal = !back && cutOff && outage.cause() == LinkLoss.Cause.DRIVER;
    LinkLoss.Kind kind =
        shown > grace || fatal
            ? LinkLoss.Kind.DEATH
            : back && !outage.gap() ? LinkLoss.Kind.FLAP : LinkLoss.Kind.UNSETTLED;
    found.add(
        new LinkLoss(
            kind,
            outage.cause(),
            stallOf(outage),
            OptionalDouble.of(outage.from()),
            outage.back(),
            outage.source(),
            outage.text()));
  }

  private OptionalDouble stallOf(Outage outage) {
    double end = outage.back().orElse(Double.MAX_VALUE);
    return stalls.stream()
        .filter(s -> s.onset() <= end && s.end() + window.tick() >= outage.from())
        .mapToDouble(Stall::onset)
        .findFirst();
  }

  /** After the last sign of a lost link, silence of the counters is all there is to see. */
  private double silentUntil(Outage outage) {
    return stalls.stream()
        .filter(Stall::open)
        .mapToDouble(Stall::end)
        .max()
        .orElse(outage.lastBad());
  }

  /** A driver that was made anew has died, however soon the next one was up. */
  private void addRestart(DriverRestarts.Sign sign) {
    List<LinkLoss> same =
        found.stream()
            .filter(l -> l.at() <= sign.t() && l.recovery().orElse(sign.t()) >= sign.t())
            .toList();
    found.removeAll(same);
    OptionalDouble stall = same.stream().flatMapToDouble(l -> l.stall().stream()).min();
    OptionalDouble loss = same.stream().flatMapToDouble(l -> l.loss().stream()).min();
    OptionalDouble back = same.stream().flatMapToDouble(l -> l.recovery().stream()).max();
    found.add(
        new LinkLoss(
            LinkLoss.Kind.DEATH,
            LinkLoss.Cause.DRIVER,
            stall,
            OptionalDouble.of(loss.orElse(sign.t())),
            back,
            sign.source(),
            sign.words()));
  }

  private void addDeaf(Stall stall) {
    double deaf = window.real(rules.deaf()).seconds();
    boolean known =
        found.stream()
            .anyMatch(
                l ->
                    l.kind() == LinkLoss.Kind.DEATH
                        && l.stall().equals(OptionalDouble.of(stall.onset())));
    if (stall.seconds() < deaf || known) {
      return;
    }
    double from = Seconds.between(window.begun(), stall.onset());
    double to = Seconds.between(window.begun(), stall.end());
    Pressure pressure = Pressure.of(repetition, plan, window.stage(), Double.POSITIVE_INFINITY);
    boolean dead = pressure.waitingSeconds(from, to) >= deaf;
    if (!dead && pressure.tells(from, to)) {
      return; // Nobody was sending; that is the sender's story.
    }
    found.add(
        new LinkLoss(
            dead ? LinkLoss.Kind.DEATH : LinkLoss.Kind.UNSETTLED,
            LinkLoss.Cause.DEAF,
            OptionalDouble.of(stall.onset()),
            OptionalDouble.empty(),
            stall.open() ? OptionalDouble.empty() : OptionalDouble.of(stall.end()),
            stall.source(),
            dead ? "" : "whether data waited at the sender is not recorded"));
  }

  private void addReboot() {
    Optional<String> reboot = Reboot.during(repetition);
    OptionalDouble last =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(window.stage().id()) && window.contains(t.t()))
            .mapToDouble(RxTick::t)
            .max();
    if (reboot.isEmpty() || last.isEmpty() || !lastOfAll(last.getAsDouble())) {
      return;
    }
    found.add(
        new LinkLoss(
            LinkLoss.Kind.DEATH,
            LinkLoss.Cause.REBOOT,
            OptionalDouble.empty(),
            last,
            OptionalDouble.empty(),
            Source.of(repetition.facts().file()),
            reboot.get()));
  }

  private boolean lastOfAll(double t) {
    return repetition.rx().value().orElse(List.of()).stream().allMatch(tick -> tick.t() <= t);
  }
}
