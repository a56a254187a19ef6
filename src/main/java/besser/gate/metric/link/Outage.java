package besser.gate.metric.link;

import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stretch in which the link was not there, before anybody judged it.
 *
 * @param from first sign of it
 * @param back when it was there again; empty if never seen
 * @param lastBad last sign that it was not
 * @param exact whether its end is an event's, not a sample's
 * @param gap whether nothing is known of some time between the last sign that it was not and the
 *     first that it was
 * @param cause the strongest that was said
 * @param source the sign that shows it best
 * @param text its line; untrusted
 */
record Outage(
    double from,
    OptionalDouble back,
    double lastBad,
    boolean exact,
    boolean gap,
    LinkLoss.Cause cause,
    Source source,
    String text) {

  /**
   * Seconds it is known to have lasted. A sample that found it back may have come late, so without
   * an event the last sign that it was not there counts.
   */
  double shown() {
    return Seconds.between(from, exact ? back.orElse(lastBad) : lastBad);
  }

  /** Whether it was going on at some moment of a stretch. */
  boolean touches(double start, double end) {
    return from <= end && back.orElse(Double.MAX_VALUE) >= start;
  }

  /** All outages, in order; nothing is said where signs are missing. */
  static List<Outage> in(List<LinkSign> signs, double tick, double hintHolds) {
    Builder now = new Builder(tick, hintHolds);
    signs.forEach(now::take);
    return now.done();
  }

  private static final class Builder {
    private final double tick;
    private final double hintHolds;
    private final List<Outage> found = new ArrayList<>();
    private final List<LinkSign> bad = new ArrayList<>();
    private final List<LinkSign> hints = new ArrayList<>();
    private double lastUpEvent = Double.NEGATIVE_INFINITY;

    Builder(double tick, double hintHolds) {
      this.tick = tick;
      this.hintHolds = hintHolds;
    }

    void take(LinkSign sign) {
      switch (sign.says()) {
        case HINT -> hints.add(sign);
        case BROKEN -> bad.add(sign);
        case DOWN -> {
          // A sample is taken up to a tick before it is written; an event in between is newer.
          if (!sign.polled() || !bad.isEmpty() || sign.t() - lastUpEvent >= tick) {
            bad.add(sign);
          }
        }
        case UP -> up(sign);
        case FLOWS -> {
          if (!bad.isEmpty() && !associationLost() && sign.t() - lastBad().t() > tick) {
            close(Optional.of(sign));
          }
        }
      }
    }

    private void up(LinkSign sign) {
      if (!sign.polled()) {
        lastUpEvent = sign.t();
      }
      if (bad.isEmpty()) {
        return;
      }
      boolean newer = !sign.polled() || lastBad().polled() || sign.t() - lastBad().t() >= tick;
      // A driver that is dead goes on to call itself associated; only an event says otherwise.
      if (newer && (!sign.polled() || associationLost())) {
        close(Optional.of(sign));
      }
    }

    private boolean associationLost() {
      return bad.stream().anyMatch(s -> s.says() == LinkSign.Says.DOWN);
    }

    private LinkSign lastBad() {
      return bad.get(bad.size() - 1);
    }

    private void close(Optional<LinkSign> end) {
      double from = bad.get(0).t();
      LinkSign best = bad.get(0);
      for (LinkSign sign : bad) {
        best = sign.cause().compareTo(best.cause()) < 0 ? sign : best;
      }
      for (LinkSign hint : hints) {
        boolean near = hint.t() >= from - hintHolds && hint.t() <= lastBad().t();
        best = near && hint.cause().compareTo(best.cause()) < 0 ? hint : best;
      }
      double last = lastBad().t();
      boolean exact = end.isPresent() && !end.get().polled();
      found.add(
          new Outage(
              from,
              end.isPresent() ? OptionalDouble.of(end.get().t()) : OptionalDouble.empty(),
              last,
              exact,
              end.isPresent() && !exact && Seconds.between(last, end.get().t()) > 2 * tick,
              best.cause(),
              best.source(),
              best.text()));
      bad.clear();
      hints.clear();
    }

    List<Outage> done() {
      if (!bad.isEmpty()) {
        close(Optional.empty());
      }
      return List.copyOf(found);
    }
  }
}
