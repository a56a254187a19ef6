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
 */
public record Opinion(
    String repetition, Outcome outcome, String reason, List<Reading> readings, boolean marginal) {
  public Opinion {
    readings = List.copyOf(readings);
  }
}
