package besser.gate.night;

import besser.gate.evidence.Facts;
import besser.gate.metric.stats.Survival;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the nights show of one driver's survival on one rig.
 *
 * @param environment name of the rig
 * @param module which driver
 * @param evidence false where the nights were rehearsals, which show nothing of a tablet
 * @param clean repetitions whose link lived
 * @param deaths repetitions whose link died
 * @param undecided repetitions nobody can count
 * @param nights campaigns they are of
 */
public record Endurance(
    String environment,
    String module,
    boolean evidence,
    int clean,
    int deaths,
    int undecided,
    int nights) {
  /** Not one driver: nothing is known of what these were. */
  private static final String NOBODY_KNOWS = "modules nobody identified";

  /** Of every driver, in the order they first ran. */
  public static List<Endurance> of(List<Summary> campaigns) {
    Map<List<Object>, Endurance> all = new LinkedHashMap<>();
    for (Summary s : campaigns) {
      List<Object> key = List.of(s.environment(), s.ground().module(), s.evidence(), s.model());
      Endurance known =
          all.getOrDefault(
              key, new Endurance(s.environment(), driver(s), s.evidence(), 0, 0, 0, 0));
      all.put(key, known.and(s));
    }
    return new ArrayList<>(all.values());
  }

  private static String driver(Summary s) {
    if (!s.model().equals("-")) {
      return "model " + s.model();
    }
    return Facts.told(s.ground().module()) ? s.ground().module() : NOBODY_KNOWS;
  }

  /**
   * A death counts whatever else is wrong; a clean repetition only where the verdict stands, and
   * somebody knows of which driver.
   */
  private Endurance and(Summary s) {
    int lived = count(s, "HOLDS");
    boolean stands = !s.verdict().equals("UNDECIDED") && !module.equals(NOBODY_KNOWS);
    return new Endurance(
        environment,
        module,
        evidence,
        clean + (stands ? lived : 0),
        deaths + count(s, "FAILS"),
        undecided + count(s, "UNDECIDED") + (stands ? 0 : lived),
        nights + 1);
  }

  private static int count(Summary s, String outcome) {
    return (int) s.link().stream().filter(outcome::equals).count();
  }

  /** What that shows, and what it still takes, in a sentence or two. */
  public String words(EnduranceRule rule) {
    String counted =
        "%s on %s: %s clean repetitions, %s with a link death, %s undecided, in %s campaigns."
            .formatted(module, environment, clean, deaths, undecided, nights);
    if (!evidence) {
      return counted + " Rehearsals: they show nothing of a tablet.";
    }
    String bound =
        deaths == 0 && clean > 0
            ? " Survival at least %s %% a repetition at 95 %% confidence."
                .formatted((int) Math.floor(100 * new Survival(clean).lowerBound()))
            : "";
    int needed = rule.needed(clean, deaths);
    String rest =
        needed == 0
            ? " Shown: " + rule.words() + "."
            : " %s more clean repetitions (%s nights of 3) would show %s."
                .formatted(needed, (needed + 2) / 3, rule.words());
    return counted + bound + rest;
  }
}
