package besser.gate.judge.claim;

import besser.gate.judge.Claim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How validity claims bear on targets and goals. A condition that did not hold is no evidence
 * against the driver and nothing in its favour either, so the features say of each condition how
 * far it reaches:
 *
 * <ul>
 *   <li>{@code voids-x}: claims about x are undecided unless the condition was shown to hold;
 *   <li>{@code disputes-x}: the same, save for a failure that stands by both counters;
 *   <li>{@code excuses-x}: undecided where it was shown not to hold; where it was not measured, x
 *       cannot hold but can fail;
 *   <li>{@code needed-by-x}: x cannot hold without it, but can fail.
 * </ul>
 */
final class Guard {
  private static final Set<String> SUBJECTS = Set.of("rx", "lock", "link");

  private final List<Condition> conditions;

  /**
   * One validity claim as judged.
   *
   * @param claim its tags say how far it reaches
   * @param results raw: FAILS is shown not to hold, UNDECIDED is not measured
   */
  record Condition(Claim claim, List<Result> results) {}

  Guard(List<Condition> conditions) {
    this.conditions = List.copyOf(conditions);
  }

  /**
   * The result as the conditions of its repetition leave it. One that is undecided by itself says
   * why by itself; the conditions are judged in claims of their own.
   *
   * @param subject what the claim is about; a subject no tag names is taken to be reached by every
   *     condition
   */
  Result applied(String subject, Result raw) {
    if (raw.outcome() == Outcome.UNDECIDED) {
      return raw;
    }
    List<String> disputed = unmet(subject, raw.repetition(), Set.of("disputes-"), false);
    boolean stands = raw.outcome() == Outcome.FAILS && raw.byBothCounters();
    List<String> voided =
        Stream.of(
                unmet(subject, raw.repetition(), Set.of("voids-"), false),
                unmet(subject, raw.repetition(), Set.of("excuses-"), true),
                stands ? List.<String>of() : disputed)
            .flatMap(List::stream)
            .distinct()
            .toList();
    if (!voided.isEmpty()) {
      return raw.kept(
          "%s does not count, because %s.".formatted(raw.repetition(), notShown(voided)), voided);
    }
    if (!disputed.isEmpty()) {
      return standing(raw, String.join(", ", disputed));
    }
    List<String> needed =
        raw.outcome() == Outcome.HOLDS
            ? unmet(subject, raw.repetition(), Set.of("excuses-", "needed-by-"), false)
            : List.of();
    return needed.isEmpty()
        ? raw
        : raw.kept(
            "%s meets the bound but does not count as holding, because %s."
                .formatted(raw.repetition(), notShown(needed)),
            needed);
  }

  /** {@code VAL-SIGNAL and VAL-LOG were not shown to hold}. */
  private static String notShown(List<String> conditions) {
    int last = conditions.size() - 1;
    return last == 0
        ? conditions.get(0) + " was not shown to hold"
        : "%s and %s were not shown to hold"
            .formatted(String.join(", ", conditions.subList(0, last)), conditions.get(last));
  }

  private static Result standing(Result raw, String disputed) {
    return new Result(
        raw.repetition(),
        raw.outcome(),
        "%s It fails without %s, too: the interface's own counter also misses the bound."
            .formatted(raw.reason(), disputed),
        raw.readings(),
        raw.marginal(),
        true);
  }

  private List<String> unmet(
      String subject, String repetition, Set<String> reaches, boolean shownOnly) {
    return conditions.stream()
        .filter(c -> reaches.stream().anyMatch(r -> reached(c.claim(), r, subject)))
        .flatMap(
            c ->
                c.results().stream()
                    .filter(o -> counts(o, repetition, shownOnly))
                    .map(o -> c.claim().id()))
        .distinct()
        .toList();
  }

  private static boolean reached(Claim condition, String reach, String subject) {
    return SUBJECTS.contains(subject)
        ? condition.tags().contains(reach + subject)
        : condition.tags().stream()
            .anyMatch(t -> t.startsWith(reach) && SUBJECTS.contains(t.substring(reach.length())));
  }

  private static boolean counts(Result o, String repetition, boolean shownOnly) {
    return o.repetition().equals(repetition)
        && (shownOnly ? o.outcome() == Outcome.FAILS : o.outcome() != Outcome.HOLDS);
  }
}
