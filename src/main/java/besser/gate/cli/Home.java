package besser.gate.cli;

import besser.gate.night.NightLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** What is told over all campaigns. */
  Path history() {
    return root.resolve("reports").resolve("history");
  }

  NightLog nights() {
    return new NightLog(history().resolve("nights.jsonl"));
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

  /**
   * Every campaign below {@code reports/campaigns}, oldest first; none where there is no folder.
   */
  List<Path> recorded() throws IOException {
    if (!Files.isDirectory(campaigns())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(campaigns())) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /**
   * A campaign by its folder, its name below {@code reports/campaigns}, or as much of the name's
   * beginning as no other has.
   *
   * @throws UsageException naming all that begin so, where it is more than one
   */
  Path campaign(Path given) {
    if (Files.isDirectory(given)) {
      return given.toAbsolutePath().normalize();
    }
    Path named = campaigns().resolve(given.toString());
    if (Files.isDirectory(named)) {
      return named;
    }
    List<Path> begun = beginningWith(given.toString());
    if (begun.size() > 1) {
      throw new UsageException(
          "%s campaigns begin with %s; give enough of the name to tell which:\n  %s"
              .formatted(
                  begun.size(),
                  given,
                  begun.stream()
                      .map(folder -> String.valueOf(folder.getFileName()))
                      .collect(Collectors.joining("\n  "))));
    }
    return begun.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    """
                        There is no campaign %s, neither as a folder nor below %s, and none there \
                        begins so. See them all: ./gate history"""
                        .formatted(given, campaigns())));
  }

  private List<Path> beginningWith(String prefix) {
    try {
      return recorded().stream()
          .filter(folder -> String.valueOf(folder.getFileName()).startsWith(prefix))
          .toList();
    } catch (IOException e) {
      throw new UsageException(campaigns() + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
