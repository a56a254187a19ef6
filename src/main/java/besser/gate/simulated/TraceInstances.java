package besser.gate.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The trace instances of the simulated tablet, as folders below its root. */
final class TraceInstances {
  static final String TRACING = "sys/kernel/tracing";

  private TraceInstances() {}

  /** Those there are now. */
  static List<String> in(SystemRoot root) {
    try (Stream<Path> folders = Files.list(root.path(TRACING + "/instances"))) {
      return folders
          .filter(Files::isDirectory)
          .map(p -> root.path().relativize(p).toString())
          .toList();
    } catch (IOException e) {
      // Removed between two looks.
      return List.of();
    }
  }
}
