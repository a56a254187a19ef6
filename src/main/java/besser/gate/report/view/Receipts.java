package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of evidence a repetition's misses and gaps rest on, each quoted once. */
public final class Receipts {
  private static final int MOST = 8;

  private Receipts() {}

  /** In the order of the claims, at most eight; the table of claims names all sources. */
  public static List<Receipt> of(Dossier dossier, String repetition) {
    Map<String, Receipt> out = new LinkedHashMap<>();
    for (Miss miss : misses(dossier, repetition)) {
      for (Reading reading : miss.result().readings()) {
        if (out.size() < MOST) {
          Receipt.quote(dossier.folder(), repetition, reading.source())
              .ifPresent(r -> out.putIfAbsent(r.source(), r));
        }
      }
    }
    return List.copyOf(out.values());
  }

  /**
   * One thing that does not hold.
   *
   * @param claim its id; with a note where it does not gate
   * @param result what the judge said
   */
  public record Miss(String claim, Result result) {
    /** The claim and the reason. */
    public String text() {
      return claim + ": " + result.reason();
    }
  }

  /** What the judge said of a repetition and does not hold, in the order of the claims. */
  public static List<Miss> misses(Dossier dossier, String repetition) {
    List<Miss> out = new ArrayList<>();
    for (JudgedClaim judgedClaim : dossier.judgement().judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        judgedSentence.results().stream()
            .filter(o -> o.repetition().equals(repetition) && o.outcome() != Outcome.HOLDS)
            .forEach(o -> out.add(new Miss(name(judgedClaim), o)));
      }
    }
    return out;
  }

  private static String name(JudgedClaim judgedClaim) {
    return judgedClaim.gating() ? judgedClaim.id() : judgedClaim.id() + " (does not gate)";
  }
}
