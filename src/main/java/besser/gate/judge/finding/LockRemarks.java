package besser.gate.judge.finding;

import besser.gate.judge.Claim;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.LockShareBelow;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a share of lock cycling leaves out or puts in, where that decides: cost under the name of
 * another unlock or in another worker, a path in no chain of which the lock is seen, and time of
 * interrupts that is billed to a worker. The locked definition knows none of them, so a claim holds
 * or fails without them and the reviewer has to say what it means.
 */
final class LockRemarks {
  private LockRemarks() {}

  /** One at most for each kind, claim and repetition. */
  static List<Seen> of(List<Claim> claims, List<JudgedStage> judgedStages) {
    List<LockShareBelow> asked =
        claims.stream().flatMap(c -> c.asking(LockShareBelow.class)).distinct().toList();
    List<Seen> seen = new ArrayList<>();
    for (JudgedStage e : judgedStages) {
      for (LockShareBelow claim : asked) {
        siblings(e, claim).ifPresent(seen::add);
        elsewhere(e, claim).ifPresent(seen::add);
        nowhere(e, claim).ifPresent(seen::add);
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
        ": counting unlocks under other names, too, %s is not %s.");
  }

  /** Small on the path and not over all workers: the work, or only its name, has moved. */
  private static Optional<Seen> elsewhere(JudgedStage e, LockShareBelow claim) {
    String all = LockShareBelow.Path.ALL_WORKERS.reading();
    double own = value(e, claim.path().reading()) + value(e, claim.path().reading() + "_siblings");
    return own < bound(claim) && value(e, all) + value(e, all + "_siblings") >= bound(claim)
        ? Optional.of(
            seen(
                e,
                claim,
                "lock-elsewhere",
                ": %s is %s, and over all the driver's workers lock cycling is not."
                    .formatted(claim.path().reading(), claim.bound()),
                claim.path().reading(),
                all,
                all + "_siblings"))
        : Optional.empty();
  }

  /** The share is measured only where somebody on the machine takes the leaf. */
  private static Optional<Seen> nowhere(JudgedStage e, LockShareBelow claim) {
    String name = claim.path().reading();
    return e.reading(name).measured().filter(m -> m.value() == 0).isPresent()
        ? Optional.of(
            seen(
                e,
                claim,
                "no-lock-seen",
                ": %s is 0 %%, no chain of that path has the lock as leaf, and others have it."
                    .formatted(name),
                name,
                "lock.driver_path_samples",
                "lock.worker_samples"))
        : Optional.empty();
  }

  /** What was not measured decides nothing here. */
  private static double value(JudgedStage e, String reading) {
    return e.reading(reading).measured().map(Reading.Measured::value).orElse(Double.NaN);
  }

  private static Seen seen(
      JudgedStage e, LockShareBelow claim, String kind, String words, String... readings) {
    return new Seen(
        "F-%s-%s".formatted(kind, claim.path().reading()),
        kind,
        e.repetition().id(),
        words,
        Stream.of(readings).map(r -> Seen.receipt(e.reading(r))).collect(Collectors.joining("; ")));
  }

  private static Optional<Seen> interrupts(JudgedStage e, LockShareBelow claim) {
    return moved(
        e,
        claim,
        "_interrupted",
        (share, part) -> share >= bound(claim) && share - part < bound(claim),
        "interrupted-lock",
        ": leaving out samples under interrupts and softirqs, %s is %s.");
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
        ? Optional.of(seen(e, claim, kind, words.formatted(name, claim.bound()), name, name + part))
        : Optional.empty();
  }

  /** Whether a share and a part beside or in it fall on two sides of the bound. */
  private interface Decides {
    boolean with(double share, double part);
  }
}
