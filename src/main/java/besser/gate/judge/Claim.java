package besser.gate.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One scenario as read from the features, not yet judged.
 *
 * @param id its stable tag without the at sign
 * @param title of the scenario
 * @param feature file below {@code features/}, with {@code /}
 * @param tags all tags without the at sign
 * @param terms what its {@code Given}s state
 * @param stage id of the stage its {@code When} names; {@code lower} for the lower stages; empty
 *     for a comparison
 * @param sentences its {@code Then}s
 */
public record Claim(
    String id,
    String title,
    String feature,
    Set<String> tags,
    Terms terms,
    String stage,
    List<Asked> sentences) {
  public Claim {
    tags = Set.copyOf(tags);
    sentences = List.copyOf(sentences);
  }

  /**
   * One {@code Then}.
   *
   * @param text as the feature has it
   * @param ask what it asks
   */
  public record Asked(String text, Statement statement) {}

  /** Its kind, from its tag. Empty where no kind tag is there. */
  public Optional<Kind> kind() {
    for (Kind kind : Kind.values()) {
      if (tags.contains(kind.name().toLowerCase(java.util.Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * What the claim is about: {@code rx}, {@code lock} or {@code link}, the last part of a target's
   * or goal's id.
   */
  public String subject() {
    return id.substring(id.lastIndexOf('-') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** Confidence of a prediction from its tag, empty where there is none. */
  public String confidence() {
    return tags.stream()
        .filter(t -> t.startsWith("confidence-"))
        .map(t -> t.substring("confidence-".length()))
        .findFirst()
        .orElse("");
  }
}
