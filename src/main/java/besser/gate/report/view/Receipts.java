package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    for (Told told : told(dossier, repetition)) {
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
  public record Told(String claim, Result result) {
    /** The claim and the reason, then what stands behind it. */
    public List<String> lines() {
      return Stream.concat(
              Stream.of("%s: %s".formatted(claim, result.reason())),
              result.behind().stream().map(r -> "%s. %s: %s".formatted(claim, OWN, r.reason())))
          .toList();
    }
  }

  /** Whether a page that has no room for every result shows this one. */
  public static boolean shown(Judgement judgement, JudgedClaim claim, Result result) {
    return result.outcome() != Outcome.HOLDS
        || judgement.outcome() == Outcome.HOLDS && claim.gating() && claim.kind().isOfDriver();
  }

  /** What the judge said of a repetition and the verdict rests on, in the order of the claims. */
  public static List<Told> told(Dossier dossier, String repetition) {
    List<Told> out = new ArrayList<>();
    for (JudgedClaim judgedClaim : dossier.judgement().judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        judgedSentence.results().stream()
            .filter(o -> o.repetition().equals(repetition))
            .filter(o -> shown(dossier.judgement(), judgedClaim, o))
            .forEach(o -> out.add(new Told(name(judgedClaim), o)));
      }
    }
    return out;
  }

  private static String name(JudgedClaim judgedClaim) {
    return judgedClaim.gating() ? judgedClaim.id() : judgedClaim.id() + " (does not gate)";
  }
}
