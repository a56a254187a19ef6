package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventRuleTest {
  private static final Pattern WRITES = Pattern.compile("\\b(?:journal|tell)\\(\\s*\"([a-z-]+)\"");

  /** Words the journal's reader and writer have names for. */
  private static final Pattern NAMED =
      Pattern.compile(
          "static final String (?:RUN|BEFORE|ABANDONED|DECIDED|ENDED_EARLY|UNTIL_DECIDED) ="
              + " \"([a-z-]+)\"");

  @Test
  void everyWordTheGateWritesHasARuleAndNoOtherHas() throws IOException {
    Set<String> written = new TreeSet<>();
    for (String room : Set.of("campaign", "cli", "evidence/store")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/besser/gate").resolve(room))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          WRITES.matcher(text).results().forEach(r -> written.add(r.group(1)));
          NAMED.matcher(text).results().forEach(r -> written.add(r.group(1)));
        }
      }
    }
    assertThat(written)
        .hasSizeGreaterThan(20)
        .isEqualTo(EventRule.written().stream().map(EventRule::event).collect(Collectors.toSet()));
  }
}
