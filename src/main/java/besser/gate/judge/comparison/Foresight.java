package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would leave a comparison undecided, told before two hours are recorded for it.
 *
 * @param plan what is to be run
 * @param environment name of the rig's file
 * @param device facts of the tablet as it is now, under the names of {@code device/start.txt}, with
 *     {@code bssid} and {@code freq_mhz}; what is not known yet is left out, and not foreseen
 */
public record Foresight(Plan plan, String environment, Map<String, String> device) {
  private static final Map<String, String> MENDED =
      new LinkedHashMap<>(
          Map.of(
              "kernel", "Boot the baseline's kernel, or record the baseline anew.",
              "recorder_sha256", "Record both arms with one revision of the gate.",
              "governor", "Set the baseline's governor on the tablet.",
              "charger", "Plug in or unplug the charger as in the baseline."));

  public Foresight {
    device = Map.copyOf(device);
  }

  /** One sentence a difference, with how to make both arms alike. */
  public List<String> differences(Campaign baseline) {
    List<String> all = new ArrayList<>();
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
    List<Repetition> before =
        baseline.repetitions().stream().filter(r -> !r.state().equals("abandoned")).toList();
    if (before.isEmpty()) {
      all.add("The baseline has no repetition to compare with. Record it first.");
      return all;
    }
    MENDED.keySet().stream()
        .sorted()
        .forEach(
            fact ->
                differs(fact, fact(before.get(0), fact), MENDED.getOrDefault(fact, ""))
                    .ifPresent(all::add));
    cell(before.get(0)).ifPresent(all::add);
    uptime(before).ifPresent(all::add);
    return all;
  }

  private Optional<String> differs(String fact, String then, String mend) {
    String now = device.getOrDefault(fact, then);
    return now.equals(then)
        ? Optional.empty()
        : Optional.of(
            "The %s would differ: %s in the baseline, %s here. %s"
                .formatted(
                    fact.equals("recorder_sha256") ? "recorder" : fact,
                    brief(then),
                    brief(now),
                    mend));
  }

  private static String brief(String value) {
    return value.length() == 64 ? value.substring(0, 12) : value;
  }

  private static String fact(Repetition repetition, String key) {
    return repetition.deviceStart().value().map(f -> f.getOrDefault(key, "-")).orElse("-");
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
      String then = fact(before.get(n), "t_s");
      String band = Comparability.band(then);
      String here = Comparability.band(Double.toString(now + n * step));
      if (!band.equals("-") && !band.equals(here)) {
        double first = Double.parseDouble(fact(before.get(0), "t_s"));
        return Optional.of(
            "The uptime band of repetition %s would differ: %s in the baseline, %s here. The baseline began %s after a boot, this would begin %s after one: start both arms the same time after a boot, recording the baseline anew if it cannot be reached."
                .formatted(n + 1, band, here, minutes(first), minutes(now)));
      }
    }
    return Optional.empty();
  }

  private static Span minutes(double seconds) {
    return new Span(Math.round(seconds / 60) * 60.0);
  }
}
