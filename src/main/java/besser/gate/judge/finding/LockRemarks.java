package besser.gate.judge.finding;

import besser.gate.judge.Claim;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.LockShareBelow;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a share of lock cycling leaves out or puts in, where that decides: cost under the name of
 * another unlock, and time of interrupts that is billed to a worker. The locked definition knows
 * neither, so a claim holds or fails without them and the reviewer has to say what it means.
 */
final class LockRemarks {
  private LockRemarks() {}

  /** One at most for each kind, claim and repetition. */
  static List<Seen> of(List<Claim> claims, List<JudgedStage> judgedStages) {
    List<LockShareBelow> asked =
        claims.stream()
            .flatMap(c -> c.sentences().stream())
            .map(Claim.Asked::statement)
            .filter(LockShareBelow.class::isInstance)
            .map(LockShareBelow.class::cast)
            .distinct()
            .toList();
    List<Seen> seen = new ArrayList<>();
    for (JudgedStage e : judgedStages) {
      for (LockShareBelow claim : asked) {
        siblings(e, claim).ifPresent(seen::add);
        interrupts(e, claim).ifPresent(seen::add);
      }
    }
    return seen;
  }

  private static Optional<Seen> siblings(JudgedStage e, LockShareBelow claim) {
    return moved(
        e,
        claim,
        "_siblings",
        (share, others) -> share < bound(claim) && share + others >= bound(claim),
        "sibling-unlock",
        ": with the unlocks that go by another name %s is not %s.");
  }

  private static Optional<Seen> interrupts(JudgedStage e, LockShareBelow claim) {
    return moved(
        e,
        claim,
        "_interrupted",
        (share, part) -> share >= bound(claim) && share - part < bound(claim),
        "interrupted-lock",
        ": without what lies under interrupts and softirqs %s is %s.");
  }

  private static double bound(LockShareBelow claim) {
    return claim.share().fraction();
  }

  private static Optional<Seen> moved(
      JudgedStage e,
      LockShareBelow claim,
      String part,
      Decides decides,
      String kind,
      String words) {
    String name = claim.path().reading();
    Optional<Reading.Measured> share = e.reading(name).measured();
    Optional<Reading.Measured> other = e.reading(name + part).measured();
    return share.isPresent()
            && other.isPresent()
            && decides.with(share.get().value(), other.get().value())
        ? Optional.of(
            new Seen(
                "F-%s-%s".formatted(kind, name),
                kind,
                e.repetition().id(),
                words.formatted(name, claim.bound()),
                Seen.receipt(share.get()) + "; " + Seen.receipt(other.get())))
        : Optional.empty();
  }

  /** Whether a share and a part beside or in it fall on two sides of the bound. */
  private interface Decides {
    boolean with(double share, double part);
  }
}
