package besser.gate.judge.verdict;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Finding;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Recorded;
import besser.gate.judge.Verdict;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.RehearsalPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From claims and findings to a verdict. */
final class VerdictRule {
  private static final String DECIDED = "decided";

  private VerdictRule() {}

  /**
   * The verdict of a campaign.
   *
   * @param judgedClaims all claims, gating or not
   * @param findings answered or not
   * @param concerns what keeps a campaign from being accepted though no claim says so, one sentence
   *     each
   * @param accounts why it is accepted, where it is
   */
  static Verdict of(
      Campaign campaign,
      List<JudgedClaim> judgedClaims,
      List<Finding> findings,
      List<String> concerns,
      List<Judgement.AccountLine> accounts) {
    List<JudgedClaim> gating = judgedClaims.stream().filter(JudgedClaim::gating).toList();
    Outcome worst = Judgement.outcome(judgedClaims);
    List<String> reasons = reasons(gating, worst);
    campaign.ended().ifPresent(e -> reasons.add(ended(campaign, e)));
    if (campaign.provenance() == Provenance.STAND_IN || campaign.plan() instanceof RehearsalPlan) {
      reasons.add(0, rehearsal(campaign));
      reasons.addAll(campaign.faults());
      reasons.addAll(concerns);
      return new Verdict.Rehearsal(List.copyOf(reasons));
    }
    if (campaign.plan().isDeep()) {
      return new Verdict.Undecided(deep(reasons, campaign, concerns));
    }
    if (worst == Outcome.FAILS) {
      reasons.addAll(concerns);
      return new Verdict.Rejected(List.copyOf(reasons));
    }
    List<String> open = new ArrayList<>(campaign.faults());
    open.addAll(concerns);
    findings.stream()
        .filter(f -> f.answer().isEmpty())
        .forEach(f -> open.add("Finding " + f.id() + " is not answered: " + f.title()));
    if (worst == Outcome.HOLDS && campaign.ended().isEmpty()) {
      decided(campaign).ifPresent(open::add);
    }
    Optional<Recorded> recorded = Recorded.of(campaign);
    if (recorded.isEmpty()) {
      open.add("The evidence was not recorded on a rig; it was rebuilt or made.");
    }
    if (worst == Outcome.HOLDS
        && open.isEmpty()
        && recorded.isPresent()
        && campaign.plan() instanceof LockedPlan locked) {
      return new Verdict.Accepted(
          locked,
          recorded.get(),
          Stream.concat(
                  Stream.of(
                      "Every gating claim holds under the locked plan, and every finding is"
                          + " answered."),
                  accounts.stream()
                      .map(a -> "Account %s: %s.".formatted(a.account().word(), a.figure())))
              .toList());
    }
    if (!(campaign.plan() instanceof LockedPlan)) {
      open.add(
          """
          Only the locked plan (5, 10 and 30 min, three times) can be accepted; this was the \
          plan "%s".\
          """
              .formatted(campaign.plan().name()));
    }
    reasons.addAll(open);
    return new Verdict.Undecided(List.copyOf(reasons));
  }

  /** What its conductor saw fail, of claims that hold. */
  private static Optional<String> decided(Campaign campaign) {
    return campaign.journal().value().orElse(List.of()).stream()
        .filter(e -> e.event().equals(DECIDED))
        .findFirst()
        .map(
            e ->
                "journal.tsv line %s has it decided that it cannot be accepted (%s), and every gating claim holds."
                    .formatted(e.line(), e.detail()));
  }

  private static List<String> deep(List<String> reasons, Campaign campaign, List<String> concerns) {
    List<String> all = new ArrayList<>();
    all.add(
        """
            A campaign with deep instruments never gates: its probes slow down what is measured \
            beside them. Comparisons of the same build use what they counted.""");
    all.addAll(reasons);
    all.addAll(campaign.faults());
    all.addAll(concerns);
    return List.copyOf(all);
  }

  private static List<String> reasons(List<JudgedClaim> gating, Outcome worst) {
    List<String> reasons = new ArrayList<>();
    if (gating.stream().noneMatch(c -> c.kind().isOfDriver())) {
      reasons.add("No target and no goal gates this campaign; nothing was decided.");
    } else if (worst == Outcome.HOLDS) {
      reasons.add("Every gating claim holds on the repetitions there are.");
    } else {
      // What keeps others from counting comes first: it is their reason.
      gating.stream()
          .filter(c -> c.outcome() == worst)
          .sorted(Comparator.comparing(c -> c.kind().isOfDriver()))
          .forEach(c -> reasons.add(c.id() + " " + c.reason()));
    }
    return reasons;
  }

  private static String ended(Campaign campaign, EndedEarly ended) {
    return """
    Ended early after %s of %s repetitions, decided by %s: %s What was not recorded was not \
    measured; predictions and baseline: not compared: ended early.\
    """
        .formatted(
            campaign.counted().size(),
            campaign.plan().repetitions(),
            ended.claim(),
            ended.receipt());
  }

  private static String rehearsal(Campaign campaign) {
    String rig =
        campaign.provenance() == Provenance.STAND_IN
            ? "a stand-in rig (" + campaign.environment() + ")"
            : "a real rig";
    String plan =
        campaign.plan() instanceof RehearsalPlan
            ? "a rehearsal plan"
            : "the plan \"" + campaign.plan().name() + "\"";
    return "This is a rehearsal: %s on %s proves nothing about the driver on the tablet."
        .formatted(plan, rig);
  }
}
