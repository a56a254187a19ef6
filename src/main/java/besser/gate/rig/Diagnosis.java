package besser.gate.rig;

import besser.gate.rig.Check.State;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * All doctor saw.
 *
 * @param checks in the order they were made
 */
public record Diagnosis(List<Check> checks) {
  public Diagnosis {
    checks = List.copyOf(checks);
  }

  /** The gravest state of any check; nothing looked at is UNKNOWN. */
  public State state() {
    return checks.stream().map(Check::state).max(Comparator.naturalOrder()).orElse(State.UNKNOWN);
  }

  /** Whether a campaign may start. */
  public boolean mayStart() {
    return !checks.isEmpty() && state() != State.STOP;
  }

  /** The checks in one state. */
  public List<Check> in(State state) {
    return checks.stream().filter(check -> check.state() == state).toList();
  }

  /** A line a check for a terminal, and how to mend it where it is not well. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int width = checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
    for (Check check : checks) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-7s  %-" + Math.max(1, width) + "s  %s",
              check.state().name().toLowerCase(Locale.ROOT),
              check.name(),
              plain(check.seen())));
      if (check.state() != State.OK) {
        text.append(" (needed: ").append(check.needed()).append(")");
        text.append("\n         ").append(" ".repeat(width)).append("  ").append(check.mend());
      }
      text.append('\n');
    }
    return text.append(sum()).append('\n').toString();
  }

  private String sum() {
    return switch (state()) {
      case STOP -> in(State.STOP).size() + " of " + checks.size() + " checks stop a campaign.";
      case OK -> "All " + checks.size() + " checks are well.";
      default ->
          "A campaign may start; "
              + in(State.WARN).size()
              + " warnings, "
              + in(State.UNKNOWN).size()
              + " unknown, of "
              + checks.size()
              + " checks.";
    };
  }

  private static String plain(String untrusted) {
    return untrusted.replaceAll("\\p{Cntrl}+", " ");
  }
}
