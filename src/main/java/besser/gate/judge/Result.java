package besser.gate.judge;

import besser.gate.metric.Reading;
import java.util.List;

/**
 * What one sentence of a claim is found to be on one repetition.
 *
 * @param repetition its id
 * @param outcome of this sentence on this repetition
 * @param reason one line: number against bound, file and lines; also where it holds
 * @param readings what it rests on
 * @param marginal the deciding number lies within 5 % of the bound
 * @param byBothCounters a failure that stands whichever of the load's and the interface's counter
 *     is right, should they disagree
 */
public record Result(
    String repetition,
    Outcome outcome,
    String reason,
    List<Reading> readings,
    boolean marginal,
    boolean byBothCounters) {
  public Result {
    readings = List.copyOf(readings);
  }

  /** A result for which it matters that the counters agree, or that rests on neither. */
  public Result(
      String repetition, Outcome outcome, String reason, List<Reading> readings, boolean marginal) {
    this(repetition, outcome, reason, readings, marginal, false);
  }

  /** Of a fact that is no number and is as it should be. */
  public static Result holds(String repetition, String what) {
    return of(repetition, Outcome.HOLDS, what);
  }

  /** Of a fact that is not as it should be. */
  public static Result unmet(String repetition, String what) {
    return of(repetition, Outcome.FAILS, what);
  }

  /** Of a fact nobody looked at. */
  public static Result unknown(String repetition, String what) {
    Result seen = of(repetition, Outcome.UNDECIDED, what);
    return new Result(
        repetition, seen.outcome(), "Undecided: " + seen.reason(), seen.readings(), false);
  }

  private static Result of(String repetition, Outcome outcome, String what) {
    return new Result(repetition, outcome, "%s %s".formatted(repetition, what), List.of(), false);
  }
}
