package besser.gate.rig;

import besser.gate.rig.DoctorCheck.State;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * All doctor saw.
 *
 * @param checks in the order they were made
 */
public record Diagnosis(List<DoctorCheck> doctorChecks) {
  public Diagnosis {
    doctorChecks = List.copyOf(doctorChecks);
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

  /** The checks in one state. */
  public List<DoctorCheck> in(State state) {
    return doctorChecks.stream().filter(doctorCheck -> doctorCheck.state() == state).toList();
  }

  /** A line a check for a terminal, and how to mend it where it is not well. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int width =
        doctorChecks.stream().mapToInt(doctorCheck -> doctorCheck.name().length()).max().orElse(0);
    for (DoctorCheck doctorCheck : doctorChecks) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-7s  %-" + Math.max(1, width) + "s  %s",
              doctorCheck.state().name().toLowerCase(Locale.ROOT),
              doctorCheck.name(),
              plain(doctorCheck.seen())));
      if (doctorCheck.state() != State.OK) {
        text.append(" (needed: ").append(doctorCheck.needed()).append(")");
        text.append("\n         ")
            .append(" ".repeat(width))
            .append("  ")
            .append(doctorCheck.mend());
      }
      text.append('\n');
    }
    return text.append(sum()).append('\n').toString();
  }

  private String sum() {
    return switch (state()) {
      case STOP ->
          in(State.STOP).size() + " of " + doctorChecks.size() + " checks stop a campaign.";
      case OK -> "All " + doctorChecks.size() + " checks are well.";
      default ->
          "A campaign may start; "
              + in(State.WARN).size()
              + " warnings, "
              + in(State.UNKNOWN).size()
              + " unknown, of "
              + doctorChecks.size()
              + " checks.";
    };
  }

  private static String plain(String untrusted) {
    return untrusted.replaceAll("\\p{Cntrl}+", " ");
  }
}
