package besser.gate.judge;

import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param kept what keeps it undecided, where by itself it is another
 */
public record Result(
    String repetition,
    Outcome outcome,
    String reason,
    List<Reading> readings,
    boolean marginal,
    boolean byBothCounters,
    Optional<Kept> kept) {
  private static final String MISSED = "Missed: ";
  private static final String OPEN = "Undecided: ";

  public Result {
    readings = List.copyOf(readings);
  }

  /**
   * What keeps a result undecided.
   *
   * @param conditions ids of the validity claims that were not shown to hold; none where it is the
   *     set
   * @param byItself the result without that
   */
  public record Kept(List<String> conditions, Result byItself) {
    public Kept {
      conditions = List.copyOf(conditions);
    }
  }

  /** A result nothing keeps undecided. */
  public Result(
      String repetition,
      Outcome outcome,
      String reason,
      List<Reading> readings,
      boolean marginal,
      boolean byBothCounters) {
    this(repetition, outcome, reason, readings, marginal, byBothCounters, Optional.empty());
  }

  /** A result for which it matters that the counters agree, or that rests on neither. */
  public Result(
      String repetition, Outcome outcome, String reason, List<Reading> readings, boolean marginal) {
    this(repetition, outcome, reason, readings, marginal, false);
  }

  /**
   * A result whose reason begins with the word of its outcome.
   *
   * @param what the rest of that sentence
   */
  public static Result told(
      String repetition, Outcome outcome, String what, List<Reading> readings) {
    return new Result(repetition, outcome, opening(outcome) + what, readings, false);
  }

  /** The word of an outcome, with which a reason begins; none where it holds. */
  public static String opening(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "";
      case FAILS -> MISSED;
      case UNDECIDED -> OPEN;
    };
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
    return new Result(repetition, seen.outcome(), OPEN + seen.reason(), seen.readings(), false);
  }

  /**
   * This result, kept undecided.
   *
   * @param why one sentence
   * @param conditions ids of the validity claims that keep it so
   */
  public Result kept(String why, List<String> conditions) {
    return new Result(
        repetition,
        Outcome.UNDECIDED,
        OPEN + why,
        readings,
        marginal,
        false,
        Optional.of(new Kept(conditions, this)));
  }

  /** What is said without the word of its outcome. */
  public String said() {
    return reason.startsWith(MISSED)
        ? reason.substring(MISSED.length())
        : reason.startsWith(OPEN) ? reason.substring(OPEN.length()) : reason;
  }

  /** What it is without what keeps it undecided, outermost first; empty where nothing does. */
  public List<Result> behind() {
    List<Result> out = new ArrayList<>();
    Optional<Kept> next = kept;
    while (next.isPresent()) {
      out.add(next.get().byItself());
      next = next.get().byItself().kept();
    }
    return List.copyOf(out);
  }

  private static Result of(String repetition, Outcome outcome, String what) {
    return new Result(repetition, outcome, "%s %s".formatted(repetition, what), List.of(), false);
  }
}
