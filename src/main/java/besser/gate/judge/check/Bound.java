package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Digits;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.rx.Basis;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a value meets its bound.
 *
 * @param relation which side is asked for, and whether the bound itself is on it
 * @param value the bound
 * @param unit its unit
 */
record Bound(Relation relation, double value, Unit unit) {
  /**
   * Within this part of the bound a number is shown as marginal. A matter of display; it decides
   * nothing.
   */
  private static final double MARGIN = 0.05;

  enum Relation {
    AT_LEAST("at least"),
    AT_MOST("at most"),
    LESS_THAN("less than");

    private final String words;

    Relation(String words) {
      this.words = words;
    }
  }

  static Bound atLeast(double value, Unit unit) {
    return new Bound(Relation.AT_LEAST, value, unit);
  }

  static Bound atMost(double value, Unit unit) {
    return new Bound(Relation.AT_MOST, value, unit);
  }

  static Bound lessThan(double value, Unit unit) {
    return new Bound(Relation.LESS_THAN, value, unit);
  }

  /** {@code at least 2 MB/s}. */
  String words() {
    return relation.words + " " + unit.print(value);
  }

  boolean met(double measured) {
    return switch (relation) {
      case AT_LEAST -> measured >= value;
      case AT_MOST -> measured <= value;
      case LESS_THAN -> measured < value;
    };
  }

  /**
   * The result of one repetition.
   *
   * @param reading absent is UNDECIDED
   * @param verb what the repetition did: {@code received}
   * @param what what the number is, after it: {@code on average}
   */
  Result on(JudgedStage judgedStage, Reading reading, String verb, String what) {
    String id = judgedStage.repetition().id();
    if (!(reading instanceof Reading.Measured m)) {
      return unmeasured(id, reading);
    }
    boolean met = met(m.value());
    Outcome outcome = met ? Outcome.HOLDS : Outcome.FAILS;
    String tail = what.isEmpty() ? "" : " " + what;
    String text =
        "%s%s %s %s%s, %s%s%s; %s).%s"
            .formatted(
                Result.opening(outcome),
                id,
                verb,
                Digits.beside(m.unit(), m.value(), value),
                tail,
                words(),
                met ? " was asked (" : " is asked (",
                m.window(),
                m.source(),
                m.note().isEmpty() ? "" : " " + m.note());
    boolean marginal = value != 0 && Math.abs(m.value() - value) <= margin();
    return new Result(id, outcome, text, List.of(reading), marginal);
  }

  /**
   * A share that is to be large has its ideal at 1: half way there is no longer marginal, and at 1
   * nothing is.
   */
  private double margin() {
    double part = MARGIN * Math.abs(value);
    return unit == Unit.SHARE && relation == Relation.AT_LEAST && value < 1
        ? Math.min(part, (1 - value) / 2)
        : part;
  }

  /**
   * The result on a floor of the rate. Frames of the interface are more than payload, so where only
   * they were recorded a floor they miss is missed, but one they reach is not shown.
   */
  Result onRate(JudgedStage judgedStage, Reading reading, String verb, String what) {
    Result result = on(judgedStage, reading, verb, what);
    boolean frames = judgedStage.throughput().filter(t -> t.basis() == Basis.INTERFACE).isPresent();
    return frames && result.outcome() == Outcome.HOLDS
        ? new Result(
            result.repetition(),
            Outcome.UNDECIDED,
            """
                %sonly frames of the interface were recorded, which are more than the payload. %s"""
                .formatted(Result.opening(Outcome.UNDECIDED), result.reason()),
            result.readings(),
            result.marginal())
        : result;
  }

  /** What a missing reading comes to. */
  static Result unmeasured(String repetition, Reading reading) {
    Reading.Absent absent =
        reading instanceof Reading.Absent a
            ? a
            : new Reading.Absent(reading.name(), "It was measured.", reading.source());
    return Result.told(
        repetition, Outcome.UNDECIDED, unmeasured(repetition, List.of(absent)), List.of(reading));
  }

  /** The same of one reading, or of several that are missing for one cause. */
  static String unmeasured(String repetition, List<Reading.Absent> missing) {
    List<String> names = missing.stream().map(Reading.Absent::name).toList();
    int last = names.size() - 1;
    String all =
        last == 0
            ? names.get(0)
            : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    return "%s of %s %s not measured. %s (%s)"
        .formatted(
            all,
            repetition,
            last == 0 ? "was" : "were",
            missing.get(0).why(),
            missing.stream()
                .map(a -> a.source().toString())
                .distinct()
                .collect(Collectors.joining(", ")));
  }
}
