package besser.gate.report.view;

import besser.gate.judge.Claim;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.judge.Sentence;
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
    for (Opinion opinion : opinions(dossier, repetition)) {
      for (Reading reading : opinion.readings()) {
        if (out.size() < MOST) {
          Receipt.quote(dossier.folder(), repetition, reading.source())
              .ifPresent(r -> out.putIfAbsent(r.source(), r));
        }
      }
    }
    return List.copyOf(out.values());
  }

  /** What the judge said of a repetition and does not hold, in the order of the claims. */
  public static List<Opinion> opinions(Dossier dossier, String repetition) {
    List<Opinion> out = new ArrayList<>();
    for (Claim claim : dossier.judgement().claims()) {
      for (Sentence sentence : claim.sentences()) {
        sentence.opinions().stream()
            .filter(o -> o.repetition().equals(repetition) && o.outcome() != Outcome.HOLDS)
            .forEach(out::add);
      }
    }
    return out;
  }
}
