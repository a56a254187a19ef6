package besser.gate.judge.check;

import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import java.util.List;

/**
 * Opinions on facts that are no numbers: something is as it should be, is not, or nobody looked.
 */
final class Facts {
  private Facts() {}

  static Opinion holds(String repetition, String what) {
    return new Opinion(repetition, Outcome.HOLDS, repetition + " " + what, List.of(), false);
  }

  static Opinion unmet(String repetition, String what) {
    return new Opinion(repetition, Outcome.FAILS, repetition + " " + what, List.of(), false);
  }

  static Opinion unknown(String repetition, String what) {
    return new Opinion(
        repetition, Outcome.UNDECIDED, "Undecided: " + repetition + " " + what, List.of(), false);
  }
}
