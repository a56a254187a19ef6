package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  private static final String STAGES = "stages: [{id: 4M, length: 3 min}]\n";

  @TempDir Path folder;

  private Plan plan(String text) throws IOException {
    Path file = folder.resolve("short.yaml");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    return new PlanFile(file).plan(0);
  }

  @Test
  void aPlanIsReadWithItsDefaults() throws IOException {
    Plan plan = plan("repetitions: 2\n" + STAGES);
    assertThat(plan.name()).isEqualTo("short");
    assertThat(plan.repetitions()).isEqualTo(2);
    assertThat(plan.pause().seconds()).isEqualTo(60);
    assertThat(plan("repetitions: 2\ncooldown: 0 s\n" + STAGES).pause().seconds()).isZero();
    assertThat(plan("name: locked\nrepetitions: 3\n" + STAGES).name()).isEqualTo("locked-by-file");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cooldwn: 5 s           | cooldwn is no key here; the keys are cooldown, name, repetitions, stages.
          repetitions: 1         | Duplicate field 'repetitions'
          cooldown: 60           | cooldown is "60"; give a time from 0 s to 24 h.
          cooldown: 99999 h      | cooldown is "99999 h"; give a time from 0 s to 24 h.
          name: [a]              | name is no text of one line
          name: "a\\tb"        | name is no text of one line
          --- {}                 | Trailing token
          # grösser         | no text in UTF-8
          """)
  void whatNobodyWouldReadIsAFaultThatIsNamed(String line, String said) {
    assertThatThrownBy(() -> plan("repetitions: 3\n" + STAGES + line + "\n"))
        .isInstanceOf(UsageException.class)
        .satisfies(fault -> assertThat(FaultText.of((Throwable) fault)).contains(said));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3.9, repetitions is 3.9; give a whole number from 1 to 1000.",
    "'\"3\"', repetitions is \"3\"; give a whole number from 1 to 1000.",
    "0, repetitions is 0;",
    "2000000000, repetitions is 2000000000;"
  })
  void repetitionsAreAWholeNumberThatCanBeRecorded(String number, String said) {
    assertThatThrownBy(() -> plan("repetitions: " + number + "\n" + STAGES))
        .hasMessageContaining(said);
  }

  @ParameterizedTest(name = "stages: [{0}]")
  @CsvSource({
    "'{id: 4M, length: 3 min}, {id: 4M, length: 9 min}', stage 4M is listed twice",
    "'{id: 4M, length: 0 s}', 'length of stage 4M is \"0 s\"; give a time from 1 s'",
    "'{id: 4M, lenght: 3 min}', 'stage 4M: lenght is no key here; the keys are id, length.'",
    "'{id: 9999M, length: 999999999 h}', length of stage 9999M",
    "'', 'stages is no list, or empty'"
  })
  void aStageIsARateThatIsAskedOnceForATimeThatPasses(String stages, String said) {
    assertThatThrownBy(() -> plan("repetitions: 3\nstages: [" + stages + "]\n"))
        .hasMessageContaining(said);
  }
}
