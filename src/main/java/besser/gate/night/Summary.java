package besser.gate.night;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the history knows of one judged campaign; the little of {@code derived/verdict.json} that is
 * told over many nights.
 *
 * @param campaign its name
 * @param environment name of its rig
 * @param evidence whether it was recorded on a real rig under the locked plan
 * @param plan name of the plan, with the factor by which a rehearsal is shortened
 * @param patch patch under test, or {@code -}
 * @param model driver model of a stand-in rig, or {@code -}
 * @param verdict its word
 * @param judgement outcome of the gating claims
 * @param reason first of the verdict's reasons
 * @param ground what it ran on
 * @param lines what the targets read
 * @param link outcome of TGT-LINK in each repetition
 * @param baseline campaign it was compared with, or {@code -}
 */
public record Summary(
    String campaign,
    String environment,
    boolean evidence,
    String plan,
    String patch,
    String model,
    String verdict,
    String judgement,
    String reason,
    Ground ground,
    List<Line> lines,
    List<String> link,
    String baseline) {
  /** Stands between a plan's name and the factor by which a rehearsal of it is shortened. */
  static final String SHORTENED = " x ";

  public Summary {
    lines = List.copyOf(lines);
    link = List.copyOf(link);
  }

  /**
   * One reading under its bound.
   *
   * @param claim id of the claim that asks for it
   * @param reading its name
   * @param bound as the sentence says it
   * @param values of each repetition, in the reading's unit; null where it was not measured
   */
  public record Line(String claim, String reading, String bound, List<@Nullable Double> values) {
    public Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Mean over the repetitions; empty where one was not measured: a night has no part of it. */
    public OptionalDouble mean() {
      return values.isEmpty() || values.stream().anyMatch(v -> v == null)
          ? OptionalDouble.empty()
          : values.stream()
              .flatMap(v -> Optional.ofNullable(v).stream())
              .mapToDouble(Double::doubleValue)
              .average();
    }
  }

  /** Values of a reading; empty where no target asks for it. */
  public List<@Nullable Double> values(String reading) {
    return lines.stream()
        .filter(l -> l.reading().equals(reading))
        .findFirst()
        .map(Line::values)
        .orElse(List.of());
  }

  /** What must be the same for two campaigns to stand in one chart. */
  public Map<String, String> kin() {
    return Map.of("environment", environment, "plan", plan, "kernel", ground.kernel());
  }
}
