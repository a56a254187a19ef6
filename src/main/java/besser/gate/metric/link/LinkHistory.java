package besser.gate.metric.link;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.rx.RateTick;
import besser.gate.metric.rx.Stall;
import besser.gate.metric.rx.Throughput;
import besser.gate.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the link in one window: from {@code device/link.tsv}, {@code iw_event.log}, {@code
 * kmsg.log}, the counters, and the sender's proof that data waited.
 *
 * <p>Where evidence is missing the link is unknown, neither alive nor dead. Definition: "link
 * death" in features/README.md.
 */
public final class LinkHistory {
  private final Repetition repetition;
  private final Window window;
  private final List<DriverRestarts.Sign> restarts;
  private final List<LinkLoss> losses;
  private final Lifetime lifetime;
  private final List<RateTick> flowing;
  private final Set<LinkTick> lost;

  private LinkHistory(Repetition repetition, Plan plan, Window window, LinkRules rules) {
    this.repetition = repetition;
    this.window = window;
    Throughput rx = Throughput.of(repetition, window);
    restarts = DriverRestarts.in(repetition, window, rx);
    flowing = rx.ticks().stream().filter(t -> !Stall.nearZero(t.rate(), rules.floor())).toList();
    List<Stall> stalls = rx.stalls(rules.floor());
    double grace = window.real(rules.grace()).seconds();
    lost =
        DisputedLink.in(repetition).stream()
            .flatMap(d -> d.silent(stalls, grace, window.tick()).stream())
            .collect(Collectors.toUnmodifiableSet());
    List<LinkSign> signs =
        LinkSigns.of(repetition, flowing, lost, new DriverDeath(repetition)::signs);
    losses = Losses.of(repetition, plan, window, rules, stalls, signs, restarts);
    lifetime = new Lifetime(repetition, window, rules, losses, signs);
  }

  /**
   * The same repetition with only those records of its kernel log that say something of the link.
   * Its history is asked for stage by stage, and a storm makes half a million records.
   */
  public static Repetition ofLink(Repetition repetition) {
    return repetition.kmsg() instanceof Part.Present<List<KmsgRecord>> log
        ? repetition.withKmsg(
            new Part.Present<>(log.file(), LinkSigns.telling(repetition), log.flaw()))
        : repetition;
  }

  /** The link in a window of a repetition. */
  public static LinkHistory of(Repetition repetition, Plan plan, Window window, LinkRules rules) {
    return new LinkHistory(repetition, plan, window, rules);
  }

  /** Ticks of the window in which data flowed. */
  List<RateTick> flowing() {
    return flowing;
  }

  /** Samples of the window that iw called up though the link was lost. */
  Set<LinkTick> lost() {
    return lost;
  }

  /** Every loss in order, whatever it came to. */
  public List<LinkLoss> losses() {
    return losses;
  }

  /** Losses that were not recovered in time, in order. */
  public List<LinkLoss> deaths() {
    return of(LinkLoss.Kind.DEATH);
  }

  /** Losses that were; findings, not failures. */
  public List<LinkLoss> flaps() {
    return of(LinkLoss.Kind.FLAP);
  }

  /** Losses of which the evidence does not show the end. */
  public List<LinkLoss> unsettled() {
    return of(LinkLoss.Kind.UNSETTLED);
  }

  private List<LinkLoss> of(LinkLoss.Kind kind) {
    return losses.stream().filter(l -> l.kind() == kind).toList();
  }

  /** {@code link.lived}, see {@link Lifetime}. */
  public Reading lived() {
    return lifetime.lived();
  }

  /** {@code link.deaths}; 0 only where nothing is missing that could show one. */
  public Reading deathCount() {
    return lifetime.count();
  }

  /**
   * {@code link.flaps}: losses recovered within the grace; between samples only events show one. 0
   * only where a sample says that the link was there.
   */
  public Reading flapCount() {
    String blind =
        repetition.iwEvents().value().isPresent()
            ? ""
            : "Shorter than a tick they are not seen: " + repetition.iwEvents().why();
    return count("link.flaps", flaps(), blind);
  }

  /** {@code link.blackholes}: losses that did recover, but later than the grace; 0 likewise. */
  public Reading blackholes() {
    return count(
        "link.blackholes",
        deaths().stream().filter(l -> l.loss().isPresent() && l.recovery().isPresent()).toList(),
        "");
  }

  private Reading count(String name, List<LinkLoss> of, String note) {
    Source file = Source.of(repetition.link().file());
    Optional<String> untold = LinkSigns.untold(repetition, window);
    if (of.isEmpty() && untold.isPresent()) {
      return new Reading.Absent(name, untold.get(), file);
    }
    Source source = of.isEmpty() ? file : of.get(0).source();
    return new Scope(window.words(), source, "").measured(name, of.size(), Unit.COUNT, note);
  }

  /**
   * {@code link.driver_restarts}: signs that the driver or its interface was made anew in the
   * window (rx_bytes ran backwards, ifindex changed, wlan0 gone, a phy was registered), whether or
   * not it came back in time.
   */
  public Reading driverRestarts() {
    return DriverRestarts.reading(repetition, window, restarts);
  }

  /** {@code link.decrypt_storm_recoveries}: Patch A's counter, end less start of the repetition. */
  public Reading decryptStormRecoveries() {
    return DriverRestarts.decryptStorms(repetition);
  }

  /** Every reading, in the order they are published. */
  public List<Reading> all() {
    return List.of(
        lived(),
        deathCount(),
        flapCount(),
        blackholes(),
        driverRestarts(),
        decryptStormRecoveries());
  }
}
