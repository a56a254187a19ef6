package besser.gate.metric.link;

import besser.gate.evidence.Mac80211Event;
import besser.gate.evidence.Repetition;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the wireless stack's own events and everything else tell another story of the link: another
 * cause, a loss in which the stack let nobody go, a station let go where no loss is counted. Where
 * no events were recorded nothing is disputed. The kernel's times are real ones in a rehearsal too.
 */
public final class DisputedCause {
  /** Causes by which mac80211 itself lets the station go. */
  private static final Set<LinkLoss.Cause> ASSOCIATED =
      EnumSet.of(
          LinkLoss.Cause.AP_DEAUTH, LinkLoss.Cause.LOCAL_CHOICE, LinkLoss.Cause.BEACONS_LOST);

  private final WhyLost why;
  private final double grace;

  private DisputedCause(Repetition repetition, Span grace) {
    why = new WhyLost(repetition);
    this.grace = grace.seconds();
  }

  /**
   * Each dispute in a sentence, with where it is seen; untrusted text in it.
   *
   * @param losses all that were counted
   * @param until boot-time second the recording was over
   * @param grace nominal, of a lost link
   */
  public static List<String> in(
      Repetition repetition, List<LinkLoss> losses, double until, Span grace) {
    DisputedCause disputed = new DisputedCause(repetition, grace);
    List<String> all = new ArrayList<>();
    losses.forEach(loss -> disputed.of(loss).ifPresent(all::add));
    disputed.uncounted(losses, until).ifPresent(all::add);
    return List.copyOf(all);
  }

  private Optional<String> of(LinkLoss loss) {
    if (!ASSOCIATED.contains(loss.cause())) {
      return Optional.empty();
    }
    List<WhyLost.Told> told = why.told(loss, grace);
    String seen = "%s (%s: \"%s\")".formatted(loss.cause().words(), loss.source(), loss.receipt());
    if (!told.isEmpty()) {
      return told.stream().anyMatch(t -> t.cause() == loss.cause())
          ? Optional.empty()
          : Optional.of(
              "%s; mac80211: %s, %s"
                  .formatted(seen, told.get(0).cause().words(), why.words(told.get(0).event())));
    }
    return loss.loss().isPresent() && why.tellsOf(loss, grace) && why.leaving(loss, grace).isEmpty()
        ? Optional.of("%s; mac80211 let no station go then".formatted(seen))
        : Optional.empty();
  }

  private Optional<String> uncounted(List<LinkLoss> losses, double until) {
    List<Mac80211Event> alone =
        why.left(grace).stream()
            .filter(e -> e.t() <= until - grace)
            .filter(e -> losses.stream().noneMatch(loss -> goesWith(loss, e.t())))
            .toList();
    return alone.stream()
        .findFirst()
        .map(
            e ->
                "mac80211 let its station go, %s, and no loss of the link is counted"
                    .formatted(why.words(e)));
  }

  private boolean goesWith(LinkLoss loss, double t) {
    return loss.at() - grace <= t && t <= loss.recovery().orElse(Double.MAX_VALUE) + grace;
  }
}
