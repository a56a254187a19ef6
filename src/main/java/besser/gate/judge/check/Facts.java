package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import java.util.List;

/**
 * Opinions on facts that are no numbers: something is as it should be, is not, or nobody looked.
 */
final class Facts {
  private Facts() {}

  static Result holds(String repetition, String what) {
    return new Result(repetition, Outcome.HOLDS, repetition + " " + what, List.of(), false);
  }

  static Result unmet(String repetition, String what) {
    return new Result(repetition, Outcome.FAILS, repetition + " " + what, List.of(), false);
  }

  static Result unknown(String repetition, String what) {
    return new Result(
        repetition, Outcome.UNDECIDED, "Undecided: " + repetition + " " + what, List.of(), false);
  }
}
