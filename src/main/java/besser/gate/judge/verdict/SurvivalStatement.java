package besser.gate.judge.verdict;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Outcome;
import besser.gate.metric.stats.Survival;
import besser.gate.quantity.Share;
import java.util.List;

/** What N clean repetitions prove, to stand beside every endurance that holds. */
final class SurvivalStatement {
  private SurvivalStatement() {}

  static String of(Campaign campaign, List<JudgedClaim> judgedClaims) {
    int clean =
        judgedClaims.stream()
            .filter(c -> c.gating() && c.id().endsWith("-LINK") && c.outcome() == Outcome.HOLDS)
            .mapToInt(c -> campaign.counted().size())
            .min()
            .orElse(0);
    if (clean == 0) {
      return "No claim on endurance holds, so these repetitions prove no survival.";
    }
    Survival survival = new Survival(clean);
    return """
        %s%s a survival of at least %s a repetition at 95 %% confidence; a driver that dies in one \
        run of three would have passed with probability %s. 90 %% needs %s clean repetitions; \
        nightlies add to them.%s"""
        .formatted(
            clean,
            clean == 1
                ? " repetition without a link death shows"
                : " repetitions without a link death show",
            percent(survival.lowerBound()),
            percent(survival.oddsOfPassing(1.0 / 3)),
            Survival.needed(0.9),
            Provenance.REAL == campaign.provenance()
                ? ""
                : " On a stand-in rig this proves nothing about a tablet.");
  }

  private static String percent(double fraction) {
    return new Share(Math.floor(fraction * 100) / 100).toString();
  }
}
