package besser.gate.steps;

import besser.gate.evidence.format.EditionList;
import besser.gate.judge.claim.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes the newest edition of the claims anew: {@code mvn test -Dtest=EditionsUpdate}. Its name
 * keeps it out of every other run. Once campaigns were recorded under an edition, a changed text is
 * a new edition: give it a number first.
 */
class EditionsUpdate {
  private static final Path FILE = Path.of("src/main/resources/claims/editions.tsv");

  @Test
  void theNewestEdition() throws IOException {
    int newest =
        EditionList.written().stream().mapToInt(EditionList.Line::edition).max().orElseThrow();
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(FILE).stream().filter(l -> !l.startsWith(newest + "\t")).toList());
    Edition.lines(newest, Features.read(Path.of("features"))).stream()
        .sorted(EditionsTest.ORDER)
        .map(l -> "%s\t%s\t%s\t%s".formatted(l.edition(), l.gate(), l.id(), l.sha256()))
        .forEach(lines::add);
    Files.writeString(FILE, String.join("\n", lines) + "\n");
  }
}
