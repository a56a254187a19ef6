package besser.gate.judge.finding;

import besser.gate.judge.Claim;
import besser.gate.judge.Statement;
import besser.gate.judge.check.EvenClock;
import besser.gate.judge.check.NoStall;
import besser.gate.judge.check.OverTheAir;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bounds of claims that what is asked about beside them is measured by, too. Where no claim has
 * one, nothing is as long or as much as it.
 *
 * @param stall the shortest stall that fails a claim
 * @param wire the part of a load that may travel over the control wire
 * @param drift by how much two clocks may drift apart in the judged stage
 */
record ClaimedBounds(Optional<Span> stall, Optional<Share> wire, Optional<Span> drift) {
  static ClaimedBounds of(List<Claim> claims) {
    return new ClaimedBounds(
        least(claims, NoStall.class, NoStall::span),
        least(claims, OverTheAir.class, OverTheAir::share),
        least(claims, EvenClock.class, EvenClock::span));
  }

  private static <S extends Statement, B extends Comparable<B>> Optional<B> least(
      List<Claim> claims, Class<S> kind, Function<S, B> bound) {
    return claims.stream().flatMap(c -> c.asking(kind)).map(bound).min(Comparator.naturalOrder());
  }
}
