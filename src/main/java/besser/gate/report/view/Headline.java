package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verdict in one sentence. */
public final class Headline {
  /** What stands before each concern: the campaign is not judged as it was recorded. */
  public static final String NOT_AS_RECORDED = "NOT AS RECORDED";

  private Headline() {}

  /**
   * For example {@code REJECTED: TGT-RX fails, TGT-LINK is undecided; 7 of 9 gating claims hold.}
   */
  public static String of(Judgement judgement) {
    return word(judgement) + ": " + summary(judgement);
  }

  /**
   * The verdict's word; of a rehearsal also what it was judged to be, and of a patch's own goal
   * that Phase 1 was not asked.
   */
  public static String word(Judgement judgement) {
    String gating = Gating.of(judgement);
    List<String> more = new ArrayList<>();
    if (judgement.verdict() instanceof Verdict.Rehearsal) {
      more.add("judged " + judgement.outcome());
    }
    if (!gating.equals("phase-1") && !gating.equals("-")) {
      more.add("for the goal of %s, Phase 1 was not asked".formatted(gating));
    }
    return judgement.verdict().word()
        + (more.isEmpty() ? "" : " (%s)".formatted(String.join(", ", more)));
  }

  /**
   * What the verdict is to whoever counts green and red: a rehearsal is what it was judged to be,
   * unless something keeps it from being that.
   */
  public static Outcome outcome(Judgement judgement) {
    Verdict verdict = judgement.verdict();
    if (verdict instanceof Verdict.Accepted) {
      return Outcome.HOLDS;
    } else if (verdict instanceof Verdict.Rejected) {
      return Outcome.FAILS;
    }
    boolean heard =
        verdict instanceof Verdict.Rehearsal
            && !(judgement.outcome() == Outcome.HOLDS && judgement.isDoubtful());
    return heard ? judgement.outcome() : Outcome.UNDECIDED;
  }

  /** Which gating claims fail or are undecided, and how many hold. */
  public static String summary(Judgement judgement) {
    List<JudgedClaim> gating =
        judgement.judgedClaims().stream().filter(JudgedClaim::gating).toList();
    if (gating.stream().noneMatch(c -> c.kind().isOfDriver())) {
      return "no claim on the driver gates, so nothing was seen to hold.";
    }
    List<String> parts = new ArrayList<>();
    if (!judgement.campaign().faults().isEmpty()) {
      parts.add("the set is faulty");
    }
    named(gating, Outcome.FAILS, "fails", "fail").ifPresent(parts::add);
    named(gating, Outcome.UNDECIDED, "is undecided", "are undecided").ifPresent(parts::add);
    long holding = gating.stream().filter(c -> c.outcome() == Outcome.HOLDS).count();
    parts.add(
        holding == gating.size()
            ? "all " + holding + " gating claims hold"
            : holding + " of " + gating.size() + " gating claims hold");
    long open = judgement.findings().stream().filter(f -> f.answer().isEmpty()).count();
    if (open > 0) {
      parts.add(open + (open == 1 ? " finding waits" : " findings wait") + " for an answer");
    }
    return String.join("; ", parts) + "." + apart(judgement);
  }

  /** What the verdict does not rest on and a reviewer asks next: Phase 1, or the patch's goal. */
  private static String apart(Judgement judgement) {
    return apart(judgement, Kind.TARGET, "Phase 1", "")
        + judgement
            .campaign()
            .patch()
            .map(patch -> apart(judgement, Kind.GOAL, "The goal of " + patch, patch + "/"))
            .orElse("");
  }

  private static String apart(Judgement judgement, Kind kind, String name, String folder) {
    List<JudgedClaim> judgedClaims =
        judgement.judgedClaims().stream()
            .filter(c -> !c.gating() && c.kind() == kind && c.feature().startsWith(folder))
            .toList();
    if (judgedClaims.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    named(judgedClaims, Outcome.FAILS, "fails", "fail").ifPresent(parts::add);
    named(judgedClaims, Outcome.UNDECIDED, "is undecided", "are undecided").ifPresent(parts::add);
    return " %s (does not gate here): %s."
        .formatted(name, parts.isEmpty() ? "all hold" : String.join("; ", parts));
  }

  private static Optional<String> named(
      List<JudgedClaim> judgedClaims, Outcome outcome, String one, String many) {
    List<String> ids =
        judgedClaims.stream().filter(c -> c.outcome() == outcome).map(JudgedClaim::id).toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", ids) + " " + (ids.size() == 1 ? one : many));
  }
}
