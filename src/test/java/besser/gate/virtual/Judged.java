package besser.gate.virtual;

import besser.gate.evidence.store.Evidence;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Outcome;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one recording.
 *
 * @param claims all of them
 * @param outcomes of those the case is about
 * @param hostWasBusy whether the guest was kept from a processor while it was recorded
 */
record Judged(List<JudgedClaim> claims, Map<String, Outcome> outcomes, boolean hostWasBusy) {
  private static final Set<String> OF_A_STARVED_GUEST =
      Set.of("VAL-PRESSURE", "VAL-COVERAGE", "VAL-SPAN", "VAL-LOWER");

  static Judged of(Path campaign, Set<String> asked, boolean hostWasBusy) {
    List<JudgedClaim> claims =
        new ClaimJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
            .claims(Evidence.open(campaign));
    Map<String, Outcome> outcomes = new TreeMap<>();
    claims.stream()
        .filter(c -> asked.contains(c.id()))
        .forEach(c -> outcomes.put(c.id(), c.outcome()));
    return new Judged(claims, outcomes, hostWasBusy);
  }

  /** {@code TGT-RX FAILS TGT-LOCK UNDECIDED}. */
  static Map<String, Outcome> promised(String text) {
    String[] words = text.split(" ");
    Map<String, Outcome> promised = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) {
      promised.put(words[i], Outcome.valueOf(words[i + 1]));
    }
    return promised;
  }

  /**
   * Whether the guest was kept from running, or could not load its link, take its ticks or its
   * samples; shown, not just unknown.
   */
  boolean starved() {
    return keptFromItsWork() || claims.stream().anyMatch(Judged::fewSamples);
  }

  /** The same but for its samples: few of them make no time and no rate doubtful. */
  boolean keptFromItsWork() {
    return hostWasBusy
        || claims.stream().anyMatch(c -> OF_A_STARVED_GUEST.contains(c.id()) && shownNotToHold(c));
  }

  /** Of a profile only its size is the host's doing, never what its symbols are. */
  private static boolean fewSamples(JudgedClaim claim) {
    return claim.id().equals("VAL-PROFILE")
        && claim.outcome() != Outcome.HOLDS
        && claim.reason().contains(" worker samples, at least");
  }

  /** By a figure: what was not measured may be a fault of the gate. */
  private static boolean shownNotToHold(JudgedClaim claim) {
    return claim.judgedSentences().stream()
        .flatMap(s -> s.results().stream())
        .filter(r -> r.outcome() != Outcome.HOLDS && !r.readings().isEmpty())
        .anyMatch(r -> r.readings().stream().allMatch(x -> x.measured().isPresent()));
  }

  /** Undecided contradicts nothing; any other answer than the promised one does. */
  boolean contradicts(Map<String, Outcome> promised) {
    return outcomes.entrySet().stream()
        .anyMatch(
            e -> e.getValue() != Outcome.UNDECIDED && e.getValue() != promised.get(e.getKey()));
  }

  String why() {
    return claims.stream()
        .map(c -> c.id() + " " + c.outcome() + " " + c.reason())
        .collect(Collectors.joining("\n"));
  }
}
