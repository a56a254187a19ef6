package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why gating claims are undecided, one sentence a cause: a condition that was not shown to hold
 * names the claims that are open for nothing else, and claims with the same cause share a sentence.
 */
final class OpenClaims {
  private final Map<String, OpenClaim> open = new LinkedHashMap<>();

  /** Condition to the claims that wait for it and for nothing of their own. */
  private final Map<String, List<String>> waiting = new LinkedHashMap<>();

  private OpenClaims(Judgement judgement) {
    List<JudgedClaim> undecided =
        judgement.judgedClaims().stream()
            .filter(c -> c.gating() && c.outcome() == Outcome.UNDECIDED)
            .toList();
    // What keeps others from counting comes first: it is their reason.
    for (boolean driver : new boolean[] {false, true}) {
      undecided.stream()
          .filter(c -> c.kind().isOfDriver() == driver)
          .forEach(c -> open.put(c.id(), OpenClaim.of(judgement, c)));
    }
    open.forEach(
        (id, claim) -> {
          if (waits(claim)) {
            claim
                .conditions()
                .forEach(c -> waiting.computeIfAbsent(c, x -> new ArrayList<>()).add(id));
          }
        });
  }

  /**
   * For example {@code VAL-PRESSURE is undecided, and with it TGT-RX and TGT-LOCK. At least 95 % of
   * the stage under pressure: rep-1 71 %.}
   */
  static List<String> of(Judgement judgement) {
    return new OpenClaims(judgement).sentences();
  }

  private List<String> sentences() {
    Map<OpenClaim, List<String>> causes = new LinkedHashMap<>();
    open.forEach(
        (id, claim) -> {
          if (!waits(claim)) {
            causes.computeIfAbsent(claim, c -> new ArrayList<>()).add(id);
          }
        });
    return causes.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
  }

  /** Open only because of conditions that have a sentence of their own here. */
  private boolean waits(OpenClaim claim) {
    return claim.own().isEmpty()
        && !claim.conditions().isEmpty()
        && claim.conditions().stream().allMatch(this::speaks);
  }

  private boolean speaks(String condition) {
    OpenClaim claim = open.get(condition);
    return claim != null && (claim.conditions().isEmpty() || !claim.own().isEmpty());
  }

  private String sentence(OpenClaim cause, List<String> ids) {
    Set<String> with = new LinkedHashSet<>();
    ids.forEach(id -> with.addAll(waiting.getOrDefault(id, List.of())));
    String because =
        cause.conditions().isEmpty()
            ? ""
            : ", because %s %s not shown to hold"
                .formatted(
                    listed(cause.conditions()), cause.conditions().size() == 1 ? "was" : "were");
    String others =
        with.isEmpty()
            ? ""
            : ", and with %s %s".formatted(ids.size() == 1 ? "it" : "them", listed(with));
    return "%s %s undecided%s%s%s"
        .formatted(
            listed(ids),
            ids.size() == 1 ? "is" : "are",
            because,
            others,
            cause.own().isEmpty() ? "." : cause.own());
  }

  /** {@code TGT-RX, TGT-LOCK and TGT-LINK}. */
  private static String listed(Collection<String> ids) {
    String all = String.join(", ", ids);
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
  }
}
