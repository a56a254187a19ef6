package besser.gate.judge.pair;

import static besser.gate.judge.pair.Trial.CLAIMS;
import static besser.gate.judge.pair.Trial.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.check.MeanRate;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.metric.Reading;
import besser.gate.plan.OtherPlan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose mean says what next to nothing is, on 15 KB/s: under 1 % of 2 MB/s, over 1 % of 1 MB/s. */
class FloorTest {
  private static final String LINK = "TGT-LINK";

  private static Outcome outcome(String id, List<Claim> claims, String gate) {
    return new ClaimJudge(claims, new GatingSet(gate))
            .claims(
                campaign(
                    new OtherPlan("ramp", Trial.RAMP.stages(), 1, new Span(60)),
                    List.of(new Made("rep-1").rate(15_000).build())))
            .stream()
            .filter(c -> c.id().equals(id))
            .map(JudgedClaim::outcome)
            .findFirst()
            .orElseThrow();
  }

  private static List<Claim> without(String folder) {
    return CLAIMS.stream().filter(c -> !c.feature().startsWith(folder)).toList();
  }

  /** The features with another patch's goal before all others, as aaa/ is read first. */
  private static List<Claim> withAnother(String mean) {
    Claim target = Trial.charge("TGT-RX");
    List<Claim> claims = new ArrayList<>();
    claims.add(
        new Claim(
            "AAA-RX",
            "another",
            "aaa/goal.feature",
            Set.of("AAA-RX", "goal", "aaa"),
            target.terms(),
            "4M",
            List.of(new Claim.Asked("mean", new MeanRate(ByteRate.parse(mean))))));
    claims.addAll(CLAIMS);
    return claims;
  }

  private static Reading published(List<Claim> claims, String gate, String name) {
    JudgedStages stages =
        new JudgedStages(
            campaign(Trial.RAMP, List.of(new Made("rep-1").rate(15_000).build())),
            new Floors(claims, new GatingSet(gate)));
    Claim link = Trial.charge(LINK);
    return stages.at(link.stage(), link.terms()).get(0).reading(name);
  }

  @Test
  void aLinkThatBringsNextToNothingIsDeadWhateverPatchesThereAreAndWhateverGates() {
    assertThat(outcome(LINK, without("patch-c/"), "phase-1")).isEqualTo(Outcome.FAILS);
    assertThat(outcome(LINK, CLAIMS, "phase-1")).isEqualTo(Outcome.FAILS);
    assertThat(outcome(LINK, CLAIMS, "patch-c")).isEqualTo(Outcome.FAILS);
    assertThat(outcome(LINK, withAnother("1 B/s"), "phase-1")).isEqualTo(Outcome.FAILS);
    assertThat(outcome(LINK, withAnother("1 B/s"), "aaa")).isEqualTo(Outcome.FAILS);
  }

  @Test
  void aGoalsLinkIsMeasuredAgainstTheGoalsOwnMean() {
    assertThat(outcome("PC-LINK", CLAIMS, "patch-c")).isNotEqualTo(Outcome.FAILS);
    assertThat(outcome("PC-LINK", withAnother("100 MB/s"), "patch-c")).isNotEqualTo(Outcome.FAILS);
  }

  @Test
  void whatIsPublishedIsMeasuredAgainstTheFileThatGatesAndNamesIt() {
    assertThat(published(CLAIMS, "phase-1", "rx.stalls").measured().map(Reading.Measured::note))
        .hasValueSatisfying(
            note -> assertThat(note).endsWith("F is 2 MB/s, the mean targets.feature asks for."));
    assertThat(published(CLAIMS, "phase-1", "rx.near_zero").measured())
        .hasValueSatisfying(m -> assertThat(m.value()).isPositive());
    assertThat(published(CLAIMS, "patch-c", "rx.near_zero").measured())
        .hasValueSatisfying(
            m -> {
              assertThat(m.value()).isZero();
              assertThat(m.note()).endsWith("F is 1 MB/s, the mean patch-c/goal.feature asks for.");
            });
  }

  @Test
  void anotherPatchMovesNothingThatIsPublished() {
    for (String name : List.of("rx.near_zero", "rx.stalls", "rx.longest_stall", "link.lived")) {
      assertThat(published(withAnother("100 MB/s"), "phase-1", name))
          .isEqualTo(published(CLAIMS, "phase-1", name));
    }
  }

  @Test
  void whereAPatchAsksForNoMeanTheLockedOneIsPublished() {
    List<Claim> noMean =
        CLAIMS.stream()
            .filter(
                c -> c.kind().filter(k -> k != Kind.GOAL).isPresent() || c.id().equals("PC-LOCK"))
            .toList();
    assertThat(new Floors(noMean, new GatingSet("patch-c")).published("4M"))
        .isEqualTo(new Floors(noMean, GatingSet.PHASE_1).published("4M"))
        .isNotEqualTo(Optional.empty());
  }
}
