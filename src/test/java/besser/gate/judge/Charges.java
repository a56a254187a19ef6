package besser.gate.judge;

import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Scenarios as the features would bring them, with sentences written by hand. */
public final class Charges {
  /** As the locked features have them, for one repetition. */
  public static final Terms TERMS = terms(1, 10);

  private Charges() {}

  /** The locked terms, but for the repetitions asked for and the beginning left out. */
  static Terms terms(int repetitions, double settle) {
    return new Terms(
        repetitions,
        new SignalLevel(-65),
        new SignalLevel(-55),
        new Span(settle),
        new Span(5),
        new Span(30));
  }

  /** Of the 4M stage; each sentence is called s1, s2 and so on. */
  public static Charge of(String id, Set<String> tags, Ask... asks) {
    return at("4M", TERMS, id, tags, asks);
  }

  /** A comparison with a baseline, which names no stage. */
  public static Charge comparison(String id, Set<String> tags, Ask... asks) {
    return at("", TERMS, id, tags, asks);
  }

  static Charge at(String stage, Terms terms, String id, Set<String> tags, Ask... asks) {
    List<Ask> all = Arrays.asList(asks);
    return new Charge(
        id,
        "title of " + id,
        "some.feature",
        tags,
        terms,
        stage,
        all.stream().map(a -> new Charge.Asked("s" + (all.indexOf(a) + 1), a)).toList());
  }
}
