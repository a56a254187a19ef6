package besser.gate.judge.pair;

import static besser.gate.judge.pair.Trial.bounds;
import static besser.gate.judge.pair.Trial.charge;
import static besser.gate.judge.pair.Trial.claims;
import static besser.gate.judge.pair.Trial.made;
import static besser.gate.judge.pair.Trial.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Terms;
import org.junit.jupiter.api.Test;

/** Bounds that stand in a Given, and those that two sentences share. */
class GivenBoundsTest {
  @Test
  void aStageCountsAfterItsFirstSeconds() {
    Terms terms = charge("TGT-RX").terms();
    double stall = bounds(charge("TGT-RX").sentences().get(2).text()).get(0);
    double counts = terms.settle().seconds();
    assertThat(outcome("TGT-RX", 2, made().silent(0, counts + stall - 0.1)))
        .isEqualTo(Outcome.HOLDS);
    assertThat(outcome("TGT-RX", 2, made().silent(0, counts + stall + 0.1)))
        .isEqualTo(Outcome.FAILS);
  }

  @Test
  void aLinkThatIsLostForLongerIsDeadAndOneThatCameBackInTimeIsNot() {
    double lost = charge("TGT-LINK").terms().lost().seconds();
    assertThat(outcome("TGT-LINK", 0, made().away(900, lost - 0.01))).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("TGT-LINK", 0, made().away(900, lost + 0.01))).isEqualTo(Outcome.FAILS);
  }

  @Test
  void aLinkThatIsSilentForLongerWhileDataWaitsIsDead() {
    double silent = charge("TGT-LINK").terms().silent().seconds();
    assertThat(outcome("TGT-LINK", 0, made().silent(900, silent - 0.1))).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("TGT-LINK", 0, made().silent(900, silent + 0.1))).isEqualTo(Outcome.FAILS);
  }

  @Test
  void aDriverThatDiesInTheLastSecondFailsAndOneThatDiesAfterItDoesNot() {
    double asked = bounds(charge("TGT-LINK").sentences().get(0).text()).get(0);
    assertThat(outcome("TGT-LINK", 0, made().dies(asked - 1))).isEqualTo(Outcome.FAILS);
    assertThat(outcome("TGT-LINK", 0, made().dies(asked + 1))).isEqualTo(Outcome.HOLDS);
  }

  @Test
  void oneRepetitionFewerThanAskedDoesNotHold() {
    int asked = charge("TGT-RX").terms().repetitions();
    assertThat(claims(asked)).allMatch(c -> c.outcome() == Outcome.HOLDS);
    assertThat(claims(asked - 1))
        .filteredOn(c -> c.id().startsWith("TGT-"))
        .allMatch(c -> c.outcome() == Outcome.UNDECIDED);
  }

  @Test
  void theSignalOfTheGivensIsTheOneThatIsJudged() {
    Claim signal = charge("VAL-SIGNAL");
    assertThat(bounds(signal.sentences().get(0).text()).subList(0, 2))
        .containsExactly(
            (double) signal.terms().weakest().dbm(), (double) signal.terms().strongest().dbm());
  }

  @Test
  void aShareThatSymbolsLeaveInDoubtIsUndecidedOnItsOwnBound() {
    double bound = bounds(charge("TGT-LOCK").sentences().get(0).text()).get(0);
    assertThat(outcome("TGT-LOCK", 0, doubtful(0.04, bound - 0.0401))).isEqualTo(Outcome.HOLDS);
    assertThat(outcome("TGT-LOCK", 0, doubtful(0.04, bound - 0.04))).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome("TGT-LOCK", 0, doubtful(bound, 0.08))).isEqualTo(Outcome.FAILS);
  }

  private static Made doubtful(double locks, double leafless) {
    Made made = made();
    made.stacks.clear();
    long lock = Math.round(locks * 100_000);
    long unknown = Math.round(leafless * 100_000);
    made.stacks.put("kthread;bes2600_bh;_raw_spin_unlock_irqrestore", lock);
    made.stacks.put("kthread;bes2600_bh;[unknown]", unknown);
    made.stacks.put("kthread;bes2600_bh;memcpy", 100_000 - lock - unknown);
    return made;
  }
}
