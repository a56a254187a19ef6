package besser.gate.steps;

import io.cucumber.java.Scenario;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@link ScenarioPlace} off Cucumber's scenario. */
final class Settings {
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");

  private Settings() {}

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
