package besser.gate.judge.finding;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Claim;
import besser.gate.judge.Comparison;
import besser.gate.judge.Finding;
import besser.gate.judge.Prediction;
import besser.gate.judge.check.JudgedStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the reviewer must answer, in a fixed order: predictions first, then changes against the
 * baseline, then what repetitions show, then the kernel log. "Any unexplained delta is a finding,
 * not a footnote" (campaign rules, 2026-05-07).
 */
public final class Findings {
  private final List<Claim> claims;
  private final List<JudgedStage> judgedStages;
  private final Optional<List<JudgedStage>> baseline;
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * Findings of a campaign.
   *
   * @param claims whose bounds say what decides
   */
  public Findings(
      List<Claim> claims, List<JudgedStage> judgedStages, Optional<List<JudgedStage>> baseline) {
    this.claims = List.copyOf(claims);
    this.judgedStages = List.copyOf(judgedStages);
    this.baseline = baseline;
  }

  public List<Finding> of(
      List<Prediction> predictions,
      Optional<Comparison> comparison,
      Map<Finding.Asked, Finding.Answer> answers) {
    UnpredictedChanges unpredictedChanges = new UnpredictedChanges(comparison, predictions);
    predictions.stream()
        .filter(p -> p.outcome() != Prediction.Outcome.CONFIRMED)
        .forEach(p -> drafts.add(prediction(p, unpredictedChanges)));
    drafts.addAll(unpredictedChanges.unpredicted());
    judgedStages.stream().findFirst().ifPresent(s -> campaign(s.campaign(), comparison));
    List<Seen> seen = new ArrayList<>();
    ClaimedBounds bounds = ClaimedBounds.of(claims);
    judgedStages.forEach(e -> seen.addAll(Observations.of(e, bounds)));
    judgedStages.forEach(e -> seen.addAll(RecorderNotes.of(e)));
    judgedStages.forEach(e -> PacketRemarks.of(e).ifPresent(seen::add));
    seen.addAll(LockRemarks.of(claims, judgedStages));
    seen.addAll(SamplingChanges.of(judgedStages));
    seen.addAll(CountChanges.of(judgedStages));
    seen.addAll(FactChanges.of(judgedStages));
    drafts.addAll(Seen.together(seen));
    drafts.addAll(NewLogLines.of(judgedStages, baseline));
    Set<String> used = new HashSet<>();
    return drafts.stream()
        .map(d -> used.add(d.id()) ? d : d.apart())
        .map(d -> finding(d, answers))
        .toList();
  }

  /** What is asked about the campaign as a whole. */
  private void campaign(Campaign campaign, Optional<Comparison> comparison) {
    RequestRemarks.of(campaign).ifPresent(drafts::add);
    drafts.addAll(OriginRemarks.of(campaign, comparison));
    UnknownFacts.of(campaign).ifPresent(drafts::add);
    JournalRemarks.of(campaign, judgedStages).ifPresent(drafts::add);
  }

  private static Finding finding(Draft d, Map<Finding.Asked, Finding.Answer> answers) {
    return new Finding(d.id(), d.kind(), d.title(), d.receipt(), answer(d, answers));
  }

  private static Optional<Finding.Answer> answer(
      Draft d, Map<Finding.Asked, Finding.Answer> answers) {
    Optional<Finding.Answer> whole = given(answers, d.asked());
    List<Optional<Finding.Answer>> parts =
        d.parts().stream().map(part -> given(answers, part)).toList();
    return whole.isEmpty() && !parts.isEmpty() && parts.stream().allMatch(Optional::isPresent)
        ? parts.get(parts.size() - 1)
        : whole;
  }

  /** An answer without words, or by nobody, is none, however it got into the file. */
  private static Optional<Finding.Answer> given(
      Map<Finding.Asked, Finding.Answer> answers, Finding.Asked asked) {
    return Optional.ofNullable(answers.get(asked)).filter(Finding.Answer::isGiven);
  }

  private static Draft prediction(Prediction p, UnpredictedChanges unpredictedChanges) {
    String title = "Prediction " + p.id() + " (" + p.title() + ") is " + p.outcome().words() + ".";
    List<Finding.Asked> parts = new ArrayList<>(unpredictedChanges.restatingApart(p));
    if (!parts.isEmpty()) {
      parts.add(new Finding.Asked(title, receipt(p, unpredictedChanges.restatingAlways(p))));
    }
    return new Draft(
        "F-" + p.id(), "prediction", title, receipt(p, unpredictedChanges.restating(p)), parts);
  }

  private static String receipt(Prediction p, List<String> restating) {
    List<String> receipt = new ArrayList<>();
    receipt.add(
        "%s: %s%s"
            .formatted(
                p.predicted(),
                p.baseline().equals("not measured")
                    ? ""
                    : "baseline " + p.baseline() + "; observed ",
                p.observed()));
    receipt.addAll(restating);
    return String.join("\n", receipt);
  }
}
