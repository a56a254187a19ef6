package besser.gate.judge.verdict;

import besser.gate.evidence.EndedEarly;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.check.WorstMinute;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One repetition while it is recorded: whether a whole minute of the judged stage is already known
 * to lie below what a gating claim asks of every minute. What came between a look before the minute
 * and a look after it is at least what came in it, so the answer is certain however seldom one
 * looks; what no look can tell is left to the evidence.
 */
public final class RunningMinutes {
  private static final Span MINUTE = new Span(60);

  private final List<Asked> asked;
  private final Plan plan;
  private final List<Look> looks = new ArrayList<>();

  /** A floor that a claim sets under every minute of a stage. */
  private record Asked(Claim claim, ByteRate rate, Stage stage) {}

  private record Look(String stage, double second, double bytes) {}

  /**
   * For one repetition.
   *
   * @param claims every scenario
   * @param gatingSet which claims the verdict rests on
   */
  public RunningMinutes(List<Claim> claims, GatingSet gatingSet, Plan plan) {
    this.plan = plan;
    List<Asked> all = new ArrayList<>();
    for (Claim claim : claims) {
      for (Claim.Asked sentence : claim.sentences()) {
        if (gatingSet.includes(claim) && sentence.statement() instanceof WorstMinute worst) {
          plan.stages().stream()
              .filter(s -> s.id().equals(claim.stage()))
              .forEach(s -> all.add(new Asked(claim, worst.rate(), s)));
        }
      }
    }
    this.asked = List.copyOf(all);
  }

  /**
   * One look at the running recorder.
   *
   * @param stage in force
   * @param second of that stage
   * @param bytes of payload since its start, as the socket counts them
   * @return what decides the campaign, the first time it is known
   */
  public Optional<EndedEarly> look(String repetition, String stage, double second, double bytes) {
    Look now = new Look(stage, second, bytes);
    if (!looks.isEmpty() && !follows(looks.get(looks.size() - 1), now)) {
      looks.clear();
    }
    if (looks.isEmpty() || !looks.get(looks.size() - 1).equals(now)) {
      looks.add(now);
    }
    return asked.stream()
        .filter(a -> a.stage().id().equals(stage))
        .flatMap(a -> missed(repetition, a).stream())
        .findFirst();
  }

  private static boolean follows(Look before, Look now) {
    return before.stage().equals(now.stage())
        && before.second() <= now.second()
        && before.bytes() <= now.bytes();
  }

  /** The last whole minute there has been a look after, held against its floor. */
  private Optional<EndedEarly> missed(String repetition, Asked a) {
    double minute = plan.scale().visible(MINUTE, plan.tick().seconds()).seconds();
    double settled = a.claim().terms().settled(plan.scale());
    // The recorder's counter and its clock are read one after the other, and the judge knows the
    // start of the stage to a tick.
    double slack = plan.tick().seconds();
    Look last = looks.get(looks.size() - 1);
    int n = (int) Math.floor((last.second() - slack - settled) / minute);
    double from = settled + (n - 1) * minute;
    if (n < 1 || from + minute > plan.length(a.stage()).seconds()) {
      return Optional.empty();
    }
    Optional<Look> before =
        looks.stream().filter(l -> l.second() <= from - slack).reduce((one, other) -> other);
    Optional<Look> after =
        looks.stream().filter(l -> l.second() >= from + minute + slack).findFirst();
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    ByteRate most = new ByteRate((after.get().bytes() - before.get().bytes()) / minute);
    return most.bytesPerSecond() < a.rate().bytesPerSecond()
        ? Optional.of(
            new EndedEarly(
                a.claim().id(),
                "%s received at most %s in minute %s of its %s stage, at least %s is asked (the recorder's status while it ran)."
                    .formatted(repetition, most, n, a.stage().id(), a.rate())))
        : Optional.empty();
  }
}
