package besser.gate.steps;

import besser.gate.judge.Terms;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;

/**
 * The terms of one scenario while its {@code Given}s are read.
 *
 * @param terms so far
 */
public record Given(Terms terms) {
  /**
   * Before the first {@code Given}: nothing is asked for, no time is left out, every loss is a
   * death.
   */
  static final Given NOTHING =
      new Given(
          new Terms(
              1, new SignalLevel(-200), new SignalLevel(0), new Span(0), new Span(0), new Span(0)));

  Given repetitions(int n) {
    return new Given(
        new Terms(
            n, terms.weakest(), terms.strongest(), terms.settle(), terms.lost(), terms.silent()));
  }

  Given signal(SignalLevel weakest, SignalLevel strongest) {
    return new Given(
        new Terms(
            terms.repetitions(), weakest, strongest, terms.settle(), terms.lost(), terms.silent()));
  }

  Given settle(Span settle) {
    return new Given(
        new Terms(
            terms.repetitions(),
            terms.weakest(),
            terms.strongest(),
            settle,
            terms.lost(),
            terms.silent()));
  }

  Given death(Span lost, Span silent) {
    return new Given(
        new Terms(
            terms.repetitions(), terms.weakest(), terms.strongest(), terms.settle(), lost, silent));
  }
}
