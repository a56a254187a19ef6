package besser.gate.judge.comparison;

import static besser.gate.judge.comparison.Arms.absent;
import static besser.gate.judge.comparison.Arms.arm;
import static besser.gate.judge.comparison.Arms.measured;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Claim;
import besser.gate.judge.Claims;
import besser.gate.judge.Comparison;
import besser.gate.judge.check.IsMeasured;
import besser.gate.judge.check.MeanRate;
import besser.gate.judge.pair.Made;
import besser.gate.metric.Unit;
import besser.gate.plan.LockedPlan;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparingTest {
  private static final Unit RATE = Unit.BYTES_PER_SECOND;
  private static final Campaign SAME = campaign("b", "lab");

  private static final String RANKS =
      " A rank test (Mann-Whitney) of 3 against 3 cannot reach p < 0.10 two-sided; 3 against 5 can."
          + " ";
  private static final String MANY =
      " 95 % interval by chance alone, so a reading counts as moved only where it stands out among"
          + " all of them (Benjamini-Hochberg, 5 %): a driver compared with itself shows a moved"
          + " reading in 1 of 20 comparisons.";

  private static Campaign campaign(String id, String environment) {
    return new Campaign(
        id,
        Provenance.REAL,
        environment,
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        new LockedPlan(),
        Map.of(),
        Map.of(),
        List.of(new Made("rep-1").build()),
        List.of());
  }

  private static Comparison comparison(Arm before, Arm after, Claim... claims) {
    return Comparing.of(SAME, campaign("c", "lab"), before, after, List.of(claims));
  }

  @Test
  void whatThreeAgainstThreeCannotTellFromChanceIsSaid() {
    Comparison comparison =
        comparison(
            Arms.of("b", "rx.mean", RATE, 0.9e6, 1e6, 1.1e6),
            Arms.of("c", "rx.mean", RATE, 1.9e6, 2e6, 2.1e6));
    assertThat(comparison.baseline()).isEqualTo("b");
    assertThat(comparison.hindrances()).isEmpty();
    assertThat(comparison.deltas()).hasSize(1);
    assertThat(comparison.resolution())
        .isEqualTo(
            "With 3 against 3 repetitions, a difference of rx.mean under 23 % cannot be told from"
                + " chance."
                + RANKS
                + "Of 1 readings about 0 leave their"
                + MANY);
  }

  @Test
  void anArmOfOneRepetitionTellsNothingFromChance() {
    assertThat(
            comparison(
                    Arms.of("b", "rx.mean", RATE, 1e6, 1.1e6), Arms.of("c", "rx.mean", RATE, 2e6))
                .resolution())
        .startsWith(
            "With 2 against 1 repetitions, no difference can be told from chance: an arm has fewer"
                + " than two repetitions with a mean."
                + RANKS);
  }

  @Test
  void anArmInWhichARepetitionHasNoMeanTellsNothingFromChance() {
    Arm whole = Arms.of("b", "rx.mean", RATE, 0.9e6, 1e6, 1.1e6);
    Arm holed =
        arm(
            "c",
            List.of(measured("rx.mean", 1e6, RATE)),
            List.of(absent("rx.mean", "No tick.")),
            List.of(measured("rx.mean", 1.1e6, RATE)));
    for (Comparison comparison : List.of(comparison(whole, holed), comparison(holed, whole))) {
      assertThat(comparison.resolution())
          .startsWith("With 3 against 3 repetitions, no difference can be told from chance: ")
          .endsWith("Of 0 readings about 0 leave their" + MANY);
      assertThat(comparison.unpaired()).containsExactly("rx.mean: c rep-2: No tick.");
    }
  }

  @Test
  void oneInTwentyReadingsLeavesItsIntervalByChance() {
    List<besser.gate.metric.Reading> forty =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(i -> measured("mmc.requests.cmd" + i, i, Unit.COUNT))
            .toList();
    assertThat(comparison(arm("b", forty), arm("c", forty)).resolution())
        .endsWith("Of 40 readings about 2 leave their" + MANY);
  }

  @Test
  void aReadingAComparisonNeedsHindersItWhereAnArmLacksIt() {
    Claim needs =
        Claims.of(
            "VAL-WQ",
            Set.of("needed-by-comparison"),
            new IsMeasured("workqueue.execute"),
            new MeanRate(new ByteRate(2e6)));
    Claim another = Claims.of("VAL-X", Set.of("validity"), new IsMeasured("mmc.requests"));
    Arm counted = arm("b", List.of(measured("workqueue.execute", 5, Unit.COUNT)));
    Arm blind = arm("c", List.of(absent("workqueue.execute", "It was not armed.")));
    String why =
        "VAL-WQ: workqueue.execute must be measured in both campaigns before they can be compared."
            + " c rep-1: It was not armed.";
    assertThat(comparison(counted, counted, needs, another).hindrances()).isEmpty();
    assertThat(comparison(counted, blind, needs, another).hindrances()).containsExactly(why);
    assertThat(comparison(blind, counted, needs, another).hindrances()).containsExactly(why);
  }

  @Test
  void whatMakesTwoCampaignsIncomparableComesFirst() {
    Claim needs =
        Claims.of("VAL-WQ", Set.of("needed-by-comparison"), new IsMeasured("workqueue.execute"));
    assertThat(
            Comparing.of(SAME, campaign("c", "virtual"), arm("b"), arm("c"), List.of(needs))
                .hindrances())
        .containsExactly(
            "The environments differ: lab and virtual.",
            "VAL-WQ: workqueue.execute must be measured in both campaigns before they can be"
                + " compared. b has no repetition.");
  }
}
