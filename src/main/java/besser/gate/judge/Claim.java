package besser.gate.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One scenario as read from the features, not yet judged.
 *
 * @param id its stable tag without the at sign
 * @param title of the scenario
 * @param feature file below {@code features/}, with {@code /}
 * @param tags all tags without the at sign
 * @param terms what its {@code Given}s state
 * @param stage id of the stage its {@code When} names, empty for a comparison
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
   * @param statement what it asks
   */
  public record Asked(String text, Statement statement) {}

  /** What its sentences of one kind ask. */
  public <S extends Statement> Stream<S> asking(Class<S> kind) {
    return sentences.stream().map(Asked::statement).filter(kind::isInstance).map(kind::cast);
  }

  /** The same on other terms. */
  public Claim with(Terms others) {
    return new Claim(id, title, feature, tags, others, stage, sentences);
  }

  /** Its kind, from its tag. Empty where no kind tag is there. */
  public Optional<Kind> kind() {
    for (Kind kind : Kind.values()) {
      if (tags.contains(kind.name().toLowerCase(Locale.ROOT))) {
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
    return id.substring(id.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether it judges the driver: a target or a goal. */
  public boolean isOfDriver() {
    return kind().filter(Kind::isOfDriver).isPresent();
  }

  /** Which of the eight accounts a validity claim is kept in, from its tag; empty for others. */
  public Optional<Account> account() {
    return tags.stream().flatMap(t -> Account.ofTag(t).stream()).findFirst();
  }

  /**
   * All that decides in it, so that two texts that decide alike have one: not its description and
   * not what stands around it in its file.
   */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(id);
    lines.add(title);
    lines.add(String.join(" ", new TreeSet<>(tags)));
    lines.add(
        "%s repetitions, %s to %s, after %s, dead once lost for %s or silent for %s"
            .formatted(
                terms.repetitions(),
                terms.weakest(),
                terms.strongest(),
                terms.settle(),
                terms.lost(),
                terms.silent()));
    lines.add(stage);
    sentences.forEach(s -> lines.add(s.text()));
    return String.join("\n", lines) + "\n";
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
