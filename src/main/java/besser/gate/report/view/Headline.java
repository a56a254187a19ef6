package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The verdict in one sentence. */
public final class Headline {
  private Headline() {}

  /**
   * For example {@code REJECTED: TGT-RX fails, TGT-LINK is undecided; 7 of 9 gating claims hold.}
   */
  public static String of(Judgement judgement) {
    return word(judgement) + ": " + summary(judgement);
  }

  /** The verdict's word; of a rehearsal also what it was judged to be. */
  public static String word(Judgement judgement) {
    String word = judgement.verdict().word();
    return judgement.verdict() instanceof Verdict.Rehearsal
        ? word + " (judged " + judgement.outcome() + ")"
        : word;
  }

  /** Which gating claims fail or are undecided, and how many hold. */
  public static String summary(Judgement judgement) {
    List<JudgedClaim> gating =
        judgement.judgedClaims().stream().filter(JudgedClaim::gating).toList();
    if (gating.isEmpty()) {
      return "no claim gates, so nothing was seen to hold.";
    }
    List<String> parts = new ArrayList<>();
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
    String patch = judgement.campaign().patch();
    return apart(judgement, Kind.TARGET, "Phase 1", "")
        + (patch.equals("-")
            ? ""
            : apart(judgement, Kind.GOAL, "The goal of " + patch, patch + "/"));
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
    return " "
        + name
        + ", judged apart: "
        + (parts.isEmpty() ? "all hold" : String.join("; ", parts))
        + ".";
  }

  private static java.util.Optional<String> named(
      List<JudgedClaim> judgedClaims, Outcome outcome, String one, String many) {
    List<String> ids =
        judgedClaims.stream().filter(c -> c.outcome() == outcome).map(JudgedClaim::id).toList();
    return ids.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(String.join(", ", ids) + " " + (ids.size() == 1 ? one : many));
  }
}
