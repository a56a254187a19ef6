package besser.gate.plan;

import besser.gate.quantity.Span;

/**
 * How a rehearsal scales time. Every length of the protocol, of a claim and of a driver model is
 * divided by the compression; no rate, share or count is. Nothing else in the house divides by it,
 * so that a claim, a recorder and a stand-in rig cannot mean different seconds.
 *
 * @param compression nominal seconds that pass in one real second: 1 is real time, 60 turns 30 min
 *     into 30 s
 */
public record TimeScale(double compression) {
  /** Real seconds that stand for nominal ones. */
  public double real(double nominal) {
    return nominal / compression;
  }

  /** The real span that stands for a nominal one. */
  public Span real(Span nominal) {
    return new Span(real(nominal.seconds()));
  }

  /** The same, but never below one tick of the recorder, because nothing shorter can be seen. */
  public Span visible(Span nominal, double tick) {
    return new Span(Math.max(real(nominal.seconds()), tick));
  }

  /**
   * For how long a link must be seen alive to have lived a nominal span: a stage's two ends are
   * seen to within a tick each.
   */
  public double survival(Span nominal, double tick) {
    return visible(nominal, tick).seconds() - 2 * tick;
  }

  /** Nominal seconds that real ones stand for. */
  public double nominal(double real) {
    return real * compression;
  }

  /** Whether nominal and real time are the same. */
  public boolean isRealTime() {
    return compression == 1;
  }

  /** {@code 60-fold}. */
  public String words() {
    return compression == Math.rint(compression)
        ? "%s-fold".formatted(Math.round(compression))
        : "%s-fold".formatted(Math.round(compression * 100) / 100.0);
  }
}
