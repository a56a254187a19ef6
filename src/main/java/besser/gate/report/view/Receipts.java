package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of evidence the verdict rests on, each quoted once: those of what does not hold, and
 * where everything holds those of the targets.
 */
public final class Receipts {
  /** What stands before a result that something else keeps undecided. */
  public static final String OWN = "Its own reading";

  private static final int MOST = 8;

  private Receipts() {}

  /**
   * In the order of the claims, at most eight.
   *
   * @param lines most lines quoted of each
   */
  public static List<Receipt> of(Dossier dossier, String repetition, int lines) {
    Map<String, Receipt> out = new LinkedHashMap<>();
    for (Told told : told(dossier.judgement(), repetition)) {
      for (Mention mention : Mention.in(told.result().reason())) {
        if (out.size() < MOST) {
          one(dossier, repetition, mention.source(), lines)
              .ifPresent(r -> out.putIfAbsent(r.source(), r));
        }
      }
    }
    return List.copyOf(out.values());
  }

  /**
   * What a sentence names: lines of a file, or of a profile its chains in the lock.
   *
   * @param lines most lines quoted
   */
  public static Optional<Receipt> one(
      Dossier dossier, String repetition, Source source, int lines) {
    return dossier.campaign().repetitions().stream()
        .filter(r -> ProfileReceipt.isProfile(source) && r.id().equals(repetition))
        .findFirst()
        .flatMap(r -> ProfileReceipt.of(r, dossier.campaign().plan(), source))
        .or(() -> Receipt.quote(dossier.folder(), repetition, source, lines));
  }

  /**
   * One thing the verdict rests on.
   *
   * @param claim its id; with a note where it does not gate
   * @param result what the judge said
   */
  public record Told(String claim, Result result) {}

  /**
   * What was told, once: claims of which the same is said share its line, and what stands behind a
   * reason follows it.
   *
   * @param named whether each line names its repetition, too
   */
  public static List<String> lines(List<Told> told, boolean named) {
    Map<String, Set<String>> claims = new LinkedHashMap<>();
    for (Told t : told) {
      String of = named ? " " + t.result().repetition() : "";
      add(claims, "%s: %s".formatted(of, t.result().reason()), t.claim());
      t.result()
          .behind()
          .forEach(r -> add(claims, "%s. %s: %s".formatted(of, OWN, r.reason()), t.claim()));
    }
    return claims.entrySet().stream()
        .map(e -> String.join(", ", e.getValue()) + e.getKey())
        .toList();
  }

  private static void add(Map<String, Set<String>> claims, String said, String claim) {
    claims.computeIfAbsent(said, s -> new LinkedHashSet<>()).add(claim);
  }

  /** Whether a page that has no room for every result shows this one. */
  private static boolean shown(Judgement judgement, JudgedClaim claim, Result result) {
    return result.outcome() != Outcome.HOLDS
        || judgement.outcome() == Outcome.HOLDS && claim.gating() && claim.kind().isOfDriver();
  }

  /** What the judge said and the verdict rests on, in the order of the claims. */
  public static List<Told> told(Judgement judgement) {
    List<Told> out = new ArrayList<>();
    for (JudgedClaim judgedClaim : judgement.judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        judgedSentence.results().stream()
            .filter(o -> shown(judgement, judgedClaim, o))
            .forEach(o -> out.add(new Told(name(judgedClaim), o)));
      }
    }
    return out;
  }

  /** The same of one repetition. */
  public static List<Told> told(Judgement judgement, String repetition) {
    return told(judgement).stream()
        .filter(t -> t.result().repetition().equals(repetition))
        .toList();
  }

  private static String name(JudgedClaim judgedClaim) {
    return judgedClaim.gating() ? judgedClaim.id() : judgedClaim.id() + " (does not gate)";
  }
}
