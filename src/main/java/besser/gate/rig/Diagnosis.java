package besser.gate.rig;

import besser.gate.rig.DoctorCheck.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All doctor saw.
 *
 * @param doctorChecks in the order they were made
 * @param device what a comparison will ask of the tablet, as it is now: kernel, hostname, mac,
 *     driver, governor, charger, powersave, bssid, freq_mhz, uptime_s, and counters: why some
 *     cannot be armed
 */
public record Diagnosis(List<DoctorCheck> doctorChecks, Map<String, String> device) {
  public Diagnosis {
    doctorChecks = List.copyOf(doctorChecks);
    device = Map.copyOf(device);
  }

  /** The gravest state of any check; nothing looked at is UNKNOWN. */
  public State state() {
    return doctorChecks.stream()
        .map(DoctorCheck::state)
        .max(Comparator.naturalOrder())
        .orElse(State.UNKNOWN);
  }

  /** Whether a campaign may start. */
  public boolean mayStart() {
    return !doctorChecks.isEmpty() && state() != State.STOP;
  }

  /** These and others. */
  public Diagnosis with(List<DoctorCheck> others) {
    Map<String, String> known = new LinkedHashMap<>(device);
    others.stream()
        .filter(c -> c.name().equals("device.tried.counters") && c.state() == State.WARN)
        .forEach(c -> known.put("counters", plain(c.seen())));
    return new Diagnosis(Stream.concat(doctorChecks.stream(), others.stream()).toList(), known);
  }

  /** Whether both hosts could be asked. */
  public boolean answered() {
    return in(State.STOP).stream().noneMatch(check -> check.name().endsWith(".ssh"));
  }

  /** The checks in one state. */
  public List<DoctorCheck> in(State state) {
    return doctorChecks.stream().filter(doctorCheck -> doctorCheck.state() == state).toList();
  }

  /** Whether another run has the rig, which is all that stops a campaign. */
  public boolean held() {
    List<DoctorCheck> stops = in(State.STOP);
    return stops.stream().anyMatch(DoctorCheck::ofALease)
        && stops.stream().allMatch(check -> check.ofALease() || check.isLeftAlone());
  }

  /**
   * A line a check for a terminal, the gravest first, with how to mend it where it is not well.
   *
   * @param all whether those that are well are shown, too
   */
  public String text(boolean all) {
    StringBuilder text = new StringBuilder();
    List<DoctorCheck> shown =
        doctorChecks.stream()
            .filter(check -> all || check.state() != State.OK)
            .sorted(Comparator.comparing(DoctorCheck::state).reversed())
            .toList();
    int width = shown.stream().mapToInt(check -> check.name().length()).max().orElse(0);
    for (DoctorCheck check : shown) {
      text.append(check.state().name().toLowerCase(Locale.ROOT))
          .append(" ".repeat(9 - check.state().name().length()))
          .append(check.name())
          .append(" ".repeat(width - check.name().length() + 2))
          .append(plain(check.seen()));
      if (check.state() != State.OK) {
        text.append(" (needed: ").append(check.needed()).append(")");
        text.append("\n         ").append(" ".repeat(width)).append("  ").append(check.mend());
      }
      text.append('\n');
    }
    return text.append(sum()).append('\n').toString();
  }

  /**
   * Why a campaign on this rig could not come out accepted; empty where it could.
   *
   * @param others reasons beside what was looked at, for example the plan
   */
  public List<String> bars(List<String> others) {
    List<String> bars = new ArrayList<>(others);
    in(State.STOP).forEach(check -> bars.add(check.name() + " is " + plain(check.seen())));
    in(State.WARN).stream()
        .filter(check -> TrialChecks.LOCK.contains(check.name()))
        .forEach(check -> bars.add(check.name() + " is " + plain(check.seen())));
    if (doctorChecks.isEmpty()) {
      bars.add("nothing was looked at");
    }
    return bars;
  }

  private String sum() {
    return switch (state()) {
      case STOP ->
          in(State.STOP).size() + " of " + doctorChecks.size() + " checks stop a campaign.";
      case OK -> "All " + doctorChecks.size() + " checks are well.";
      default ->
          "A campaign may start; %s warnings, %s unknown, of %s checks."
              .formatted(in(State.WARN).size(), in(State.UNKNOWN).size(), doctorChecks.size());
    };
  }

  private static String plain(String untrusted) {
    return untrusted.replaceAll("[\\p{Cc}\\p{Cf}]+", " ");
  }
}
