package besser.gate.judge.check;

import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one cause leaves several readings of a claim without a value, each of its sentences says so
 * in the same words, with the list of them: whoever shows the claim needs to say it once.
 */
public final class OneCause {
  private OneCause() {}

  /** The sentences of a claim, in their order; what has a cause of its own stays as it was. */
  public static List<JudgedSentence> told(List<JudgedSentence> sentences) {
    List<Result> all = sentences.stream().flatMap(s -> s.results().stream()).toList();
    return sentences.stream()
        .map(s -> s.with(s.results().stream().map(r -> told(r, all)).toList()))
        .toList();
  }

  private static Result told(Result result, List<Result> all) {
    if (!isOnlyMissing(result)) {
      return result;
    }
    List<Reading.Absent> missing = new ArrayList<>();
    for (Result other : all) {
      if (isOnlyMissing(other)
          && other.repetition().equals(result.repetition())
          && absent(other).why().equals(absent(result).why())
          && missing.stream().noneMatch(absent(other)::equals)) {
        missing.add(absent(other));
      }
    }
    return missing.size() == 1
        ? result
        : Result.told(
            result.repetition(),
            result.outcome(),
            Bound.unmeasured(result.repetition(), missing),
            result.readings());
  }

  /** Whether it says no more than that its one reading is missing. */
  private static boolean isOnlyMissing(Result result) {
    return result.readings().size() == 1
        && result.readings().get(0) instanceof Reading.Absent a
        && result.reason().equals(Bound.unmeasured(result.repetition(), a).reason());
  }

  private static Reading.Absent absent(Result result) {
    return (Reading.Absent) result.readings().get(0);
  }
}
