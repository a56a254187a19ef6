package besser.gate.steps;

import io.cucumber.java.Scenario;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");

  public ScenarioPlace {
    tags = Set.copyOf(tags);
  }

  /** Read off Cucumber's scenario. */
  static ScenarioPlace of(Scenario scenario) {
    Set<String> tags = new LinkedHashSet<>();
    scenario.getSourceTagNames().forEach(t -> tags.add(t.substring(1)));
    List<String> ids = tags.stream().filter(t -> ID.matcher(t).matches()).toList();
    return new ScenarioPlace(
        ids.size() == 1 ? ids.get(0) : "",
        scenario.getName(),
        below(scenario.getUri()),
        scenario.getLine() == null ? 0 : scenario.getLine(),
        tags);
  }

  /**
   * Path below the folder named {@code features} or {@code claims}, so that a sealed copy and the
   * original read alike.
   */
  static String below(URI uri) {
    String path = uri.getSchemeSpecificPart().replace('\\', '/');
    int cut = Math.max(path.lastIndexOf("/features/"), path.lastIndexOf("/claims/"));
    if (cut >= 0) {
      return path.substring(path.indexOf('/', cut + 1) + 1);
    }
    return path.startsWith("features/") || path.startsWith("claims/")
        ? path.substring(path.indexOf('/') + 1)
        : path;
  }
}
