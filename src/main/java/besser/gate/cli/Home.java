package besser.gate.cli;

import java.nio.file.Files;
import java.nio.file.Path;

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

  /** A campaign by its folder, or by its name below {@code reports/campaigns}. */
  Path campaign(Path given) {
    if (Files.isDirectory(given)) {
      return given.toAbsolutePath().normalize();
    }
    Path named = campaigns().resolve(given.toString());
    if (Files.isDirectory(named)) {
      return named;
    }
    throw new UsageException("There is no campaign " + given + ", neither as a folder nor below " + campaigns() + ".");
  }
}
