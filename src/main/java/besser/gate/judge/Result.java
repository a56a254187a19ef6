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

  /** An opinion for which it matters that the counters agree, or that rests on neither. */
  public Result(
      String repetition, Outcome outcome, String reason, List<Reading> readings, boolean marginal) {
    this(repetition, outcome, reason, readings, marginal, false);
  }
}
