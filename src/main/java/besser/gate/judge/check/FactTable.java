package besser.gate.judge.check;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Part;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Difference;
import besser.gate.evidence.format.FactRule.Equal;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.judge.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was told of both hosts, held against {@code facts.tsv}: at both ends of a repetition, beside
 * another repetition, beside the environment. Upper and lower case are one; {@code -} beside a
 * value was not measured, and {@code -} beside {@code -} is no difference.
 */
public final class FactTable {
  private static final String UNTOLD = "-";

  private FactTable() {}

  /**
   * A fact that is not what it should be.
   *
   * @param rule whose
   * @param measured whether both sides are known, so that it is shown and not just unseen
   * @param words {@code governor was conservative in device/start.txt and performance in
   *     device/end.txt}
   */
  public record Unlike(FactRule rule, boolean measured, String words) {}

  /** Facts that differ between the ends of a repetition, of those whose difference means this. */
  public static List<Unlike> ends(Repetition r, Difference means) {
    List<Unlike> unlike = new ArrayList<>();
    for (FactRule rule : FactRule.written()) {
      if (rule.ends() == means) {
        beside(rule, start(r, rule.where()), end(r, rule.where()), "").ifPresent(unlike::add);
      }
    }
    return unlike;
  }

  /** Facts that differ between two repetitions, of those whose difference means this. */
  public static List<Unlike> between(Repetition first, Repetition r, Difference means) {
    boolean sameBoot =
        value(start(first, Where.DEVICE), "boot_id")
            .equals(value(start(r, Where.DEVICE), "boot_id"));
    List<Unlike> unlike = new ArrayList<>();
    for (FactRule rule : FactRule.written()) {
      if (rule.repetitions() == means && (sameBoot || !rule.sameBoot())) {
        beside(rule, start(first, rule.where()), start(r, rule.where()), first.id() + "/")
            .ifPresent(unlike::add);
      }
    }
    return unlike;
  }

  /** Facts that are not what the environment, or the repetition they belong to, says. */
  static List<Unlike> asked(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    Map<String, String> campaign = judgedStage.campaign().facts();
    List<Unlike> unlike = new ArrayList<>();
    for (FactRule rule : FactRule.written()) {
      Part<Map<String, String>> part = start(r, rule.where());
      Optional<String> expected = rule.equal().flatMap(e -> expected(e, r, campaign));
      boolean leftOut = !rule.where().isOfHost() && value(part, rule.fact()).equals(UNTOLD);
      if (expected.isPresent() && part.value().isPresent() && !leftOut) {
        unlike(rule, value(part, rule.fact()), expected.get(), part.file()).ifPresent(unlike::add);
      }
    }
    Optional.ofNullable(campaign.get("environment.needs.governor"))
        .flatMap(due -> told(r.deviceStart(), Where.DEVICE, "governor", due))
        .ifPresent(unlike::add);
    if (judgedStage.campaign().provenance() != Provenance.STAND_IN) {
      if (!campaign.containsKey("environment.needs.driver")) {
        ofItsDriver(r).ifPresent(unlike::add);
      }
      FactRule.written().stream().flatMap(rule -> one(rule, r).stream()).forEach(unlike::add);
      route(r).ifPresent(unlike::add);
    }
    return unlike;
  }

  /** Two that must not be one: a load that never left the tablet, a wire that is the air. */
  private static Optional<Unlike> one(FactRule rule, Repetition r) {
    String own = value(start(r, rule.where()), rule.fact());
    return rule.unlike()
        .filter(other -> value(start(r, other.where()), other.fact()).equalsIgnoreCase(own))
        .filter(other -> !own.equals(UNTOLD))
        .map(
            other ->
                new Unlike(
                    rule,
                    true,
                    "%s is %s in %s, which is %s in %s"
                        .formatted(
                            rule.fact(),
                            own,
                            start(r, rule.where()).file(),
                            other.fact(),
                            start(r, other.where()).file())));
  }

  /** The kernel's route to the tablet leaves by the interface whose bytes are counted. */
  private static Optional<Unlike> route(Repetition r) {
    String iface = value(r.senderStart(), "iface");
    String route = value(r.senderStart(), "route");
    String leaves = " %s ".formatted(route).replaceFirst("(?s).* dev (\\S+) .*", "$1").strip();
    boolean says = !route.equals(UNTOLD) && !leaves.equals(route) && !iface.equals(UNTOLD);
    return says && !leaves.equals(iface)
        ? Optional.of(
            new Unlike(
                FactRule.of(Where.SENDER, "route").orElseThrow(),
                true,
                "route leaves by %s in %s and should leave by %s"
                    .formatted(leaves, r.senderStart().file(), iface)))
        : Optional.empty();
  }

