package besser.gate.judge.pair;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Charge;
import besser.gate.judge.Check;
import besser.gate.judge.Claim;
import besser.gate.judge.Exhibits;
import besser.gate.judge.Gate;
import besser.gate.judge.Judge;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Terms;
import besser.gate.judge.comparison.Foretold;
import besser.gate.judge.comparison.Predictions;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every claim of {@code features/}: each number in it is a bound, each bound has evidence
 * just on either side, and a bound that has none fails here. So has each condition that is yes or
 * no.
 */
class EveryBoundHasAPairTest {
  private static final Pattern QUANTITY =
      Pattern.compile(
          String.join(
              "|", ByteRate.REGEX, Share.REGEX, Span.REGEX, SignalLevel.REGEX, "\\b\\d+\\b"));
  private static final Plan RAMP = new RehearsalPlan(1, 1, new Span(1));
  private static final List<Charge> CHARGES = Features.read(Path.of("features"));

  private static List<Double> bounds(String sentence) {
    List<Double> bounds = new ArrayList<>();
    Matcher m = QUANTITY.matcher(sentence);
    while (m.find()) {
      bounds.add(bound(m.group()));
    }
    return bounds;
  }

  private static double bound(String text) {
    if (text.matches(ByteRate.REGEX)) {
      return ByteRate.parse(text).bytesPerSecond();
    }
    if (text.matches(Share.REGEX)) {
      return Share.parse(text).fraction();
    }
    if (text.matches(Span.REGEX)) {
      return Span.parse(text).seconds();
    }
    return text.matches(SignalLevel.REGEX)
        ? SignalLevel.parse(text).dbm()
        : Double.parseDouble(text);
  }

  private static String pattern(String sentence) {
    return QUANTITY.matcher(sentence).replaceAll("{}");
  }

  @TestFactory
  Stream<DynamicTest> eachBoundTellsJustUnderFromJustOver() {
    return CHARGES.stream().flatMap(c -> c.sentences().stream().flatMap(asked -> tests(c, asked)));
  }

  private static Stream<DynamicTest> tests(Charge charge, Charge.Asked asked) {
    List<Double> bounds = bounds(asked.text());
    List<Double> each = bounds.isEmpty() ? List.of(Double.NaN) : bounds;
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      int slot = i;
      String number = bounds.isEmpty() ? "" : ", number " + (i + 1);
      tests.add(
          DynamicTest.dynamicTest(
              charge.id() + ": " + asked.text() + number,
              () -> isTight(charge, asked, slot, each.get(slot), each.size())));
    }
    return tests.stream();
  }

  private static void isTight(
      Charge charge, Charge.Asked asked, int slot, double bound, int slots) {
    String pattern = pattern(asked.text());
    if (asked.ask() instanceof Foretold) {
      Pairs.Foreseen pair = found(Pairs.FORETOLD, pattern, slot, slots).apply(bound);
      assertThat(foreseen(charge, asked, pair.before(), pair.good()))
          .isEqualTo(Prediction.Outcome.CONFIRMED);
      assertThat(foreseen(charge, asked, pair.before(), pair.bad()).words()).startsWith("refuted");
      return;
    }
    Pairs.Pair pair = found(Pairs.CHECKS, pattern, slot, slots).apply(bound);
    Opinion good = opinion(charge, asked, pair.good());
    Opinion bad = opinion(charge, asked, pair.bad());
    assertThat(good.outcome()).as(good.reason()).isEqualTo(Outcome.HOLDS);
    assertThat(bad.outcome()).as(bad.reason()).isEqualTo(pair.fallen());
  }

  private static <T> Function<Double, T> found(
      Map<String, List<Function<Double, T>>> pairs, String pattern, int slot, int slots) {
    assertThat(pairs)
        .as("A bound needs evidence just on either side of it; write it in Pairs.")
        .containsKey(pattern);
    List<Function<Double, T>> mine = pairs.getOrDefault(pattern, List.of());
    assertThat(mine).as("%s has as many pairs as numbers", pattern).hasSize(slots);
    return mine.get(slot);
  }

  private static Prediction.Outcome foreseen(
      Charge charge,
      Charge.Asked asked,
      besser.gate.judge.comparison.Arm before,
      besser.gate.judge.comparison.Arm observed) {
    Charge only =
        new Charge(
            charge.id(),
            charge.title(),
            charge.feature(),
            charge.tags(),
            charge.terms(),
            "",
            List.of(asked));
    return Predictions.of(List.of(only), Optional.of(before), observed).get(0).outcome();
  }

  private static Opinion opinion(Charge charge, Charge.Asked asked, Repetition repetition) {
    Check check = (Check) asked.ask();
    return check.on(
        new Exhibits(campaign(RAMP, List.of(repetition)), CHARGES)
            .at(charge.stage(), charge.terms())
            .get(0));
  }

  private static Campaign campaign(Plan plan, List<Repetition> repetitions) {
    return new Campaign(
        "c",
        Provenance.REAL,
        "lab",
        "-",
        "-",
        "phase-1",
        plan,
        Map.of(
            "environment.link.bssid", Made.CELL,
            "environment.link.freq_mhz", "2437",
            "environment.srcversion", "X"),
        Map.of(),
        repetitions,
        List.of());
  }

  private static Charge charge(String id) {
    return CHARGES.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Outcome outcome(String id, int sentence, Made made) {
    Charge charge = charge(id);
    Opinion opinion = opinion(charge, charge.sentences().get(sentence), made.build());
    return opinion.outcome();
  }

  private static Made made() {
    return new Made("rep-1");
  }

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

  private static List<Claim> claims(int repetitions) {
    Plan plan = new OtherPlan("ramp", RAMP.stages(), repetitions, new Span(60));
    List<Repetition> made = new ArrayList<>();
    for (int n = 1; n <= repetitions; n++) {
      made.add(new Made("rep-" + n).build());
    }
    return new Judge(CHARGES, Gate.PHASE_1).claims(campaign(plan, made));
  }

  @Test
  void theSignalOfTheGivensIsTheOneThatIsJudged() {
    Charge signal = charge("VAL-SIGNAL");
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
