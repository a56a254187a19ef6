package besser.gate.report.view;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Finding;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a reader does next, in one sentence each. */
public final class NextStep {
  /** So many remedies are named; the rest stands with the claims. */
  private static final int NAMED = 3;

  private final Judgement judgement;

  private NextStep(Judgement judgement) {
    this.judgement = judgement;
  }

  /** For the whole campaign, what fails first; never empty. */
  public static List<String> of(Judgement judgement) {
    return new NextStep(judgement).all();
  }

  /**
   * For an undecided claim: {@code Record again with the signal between -65 dBm and -55 dBm.} Empty
   * for every other.
   */
  public static Optional<String> of(Judgement judgement, JudgedClaim claim) {
    return claim.outcome() == Outcome.UNDECIDED
        ? Optional.of(new NextStep(judgement).again(claim))
        : Optional.empty();
  }

  private List<String> all() {
    List<JudgedClaim> driver =
        judgement.judgedClaims().stream()
            .filter(c -> c.gating() && c.kind() != Kind.VALIDITY)
            .toList();
    List<String> out = new ArrayList<>();
    List<String> failing =
        driver.stream().filter(c -> c.outcome() == Outcome.FAILS).map(JudgedClaim::id).toList();
    if (!failing.isEmpty()) {
      out.add(
          "Change the driver and record all repetitions again: %s %s."
              .formatted(String.join(", ", failing), failing.size() == 1 ? "fails" : "fail"));
    }
    undecided().forEach((what, ids) -> out.add("%s: %s".formatted(String.join(", ", ids), what)));
    if (!out.isEmpty()) {
      out.add("To record all repetitions: %s".formatted(command()));
    }
    List<Finding> open = judgement.findings().stream().filter(f -> f.answer().isEmpty()).toList();
    if (!open.isEmpty()) {
      out.add(
          "Answer each open finding: ./gate answer %s %s \"why\"."
              .formatted(judgement.campaign().id(), open.get(0).id()));
    }
    if (judgement.verdict() instanceof Verdict.Accepted) {
      out.add("Nothing: the driver is accepted.");
    } else if (judgement.verdict() instanceof Verdict.Rehearsal && failing.isEmpty()) {
      out.add("Run it on the tablet: ./gate run --env lab. A rehearsal accepts no driver.");
    } else if (out.isEmpty()) {
      out.add("Record it again under the locked plan: ./gate run --env lab.");
    }
    return List.copyOf(out);
  }

  /** What to do, to the gating claims it would decide; a condition only where none waits for it. */
  private Map<String, List<String>> undecided() {
    Map<String, List<String>> out = new LinkedHashMap<>();
    List<JudgedClaim> open =
        judgement.judgedClaims().stream()
            .filter(c -> c.gating() && c.outcome() == Outcome.UNDECIDED)
            .toList();
    Set<String> waitedFor = new LinkedHashSet<>();
    open.stream()
        .filter(c -> c.kind().isOfDriver())
        .forEach(c -> waitedFor.addAll(OpenClaim.conditions(judgement, c)));
    for (JudgedClaim claim : open) {
      if (!waitedFor.contains(claim.id())) {
        out.computeIfAbsent(again(claim), s -> new ArrayList<>()).add(claim.id());
      }
    }
    return out;
  }

  /** What recorded the campaign, in the options that say on what and for which patch. */
  private String command() {
    Campaign campaign = judgement.campaign();
    StringBuilder out = new StringBuilder("./gate run --env ").append(campaign.environment());
    campaign.model().ifPresent(m -> out.append(" --model ").append(m));
    campaign.patch().ifPresent(p -> out.append(" --patch ").append(p));
    if (!campaign.gate().isBlank() && !campaign.gate().equals(GatingSet.LOCKED_TARGETS)) {
      out.append(" --gate ").append(campaign.gate());
    }
    return out.toString();
  }

  private String again(JudgedClaim claim) {
    Set<String> remedies = new LinkedHashSet<>();
    for (JudgedSentence sentence : claim.judgedSentences()) {
      sentence.results().stream()
          .filter(r -> r.outcome() == Outcome.UNDECIDED)
          .forEach(r -> remedies.addAll(remedies(sentence, r)));
    }
    if (remedies.isEmpty()) {
      remedies.add("at least one repetition that is whole");
    }
    List<String> named = new ArrayList<>(remedies);
    String more = "";
    if (named.size() > NAMED) {
      more = " (and %s more, below)".formatted(named.size() - NAMED);
      named = named.subList(0, NAMED);
    }
    return "Record again with %s%s.".formatted(String.join("; with ", named), more);
  }

  private Set<String> remedies(JudgedSentence sentence, Result result) {
    if (result.kept().isEmpty()) {
      return sentence.phrases().remedy().isEmpty() ? Set.of() : Set.of(sentence.phrases().remedy());
    }
    List<String> conditions = result.kept().get().conditions();
    if (conditions.isEmpty()) {
      return Set.of(
          judgement.campaign().faults().isEmpty()
              ? "all the repetitions the claim asks for"
              : "all its repetitions, each whole");
    }
    Set<String> out = new LinkedHashSet<>();
    for (JudgedClaim condition : judgement.judgedClaims()) {
      if (conditions.contains(condition.id())) {
        condition.judgedSentences().stream()
            .filter(s -> !s.phrases().remedy().isEmpty() && open(s, result.repetition()))
            .forEach(s -> out.add(s.phrases().remedy()));
      }
    }
    return out;
  }

  private static boolean open(JudgedSentence sentence, String repetition) {
    return sentence.results().stream()
        .anyMatch(r -> r.repetition().equals(repetition) && r.outcome() != Outcome.HOLDS);
  }
}
