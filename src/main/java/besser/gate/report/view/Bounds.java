package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Limit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bounds of the judged claims as lines of a chart.
 *
 * @param rates bounds on a byte rate, highest first
 * @param lockShares bounds on the share of lock cycling, highest first
 * @param signal window of the signal, if a claim states one
 * @param floor F, which near zero is measured by; no line of its own
 */
public record Bounds(
    List<Line<ByteRate>> rates,
    List<Line<Share>> lockShares,
    Optional<Limit.OfSignal> signal,
    Optional<ByteRate> floor) {
  /**
   * One bound.
   *
   * @param at where the line lies
   * @param label the claim's id
   */
  public record Line<T>(T at, String label) {}

  /** Of targets and goals; the signal window of any claim. */
  public static Bounds of(Judgement judgement) {
    List<Line<ByteRate>> rates = new ArrayList<>();
    List<Line<Share>> shares = new ArrayList<>();
    Optional<Limit.OfSignal> signal = Optional.empty();
    for (JudgedClaim claim : judgement.judgedClaims()) {
      boolean drawn = claim.kind() == Kind.TARGET || claim.kind() == Kind.GOAL;
      for (JudgedSentence sentence : claim.judgedSentences()) {
        Limit limit = sentence.limit().orElse(null);
        if (limit instanceof Limit.OfSignal window) {
          signal = signal.or(() -> Optional.of(window));
        } else if (drawn && limit instanceof Limit.OfRate rate) {
          add(rates, rate.at(), claim);
        } else if (drawn && limit instanceof Limit.OfLockShare share) {
          add(shares, share.at(), claim);
        }
      }
    }
    rates.sort((a, b) -> b.at().compareTo(a.at()));
    shares.sort((a, b) -> b.at().compareTo(a.at()));
    return new Bounds(List.copyOf(rates), List.copyOf(shares), signal, judgement.floor());
  }

  private static <T> void add(List<Line<T>> lines, T at, JudgedClaim claim) {
    if (lines.stream().noneMatch(l -> l.at().equals(at))) {
      lines.add(new Line<>(at, claim.id()));
    }
  }
}
