package besser.gate.judge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One {@code Then} of a claim, judged on every repetition.
 *
 * @param text as the feature has it
 * @param bound the bound in it, for tables: {@code at least 2 MB/s}
 * @param opinions one a repetition, in order
 */
public record Sentence(String text, String bound, List<Opinion> opinions) {
  public Sentence {
    opinions = List.copyOf(opinions);
  }

  /** Worst of all repetitions; UNDECIDED where there is none. */
  public Outcome outcome() {
    return Outcome.worst(opinions.stream().map(Opinion::outcome).toList());
  }

  /** The reasons of the repetitions that decide the outcome. */
  public String reason() {
    Outcome worst = outcome();
    String all =
        opinions.stream()
            .filter(o -> o.outcome() == worst)
            .map(Opinion::reason)
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? "There is no repetition to judge." : all;
  }
}
