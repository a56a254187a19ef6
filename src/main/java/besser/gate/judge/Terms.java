package besser.gate.judge;

import besser.gate.plan.TimeScale;
import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;

/**
 * The terms all claims of a set of features are judged on, from their {@code Given}s. Spans are
 * nominal: a rehearsal divides them by its compression.
 *
 * @param repetitions how many repetitions a claim asks for
 * @param weakest weakest signal of a healthy link
 * @param strongest strongest
 * @param settle how much of a stage's beginning is left out
 * @param lost how long a link may be lost before it is dead
 * @param silent how long it may receive next to nothing while data waits before it is dead
 */
public record Terms(
    int repetitions,
    SignalLevel weakest,
    SignalLevel strongest,
    Span settle,
    Span lost,
    Span silent) {
  /**
   * Before the first {@code Given}: nothing is asked for, no time is left out, every loss is a
   * death.
   */
  public static final Terms NONE =
      new Terms(
          1, new SignalLevel(-200), new SignalLevel(0), new Span(0), new Span(0), new Span(0));

  public Terms withRepetitions(int n) {
    return new Terms(n, weakest, strongest, settle, lost, silent);
  }

  public Terms withSignal(SignalLevel from, SignalLevel to) {
    return new Terms(repetitions, from, to, settle, lost, silent);
  }

  public Terms withSettle(Span first) {
    return new Terms(repetitions, weakest, strongest, first, lost, silent);
  }

  public Terms withDeath(Span gone, Span deaf) {
    return new Terms(repetitions, weakest, strongest, settle, gone, deaf);
  }

  /** Real seconds of a stage's beginning that are left out of rates, pressure and minutes. */
  public double settled(TimeScale scale) {
    return scale.real(settle.seconds());
  }

  /** Band of the link: the one all {@code Given}s name. */
  public Band band() {
    return Band.GHZ_2_4;
  }
}
