package besser.gate.judge.verdict;

import static besser.gate.judge.Outcome.FAILS;
import static besser.gate.judge.Outcome.HOLDS;
import static besser.gate.judge.Outcome.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.Claim;
import besser.gate.judge.Claims;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Settled;
import besser.gate.judge.Verdict;
import besser.gate.judge.check.MeanRate;
import besser.gate.judge.check.WorstMinute;
import besser.gate.judge.claim.Edition;
import besser.gate.metric.Brief;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlyJudgeTest {
  private static final Map<String, String> ENDED =
      Map.of("ended.claim", "TGT-RX", "ended.receipt", "rep-1 received 0.7 MB/s.");

  private static Campaign campaign(int repetitions, Map<String, String> facts) {
    Repetition[] made =
        IntStream.rangeClosed(1, repetitions)
            .mapToObj(
                n ->
                    new Brief("rep-" + n)
                        .receives(IntStream.range(0, 10).mapToLong(i -> 2_400_000 + n).toArray())
                        .build())
            .toArray(Repetition[]::new);
    Campaign c = Brevity.campaign(new LockedPlan(), made);
    return new Campaign(
        c.id(),
        c.provenance(),
        c.environment(),
        c.model(),
        c.patch(),
        c.gate(),
        c.plan(),
        facts,
        c.claims(),
        c.repetitions(),
        c.faults());
  }

  private static Claim claim(String id, String kind, Map<String, Outcome> by) {
    return Claims.at("4M", Claims.terms(3, 2), id, Set.of(kind), new Settled(HOLDS, by));
  }

  private static Optional<EndedEarly> early(int repetitions, Claim... claims) {
    return new EarlyJudge(List.of(claims), GatingSet.PHASE_1).of(campaign(repetitions, Map.of()));
  }

  @Test
  void aRepetitionThatIsStillToComeDecidesNothing() {
    Claim sound = claim("TGT-RX", "target", Map.of());
    assertThat(early(0, sound)).isEmpty();
    assertThat(early(1, sound)).isEmpty();
    assertThat(early(2, sound)).isEmpty();
  }

  @Test
  void aTargetThatFailsDecidesItAheadOfAConditionThatDoesNotHold() {
    Claim signal = claim("VAL-SIGNAL", "validity", Map.of("rep-1", FAILS));
    Claim rx = claim("TGT-RX", "target", Map.of("rep-1", FAILS));
    assertThat(early(1, signal, rx)).contains(new EndedEarly("TGT-RX", "rep-1 was so."));
  }

  @Test
  void aConditionThatWasNotShownToHoldDecidesItToo() {
    Claim rx = claim("TGT-RX", "target", Map.of("rep-2", UNDECIDED));
    Claim signal = claim("VAL-SIGNAL", "validity", Map.of("rep-2", FAILS));
    assertThat(early(2, rx, signal).map(EndedEarly::claim)).contains("VAL-SIGNAL");
    assertThat(early(1, rx, signal)).isEmpty();
  }

  @Test
  void whatDoesNotGateDecidesNothing() {
    assertThat(early(1, claim("C-RX", "prediction", Map.of("rep-1", FAILS)))).isEmpty();
  }

  private static Judgement ended(Outcome rx, Optional<Campaign> baseline) {
    List<Claim> claims =
        List.of(
            claim("TGT-RX", "target", Map.of("rep-1", rx)),
            claim("TGT-LINK", "target", Map.of()),
            Claims.comparison("P-OWN", Set.of("prediction", "patch-x"), new Settled(HOLDS)));
    return new CampaignJudge(claims, GatingSet.PHASE_1, Edition.lines(1, claims))
        .judge(campaign(1, ENDED), baseline, Map.of(), List.of());
  }

  @Test
  void endedEarlyItIsRejectedWhereTheFailureStandsAndNothingIsCompared() {
    Judgement judgement = ended(FAILS, Optional.of(campaign(3, Map.of())));
    assertThat(judgement.verdict()).isInstanceOf(Verdict.Rejected.class);
    assertThat(judgement.verdict().reasons())
        .contains(
            "Ended early after 1 of 3 repetitions, decided by TGT-RX: rep-1 received 0.7 MB/s. What was not recorded was not measured; predictions and baseline: not compared: ended early.");
    assertThat(judgement.predictions()).isEmpty();
    assertThat(judgement.comparison()).isEmpty();
    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.judgedClaims().get(1).reason())
        .isEqualTo(
            "Undecided: rep-1 is not enough: the campaign was ended early in repetition 1 of 3, and what is missing was not measured.");
  }

  @Test
  void endedEarlyItIsUndecidedWhereTheFailureDoesNotStand() {
    for (Outcome rx : List.of(HOLDS, UNDECIDED)) {
      Judgement judgement = ended(rx, Optional.empty());
      assertThat(judgement.verdict()).isInstanceOf(Verdict.Undecided.class);
      assertThat(judgement.outcome()).isEqualTo(UNDECIDED);
      assertThat(judgement.verdict().reasons())
          .contains(
              "The campaign was ended early for TGT-RX, which does not fail on what was recorded; only a campaign that is certain to be rejected may be short.");
    }
  }

  private static final List<Claim> MINUTES =
      List.of(
          Claims.at(
              "4M",
              Claims.terms(3, 10),
              "TGT-RX",
              Set.of("target"),
              new MeanRate(new ByteRate(2e6)),
              new WorstMinute(new ByteRate(1.8e6))));

  private static Map<Integer, EndedEarly> running(double rate, int every) {
    RunningMinutes minutes = new RunningMinutes(MINUTES, GatingSet.PHASE_1, new LockedPlan());
    Map<Integer, EndedEarly> said = new HashMap<>();
    for (int s = 0; s <= 1800; s += every) {
      int second = s;
      minutes.look("rep-1", "4M", s, rate * s).ifPresent(e -> said.put(second, e));
    }
    return said;
  }

  @Test
  void aRunningMinuteBelowItsFloorIsKnownAsSoonAsItIsOver() {
    Map<Integer, EndedEarly> said = running(0.7e6, 2);
    assertThat(said.keySet().stream().mapToInt(s -> s).min()).hasValue(72);
    assertThat(said.get(72))
        .isEqualTo(
            new EndedEarly(
                "TGT-RX",
                "rep-1 received at most 746.7 KB/s in minute 1 of its 4M stage, at least 1.8 MB/s is asked (the recorder's status while it ran)."));
  }

  @Test
  void aRunningMinuteThatMayHaveReachedItsFloorDecidesNothing() {
    assertThat(running(1.801e6, 1)).isEmpty();
    assertThat(running(1.75e6, 25)).isEmpty();
  }

  @Test
  void aCounterThatStartsAnewAndAnotherStageAreNoMinute() {
    RunningMinutes minutes = new RunningMinutes(MINUTES, GatingSet.PHASE_1, new LockedPlan());
    for (int s = 0; s <= 300; s += 5) {
      assertThat(minutes.look("rep-1", "2M", s, 1e5 * s)).isEmpty();
      assertThat(minutes.look("rep-1", "4M", s, s % 50 == 0 ? 0 : 1e5 * s)).isEmpty();
    }
  }

  @Test
  void aRehearsalsMinutesAreShorterAndNeverBelowATick() {
    RunningMinutes minutes =
        new RunningMinutes(MINUTES, GatingSet.PHASE_1, new RehearsalPlan(3, 120, new Span(0.1)));
    Optional<EndedEarly> said = Optional.empty();
    double s = 0;
    for (; s < 15 && said.isEmpty(); s += 0.1) {
      said = minutes.look("rep-1", "4M", s, 0.7e6 * s);
    }
    assertThat(said).isPresent();
    assertThat(s).isLessThan(1.5);
  }
}
