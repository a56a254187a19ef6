package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTableTest {
  private static final Path FEATURES = Path.of("features");

  @Test
  void theReadmeNamesEveryClaimWithItsTitleAndNoOther() throws IOException {
    List<String> claims =
        Features.read(FEATURES).stream()
            .map(c -> "| `%s` | %s | `%s` |".formatted(c.id(), c.title(), c.feature()))
            .toList();
    List<String> told =
        Files.readAllLines(FEATURES.resolve("README.md")).stream()
            .filter(l -> l.matches("\\| `[A-Z]+-[A-Z0-9-]+` \\|.*"))
            .toList();
    assertThat(claims).hasSizeGreaterThan(30);
    assertThat(told).containsExactlyInAnyOrderElementsOf(claims);
  }
}
