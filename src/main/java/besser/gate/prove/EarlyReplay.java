package besser.gate.prove;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Outcome;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.judge.verdict.EarlyJudge;
import besser.gate.judge.verdict.RunningMinutes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A campaign seen again as those saw it who recorded it: look after look, repetition after
 * repetition. Where every gating claim holds in the end, no beginning of it may have been called
 * decided.
 */
public final class EarlyReplay {
  private final List<Claim> claims;
  private final GatingSet gatingSet;

  /**
   * @param claims every scenario
   * @param gatingSet which claims the verdict rests on
   */
  public EarlyReplay(List<Claim> claims, GatingSet gatingSet) {
    this.claims = List.copyOf(claims);
    this.gatingSet = gatingSet;
  }

  /**
   * What came of one.
   *
   * @param name of the case
   * @param holds whether every gating claim holds in the end
   * @param minutes how long it took to record, nominal; a prefix is what was there at one of them
   * @param decided when it was known that it cannot be accepted, and by what; empty where it never
   *     was before its last repetition was over
   */
  public record Seen(String name, boolean holds, double minutes, Optional<Moment> decided) {
    /** Beginnings of it that were looked at, one a minute. */
    public int prefixes() {
      return (int) minutes;
    }

    /** Whether it was called decided, and could have been accepted. */
    public boolean wrong() {
      return holds && decided.isPresent();
    }
  }

  /**
   * When.
   *
   * @param minute nominal, since the first repetition began
   */
  public record Moment(double minute, EndedEarly by) {}

  /** Plays a sealed campaign again. */
  public Seen of(String name, Campaign campaign) {
    double before = 0;
    Optional<Moment> decided = Optional.empty();
    List<Repetition> all = campaign.repetitions();
    for (int i = 0; i < all.size(); i++) {
      Repetition repetition = all.get(i);
      if (decided.isEmpty()) {
        decided = running(campaign, repetition, before);
      }
      before += length(repetition);
      if (decided.isEmpty() && i + 1 < all.size()) {
        double at = before;
        decided =
            new EarlyJudge(claims, gatingSet)
                .of(campaign.upTo(i + 1))
                .map(by -> new Moment(minutes(campaign, at), by));
      }
      before += i + 1 < all.size() ? campaign.plan().pause().seconds() : 0;
    }
    return new Seen(name, holds(campaign), minutes(campaign, before), decided);
  }

  private Optional<Moment> running(Campaign campaign, Repetition repetition, double before) {
    List<RxTick> ticks = repetition.rx().value().orElse(List.of());
    RunningMinutes looks = new RunningMinutes(claims, gatingSet, campaign.plan());
    for (RxTick tick : ticks) {
      Optional<DeviceStage> stage =
          repetition.deviceStages().value().stream()
              .flatMap(List::stream)
              .filter(s -> s.stage().equals(tick.stage()) && s.start().isPresent())
              .findFirst();
      OptionalLong payload = tick.payload();
      if (stage.isPresent() && payload.isPresent()) {
        double second = tick.t() - stage.get().start().getAsDouble();
        Optional<EndedEarly> by =
            looks.look(repetition.id(), tick.stage(), second, payload.getAsLong());
        if (by.isPresent()) {
          double at = before + tick.t() - ticks.get(0).t();
          return by.map(b -> new Moment(minutes(campaign, at), b));
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(Campaign campaign) {
    List<Claim> asked = claims.stream().filter(c -> gatingSet.asks(c, campaign.patch())).toList();
    return campaign.faults().isEmpty()
        && new ClaimJudge(asked, gatingSet)
            .claims(campaign).stream()
                .filter(c -> c.gating())
                .allMatch(c -> c.outcome() == Outcome.HOLDS);
  }

  private static double length(Repetition repetition) {
    List<RxTick> ticks = repetition.rx().value().orElse(List.of());
    return ticks.isEmpty() ? 0 : ticks.get(ticks.size() - 1).t() - ticks.get(0).t();
  }

  private static double minutes(Campaign campaign, double seconds) {
    return campaign.plan().scale().nominal(seconds) / 60;
  }
}
