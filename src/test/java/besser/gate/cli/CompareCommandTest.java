package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CompareCommandTest {
  @Test
  void theFirstIsTheBaselineAndEveryOtherIsHeldAgainstIt() {
    CommandLine.ParseResult parsed =
        new CommandLine(new CompareCommand()).parseArgs("before", "c", "c2");
    assertThat(parsed.matchedPositionals())
        .extracting(p -> (Object) p.getValue())
        .containsExactly(Path.of("before"), List.of(Path.of("c"), Path.of("c2")));
  }
}
