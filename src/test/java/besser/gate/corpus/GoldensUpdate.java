package besser.gate.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Writes the goldens anew: {@code mvn test -Dtest=GoldensUpdate}. Its name keeps it out of every
 * other run; checking goldens and updating them are two commands.
 */
class GoldensUpdate {
  @Test
  void thePhase0Anchor() throws IOException {
    Path goldens = Path.of("src/test/resources/goldens");
    Path old = goldens.resolve("phase-0-anchor");
    if (Files.exists(old)) {
      try (Stream<Path> all = Files.walk(old)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      }
    }
    Phase0Anchor.writeTo(goldens);
  }
}
