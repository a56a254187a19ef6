package besser.gate.chaos;

import besser.gate.judge.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a campaign came to.
 *
 * @param ends of each of its gates, empty where it went all the way
 * @param sealed whether it is
 * @param outcomes of its targets
 * @param seconds it took, with its rig
 * @param broken invariants, one sentence each
 */
record Came(
    Script script,
    List<String> ends,
    boolean sealed,
    Map<String, Outcome> outcomes,
    double seconds,
    List<String> broken) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s%n    %s %s, gates %s, %.1f s%s",
        script,
        sealed ? "sealed" : "open",
        outcomes,
        ends,
        seconds,
        broken.isEmpty() ? "" : "\n    BROKEN: " + String.join("\n    BROKEN: ", broken));
  }
}
