package besser.gate.chaos;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the judge says of a campaign. */
final class Verdicts {
  private final Judgement judgement;

  Verdicts(Path folder) {
    Campaign campaign = Evidence.open(folder);
    judgement =
        new CampaignJudge(Features.read(folder.resolve("claims")), GatingSet.PHASE_1)
            .judge(campaign, Optional.empty(), Map.of(), List.of());
  }

  Outcome outcome() {
    return judgement.outcome();
  }

  boolean doubtful() {
    return judgement.isDoubtful();
  }

  List<String> faults() {
    return judgement.campaign().faults();
  }

  /** Of the targets, by their id. */
  Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new TreeMap<>();
    judgement.judgedClaims().stream()
        .filter(c -> c.id().startsWith("TGT-"))
        .forEach(c -> outcomes.put(c.id(), c.outcome()));
    return outcomes;
  }

  String reason(String id) {
    return judgement.judgedClaims().stream()
        .filter(c -> c.id().equals(id))
        .map(JudgedClaim::reason)
        .findFirst()
        .orElse("");
  }
}
