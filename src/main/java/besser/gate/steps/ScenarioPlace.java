package besser.gate.steps;

import java.util.Set;

/**
 * The scenario a sentence stands in.
 *
 * @param id its stable tag without the at sign, empty if it has none
 * @param title of the scenario
 * @param feature file name below the features folder, with {@code /}
 * @param line of the scenario in it
 * @param tags all tags without the at sign
 */
public record ScenarioPlace(String id, String title, String feature, int line, Set<String> tags) {
  public ScenarioPlace {
    tags = Set.copyOf(tags);
  }
}