  /** Where the environment names no driver, the one whose lines are known is the one under test. */
  private static Optional<Unlike> ofItsDriver(Repetition r) {
    List<String> known = r.driver().all(Driver.Role.LOG_PREFIX);
    return known.isEmpty() || known.contains(value(r.deviceStart(), "driver"))
        ? Optional.empty()
        : told(r.deviceStart(), Where.DEVICE, "driver", String.join(" or ", known));
  }

  private static Optional<Unlike> told(
      Part<Map<String, String>> part, Where where, String key, String due) {
    return unlike(FactRule.of(where, key).orElseThrow(), value(part, key), due, part.file());
  }

  private static Optional<Unlike> unlike(FactRule rule, String seen, String expected, String file) {
    return seen.equalsIgnoreCase(expected)
        ? Optional.empty()
        : Optional.of(
            new Unlike(
                rule,
                !seen.equals(UNTOLD),
                "%s is %s in %s and should be %s".formatted(rule.fact(), seen, file, expected)));
  }

  /** How many facts have a rule of which a difference means something. */
  static int kept() {
    return (int)
        FactRule.written().stream()
            .filter(
                f -> f.repetitions() == Difference.UNDECIDED || f.ends() == Difference.UNDECIDED)
            .count();
  }

  /**
   * Whether facts are as they should be: unmet where one was seen not to be, unknown where one was
   * not measured on one side.
   */
  static Result alike(String repetition, List<Unlike> unlike, String what) {
    if (unlike.isEmpty()) {
      return Result.holds(repetition, what + ".");
    }
    String words =
        "does not match: %s."
            .formatted(String.join("; ", unlike.stream().map(Unlike::words).toList()));
    return unlike.stream().anyMatch(Unlike::measured)
        ? Result.unmet(repetition, words)
        : Result.unknown(repetition, words);
  }

  private static Optional<Unlike> beside(
      FactRule rule,
      Part<Map<String, String>> first,
      Part<Map<String, String>> second,
      String where) {
    if (first.value().isEmpty() || second.value().isEmpty()) {
      return Optional.empty();
    }
    String then = value(first, rule.fact());
    String now = value(second, rule.fact());
    return then.equalsIgnoreCase(now)
        ? Optional.empty()
        : Optional.of(
            new Unlike(
                rule,
                !then.equals(UNTOLD) && !now.equals(UNTOLD),
                "%s was %s in %s%s and %s in %s"
                    .formatted(rule.fact(), then, where, first.file(), now, second.file())));
  }

  private static Optional<String> expected(
      Equal equal, Repetition r, Map<String, String> campaign) {
    if (equal instanceof Equal.Value fixed) {
      return Optional.of(fixed.text());
    }
    Equal.Fact fact = (Equal.Fact) equal;
    Map<String, String> facts =
        fact.where() == Where.CAMPAIGN ? campaign : start(r, fact.where()).value().orElse(Map.of());
    return Optional.ofNullable(facts.get(fact.fact())).filter(v -> !v.equals(UNTOLD));
  }

  private static String value(Part<Map<String, String>> part, String key) {
    return part.value().map(f -> f.getOrDefault(key, UNTOLD).strip()).orElse(UNTOLD);
  }

  /** Where the facts of a host or of a repetition first stand. */
  static Part<Map<String, String>> start(Repetition r, Where where) {
    return switch (where) {
      case DEVICE -> r.deviceStart();
      case SENDER -> r.senderStart();
      case DEVICE_ORDER -> r.deviceConfig();
      case SENDER_ORDER -> r.senderConfig();
      case REPETITION -> r.facts();
      case CAMPAIGN -> Part.missing("campaign.json", "It belongs to no repetition.");
    };
  }

  /** And where they stand last, which may be the same file. */
  static Part<Map<String, String>> end(Repetition r, Where where) {
    return where == Where.DEVICE
        ? r.deviceEnd()
        : where == Where.SENDER ? r.senderEnd() : start(r, where);
  }
}
