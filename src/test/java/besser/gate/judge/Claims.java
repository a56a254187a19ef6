package besser.gate.judge;

import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Scenarios as the features would bring them, with sentences written by hand. */
public final class Claims {
  /** As the locked features have them, for one repetition. */
  public static final Terms TERMS = terms(1, 10);

  private Claims() {}

  /** The locked terms, but for the repetitions asked for and the beginning left out. */
  public static Terms terms(int repetitions, double settle) {
    return new Terms(
        repetitions,
        new SignalLevel(-65),
        new SignalLevel(-55),
        new Span(settle),
        new Span(5),
        new Span(30));
  }

  /** Of the 4M stage; each sentence is called s1, s2 and so on. */
  public static Claim of(String id, Set<String> tags, Statement... statements) {
    return at("4M", TERMS, id, tags, statements);
  }

  /** A comparison with a baseline, which names no stage. */
  public static Claim comparison(String id, Set<String> tags, Statement... statements) {
    return at("", TERMS, id, tags, statements);
  }

  public static Claim at(
      String stage, Terms terms, String id, Set<String> tags, Statement... statements) {
    List<Statement> all = Arrays.asList(statements);
    return new Claim(
        id,
        "title of " + id,
        "some.feature",
        tags,
        terms,
        stage,
        all.stream().map(a -> new Claim.Asked("s" + (all.indexOf(a) + 1), a)).toList());
  }
}
