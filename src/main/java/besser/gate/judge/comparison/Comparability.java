package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Difference;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether two campaigns can be compared: the same plan, rig, cell, and every fact that {@code
 * facts.tsv} wants alike, an uptime in the same band, the same probes and the same order to perf
 * under the same build of the kernel. What was recorded on one side only is a difference: nobody
 * can say that it was the same. A repetition that was abandoned, and recorded again, is no part of
 * what is compared.
 */
public final class Comparability {
  /** Facts of either host that must be the same. */
  static final List<FactRule> CONDITIONS =
      FactRule.written().stream()
          .filter(r -> r.where().isOfHost())
          .filter(r -> r.compared() == Difference.UNDECIDED)
          .toList();

  /** Of these, what every rig can tell: where neither side did, nobody knows it either. */
  private static final Set<String> ALWAYS_TOLD =
      Set.of("kernel", "recorder_sha256", "governor", "charger", "nmi", "cpus");

  private static final Set<String> UNTOLD = Set.of("-");

  /** The words a reviewer knows them by, where those are others. */
  private static final Map<String, String> WORDS =
      Map.of(
          "recorder_sha256", "recorder",
          "governor", "CPU governor",
          "nmi", "NMI state",
          "cpus", "number of CPUs");

  /** Of these, what {@code device/condition.tsv} shows to change in the course of a repetition. */
  private static final Map<String, Function<ConditionTick, String>> LATER =
      Map.of("governor", ConditionTick::governor, "charger", ConditionTick::charger);

  /**
   * Upper ends of the uptime bands, seconds: RX was seen to collapse at about 28 min of uptime on
   * every patch level.
   */
  private static final double[] BANDS = {28 * 60, 4 * 3600, 24 * 3600};

  private Comparability() {}

  /** Every difference, one sentence each; empty where the two can be compared. */
  public static List<String> differences(Campaign baseline, Campaign patched) {
    List<String> differences = new ArrayList<>(faults(baseline));
    if (baseline.provenance() != patched.provenance()) {
      differences.add("Only one of the two was recorded on a real rig, or neither was recorded.");
    }
    baseline
        .ended()
        .ifPresent(
            e -> differences.add("The baseline was ended early, for %s.".formatted(e.claim())));
    if (!baseline.plan().stages().equals(patched.plan().stages())
        || !baseline.plan().scale().equals(patched.plan().scale())) {
      differences.add(
          "The plans differ: " + baseline.plan().name() + " and " + patched.plan().name() + ".");
    }
    if (!baseline.environment().equals(patched.environment())) {
      differences.add(
          "The environments differ: %s and %s."
              .formatted(baseline.environment(), patched.environment()));
    }
    CONDITIONS.forEach(
        rule ->
            difference(rule, fact(baseline, rule), fact(patched, rule))
                .ifPresent(differences::add));
    difference("BSSID and channel", cells(baseline), cells(patched)).ifPresent(differences::add);
    differences.addAll(ArmModules.differences(baseline, patched));
    differences.addAll(uptimes(baseline, patched));
    differences.addAll(Probes.differences(baseline, patched));
    differences.addAll(Profiles.differences(baseline, patched));
    return List.copyOf(differences);
  }

  /** Why a set is nothing to compare with; what was left out may be what looked otherwise. */
  static List<String> faults(Campaign baseline) {
    return Stream.concat(
            baseline.faults().stream(),
            baseline.counted().stream()
                .flatMap(r -> r.sealFaults().stream().map(f -> r.id() + ": " + f)))
        .map("The baseline is not whole: %s"::formatted)
        .toList();
  }

  private static Optional<String> difference(String words, Set<String> before, Set<String> after) {
    if (before.contains("-") || after.contains("-")) {
      return Optional.of(
          """
          The %s was not recorded in every repetition of both campaigns; it may differ.\
          """
              .formatted(words));
    }
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(
            "The %s differs: %s in the baseline, %s here."
                .formatted(words, String.join(", ", before), String.join(", ", after)));
  }

  private static Optional<String> difference(FactRule rule, Set<String> before, Set<String> after) {
    boolean toldByNeither = before.equals(UNTOLD) && after.equals(UNTOLD);
    boolean mayBe = rule.where() == Where.SENDER || !ALWAYS_TOLD.contains(rule.fact());
    return toldByNeither && mayBe ? Optional.empty() : difference(words(rule), before, after);
  }

  /** {@code CPU governor}, {@code sender's kernel}. */
  static String words(FactRule rule) {
    String words = WORDS.getOrDefault(rule.fact(), rule.fact());
    return rule.where() == Where.SENDER ? "sender's " + words : words;
  }

  private static Set<String> fact(Campaign campaign, FactRule rule) {
    Set<String> values = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Repetition r : campaign.counted()) {
      values.add(value(r, rule));
      Function<ConditionTick, String> later =
          rule.where() == Where.DEVICE ? LATER.get(rule.fact()) : null;
      if (later != null) {
        r.condition().value().orElse(List.of()).stream()
            .map(later)
            .filter(Facts::told)
            .forEach(values::add);
      }
    }
    return values;
  }

  /** What a repetition began with; {@code -} where it does not say. */
  static String value(Repetition repetition, FactRule rule) {
    return (rule.where() == Where.DEVICE ? repetition.deviceStart() : repetition.senderStart())
        .value()
        .map(facts -> facts.getOrDefault(rule.fact(), "-"))
        .orElse("-");
  }

  private static Set<String> cells(Campaign campaign) {
    Set<String> cells = new TreeSet<>();
    for (Repetition r : campaign.counted()) {
      // A sample that lacks either says nothing; where all do, nobody knows the cell.
      List<String> known =
          r.link().value().orElse(List.of()).stream()
              .filter(t -> t.state() == LinkTick.State.UP)
              .filter(t -> Facts.told(t.bssid()) && t.freqMhz().isPresent())
              .map(t -> t.bssid() + " at " + t.freqMhz().getAsInt() + " MHz")
              .toList();
      cells.addAll(known.isEmpty() ? List.of("-") : known);
    }
    return cells;
  }

  /** Repetition n with repetition n: both arms begin as long after a boot, and go on alike. */
  private static List<String> uptimes(Campaign baseline, Campaign patched) {
    List<Optional<String>> before = bands(baseline);
    List<Optional<String>> after = bands(patched);
    if (before.contains(Optional.empty()) || after.contains(Optional.empty())) {
      return List.of(
          "The uptime band was not recorded in every repetition of both campaigns; it may differ.");
    }
    for (int n = 0; n < Math.min(before.size(), after.size()); n++) {
      if (!before.get(n).equals(after.get(n))) {
        return List.of(
            "The uptime band of repetition %s differs: %s in the baseline, %s here. Start both arms the same time after a boot."
                .formatted(n + 1, before.get(n).orElseThrow(), after.get(n).orElseThrow()));
      }
    }
    return List.of();
  }

  private static List<Optional<String>> bands(Campaign campaign) {
    return campaign.counted().stream()
        .map(r -> r.told("t_s").flatMap(Comparability::band))
        .toList();
  }

  /** Name of the band an uptime in seconds is in; empty where it is none. */
  static Optional<String> band(String uptime) {
    double seconds;
    try {
      seconds = Double.parseDouble(uptime);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (!Double.isFinite(seconds)) {
      return Optional.empty();
    }
    for (double end : BANDS) {
      if (seconds < end) {
        return Optional.of("under " + new Span(end));
      }
    }
    return Optional.of("a day and more");
  }
}
