package besser.gate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The checkout the gate runs in: features, environments and reports live beside the code.
 *
 * @param root folder of the checkout
 */
record Home(Path root) {
  /** From {@code -Dgate.home}, which the launcher sets, else the working folder. */
  static Home here() {
    return new Home(Path.of(System.getProperty("gate.home", "")).toAbsolutePath().normalize());
  }

  Path features() {
    return root.resolve("features");
  }

  Path environments() {
    return root.resolve("environments");
  }

  Path campaigns() {
    return root.resolve("reports").resolve("campaigns");
  }

  /**
   * Every feature by its name below {@code features/}, with {@code /}; what is locked when
   * recording starts.
   */
  Map<String, Path> claims() throws IOException {
    Map<String, Path> claims = new TreeMap<>();
    try (Stream<Path> files = Files.walk(features())) {
      files
          .filter(f -> f.toString().endsWith(".feature"))
          .forEach(f -> claims.put(features().relativize(f).toString().replace('\\', '/'), f));
    }
    return claims;
  }

  /** A campaign by its folder, or by its name below {@code reports/campaigns}. */
  Path campaign(Path given) {
    if (Files.isDirectory(given)) {
      return given.toAbsolutePath().normalize();
    }
    Path named = campaigns().resolve(given.toString());
    if (Files.isDirectory(named)) {
      return named;
    }
    throw new UsageException(
        "There is no campaign " + given + ", neither as a folder nor below " + campaigns() + ".");
  }
}
