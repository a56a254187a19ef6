package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would leave a comparison undecided, told before two hours are recorded for it.
 *
 * @param plan what is to be run
 * @param environment name of the rig's file
 * @param device facts of the tablet as it is now, under the names of {@code device/start.txt}, with
 *     {@code bssid} and {@code freq_mhz}, and as {@code counters} what kept counters from being
 *     armed; what is not known yet is left out, and not foreseen
 */
public record PlannedComparison(Plan plan, String environment, Map<String, String> device) {
  private static final Map<String, String> MENDED =
      Map.of(
          "kernel", "Boot the baseline's kernel, or record the baseline anew.",
          "recorder_sha256", "Record both arms with one revision of the gate.",
          "governor", "Set the baseline's governor on the tablet.",
          "charger", "Plug in or unplug the charger as in the baseline.",
          "powersave", "iw dev IFACE set power_save as in the baseline.");

  /** What BASE-DISPATCH and BASE-RXFRAMES count with: one counter, and one of several. */
  private static final String DISPATCHES = "workqueue_queue_work";

  private static final String FRAMES = "rx_";

  public PlannedComparison {
    device = Map.copyOf(device);
  }

  /** One sentence a difference, with how to make both arms alike. */
  public List<String> differences(Campaign baseline) {
    List<String> all = new ArrayList<>(Comparability.faults(baseline));
    if (!baseline.plan().stages().equals(plan.stages())
        || !baseline.plan().scale().equals(plan.scale())) {
      all.add(
          "The plan would differ: %s in the baseline, %s here. Give --plan as the baseline's."
              .formatted(baseline.plan().name(), plan.name()));
    }
    if (!baseline.environment().equals(environment)) {
      all.add(
          "The environment would differ: %s in the baseline, %s here. Give --env %s."
              .formatted(baseline.environment(), environment, baseline.environment()));
    }
    List<Repetition> before = baseline.counted();
    if (before.isEmpty()) {
      all.add("The baseline has no repetition to compare with. Record it first.");
      return all;
    }
    Comparability.CONDITIONS.stream()
        .filter(rule -> rule.where() == Where.DEVICE && device.containsKey(rule.fact()))
        .sorted(Comparator.comparing(FactRule::fact))
        .forEach(rule -> differs(rule, before).ifPresent(all::add));
    cell(before.get(0)).ifPresent(all::add);
    uptime(before).ifPresent(all::add);
    all.addAll(probes(before));
    return all;
  }

  private Optional<String> differs(FactRule rule, List<Repetition> before) {
    Set<String> then = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    before.forEach(r -> then.add(Comparability.value(r, rule)));
    String now = device.getOrDefault(rule.fact(), "-");
    return then.equals(Set.of(now))
        ? Optional.empty()
        : Optional.of(
            "The %s would differ: %s in the baseline, %s here. %s"
                .formatted(
                    Comparability.words(rule),
                    String.join(", ", then.stream().map(PlannedComparison::brief).toList()),
                    brief(now),
                    MENDED.getOrDefault(
                        rule.fact(), "Make both arms alike, or record the baseline anew.")));
  }

  private static String brief(String value) {
    if (!Facts.told(value)) {
      return "not recorded";
    }
    return value.length() == 64 ? value.substring(0, 12) : value;
  }

  /** Counters both arms must have. */
  private List<String> probes(List<Repetition> before) {
    List<String> lacking = new ArrayList<>();
    for (String counter : List.of(DISPATCHES, FRAMES)) {
      Optional<Repetition> without = before.stream().filter(r -> !armed(r, counter)).findFirst();
      without.ifPresent(
          r ->
              lacking.add(
                  "The probes would differ: %s of the baseline did not arm %s. Record the baseline anew on a kernel that has it."
                      .formatted(r.id(), named(counter))));
      if (without.isEmpty() && device.getOrDefault("counters", "").contains(counter)) {
        lacking.add(
            "The probes would differ: %s cannot be armed here (%s), and was in the baseline. Boot the baseline's kernel."
                .formatted(named(counter), device.get("counters")));
      }
    }
    return lacking;
  }

  private static boolean armed(Repetition repetition, String counter) {
    return repetition.counters().value().orElse(List.of()).stream()
        .anyMatch(c -> c.name().startsWith(counter) && c.armed());
  }

  private static String named(String counter) {
    return counter.equals(FRAMES) ? "a probe of mac80211's RX" : counter;
  }

  private Optional<String> cell(Repetition before) {
    if (!device.containsKey("bssid") || !device.containsKey("freq_mhz")) {
      return Optional.empty();
    }
    String now = device.get("bssid") + " at " + device.get("freq_mhz") + " MHz";
    return before.link().value().orElse(List.of()).stream()
        .filter(t -> t.state() == LinkTick.State.UP && t.freqMhz().isPresent())
        .findFirst()
        .map(t -> t.bssid() + " at " + t.freqMhz().getAsInt() + " MHz")
        .filter(then -> !then.equals(now))
        .map(
            then ->
                "The cell would differ: %s in the baseline, %s here. Set the access point's channel, and have the tablet join it."
                    .formatted(then, now));
  }

  /** The next repetitions begin one after the other from now on. */
  private Optional<String> uptime(List<Repetition> before) {
    String told = device.getOrDefault("uptime_s", "");
    if (!told.matches("\\d{1,9}(\\.\\d+)?")) {
      return Optional.empty();
    }
    double now = Double.parseDouble(told);
    double step = plan.length().seconds() + plan.pause().seconds();
    for (int n = 0; n < Math.min(before.size(), plan.repetitions()); n++) {
      Optional<String> band = before.get(n).told("t_s").flatMap(Comparability::band);
      Optional<String> here = Comparability.band(Double.toString(now + n * step));
      if (band.isPresent() && !band.equals(here)) {
        String first =
            before
                .get(0)
                .told("t_s")
                .filter(t -> t.matches("\\d{1,9}(\\.\\d+)?"))
                .map(t -> minutes(Double.parseDouble(t)).toString())
                .orElse("an unknown time");
        return Optional.of(
            "The uptime band of repetition %s would differ: %s in the baseline, %s here. The baseline began %s after a boot, this would begin %s after one: start both arms the same time after a boot, recording the baseline anew if it cannot be reached."
                .formatted(n + 1, band.get(), here.orElse("none"), first, minutes(now)));
      }
    }
    return Optional.empty();
  }

  private static Span minutes(double seconds) {
    return new Span(Math.round(seconds / 60) * 60.0);
  }
}
