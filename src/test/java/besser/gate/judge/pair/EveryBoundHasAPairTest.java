package besser.gate.judge.pair;

import static besser.gate.judge.pair.Trial.CLAIMS;
import static besser.gate.judge.pair.Trial.bounds;
import static besser.gate.judge.pair.Trial.pattern;
import static besser.gate.judge.pair.Trial.result;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Result;
import besser.gate.judge.comparison.PredictionCheck;
import besser.gate.judge.comparison.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every claim of {@code features/}: each number in it is a bound, each bound has evidence
 * just on either side, and a bound that has none fails here. So has each condition that is yes or
 * no.
 */
class EveryBoundHasAPairTest {
  @TestFactory
  Stream<DynamicTest> eachBoundTellsJustUnderFromJustOver() {
    return CLAIMS.stream().flatMap(c -> c.sentences().stream().flatMap(asked -> tests(c, asked)));
  }

  private static Stream<DynamicTest> tests(Claim claim, Claim.Asked asked) {
    List<Double> bounds = bounds(asked.text());
    List<Double> each = bounds.isEmpty() ? List.of(Double.NaN) : bounds;
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      int slot = i;
      String number = bounds.isEmpty() ? "" : ", number " + (i + 1);
      tests.add(
          DynamicTest.dynamicTest(
              claim.id() + ": " + asked.text() + number,
              () -> isTight(claim, asked, slot, each.get(slot), each.size())));
    }
    return tests.stream();
  }

  private static void isTight(Claim claim, Claim.Asked asked, int slot, double bound, int slots) {
    String pattern = pattern(asked.text());
    if (asked.statement() instanceof PredictionCheck) {
      PredictedPairs.Foreseen pair =
          found(PredictedPairs.PREDICTED, pattern, slot, slots).apply(bound);
      assertThat(foreseen(claim, asked, pair.before(), pair.good()))
          .isEqualTo(Prediction.Outcome.CONFIRMED);
      assertThat(foreseen(claim, asked, pair.before(), pair.bad()).words()).startsWith("refuted");
      return;
    }
    Pairs.Pair pair = found(Pairs.CHECKS, pattern, slot, slots).apply(bound);
    Result good = result(claim, asked, pair.before(), pair.good(), Map.of());
    Result bad = result(claim, asked, pair.before(), pair.bad(), pair.badFacts());
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
      Claim claim,
      Claim.Asked asked,
      besser.gate.judge.comparison.Arm before,
      besser.gate.judge.comparison.Arm observed) {
    Claim only =
        new Claim(
            claim.id(),
            claim.title(),
            claim.feature(),
            claim.tags(),
            claim.terms(),
            "",
            List.of(asked));
    return Predictions.of(List.of(only), Optional.of(before), observed, List.of()).get(0).outcome();
  }
}
