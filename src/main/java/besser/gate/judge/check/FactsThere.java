package besser.gate.judge.check;

import besser.gate.judge.Result;
import java.util.List;

/**
 * {@code every fact that edition … asks for is there}. After a death the end may not be readable;
 * up to there the start counts.
 *
 * @param edition facts that were added later are not in it
 */
public record FactsThere(int edition) implements Check {
  @Override
  public String bound() {
    return "every fact of edition %s".formatted(edition);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    List<String> missing =
        FactTable.missing(judgedStage.repetition(), edition, !judgedStage.linkSoFar().dead());
    return missing.isEmpty()
        ? Result.holds(id, "has every fact edition %s asks for.".formatted(edition))
        : Result.unknown(id, "did not record %s.".formatted(String.join(", ", missing)));
  }
}
