package besser.gate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts that stood in many places once stand in one. */
class OneHomeTest {
  private static final Path MAIN = Path.of("src/main/java/besser/gate");

  /** A buffer is no quantity that anybody is told; pv's own units are read where pv is played. */
  private static final Set<String> MEMORY =
      Set.of(
          "simulated/Load.java",
          "simulated/LoadConnection.java",
          "simulated/Pacer.java",
          "simulated/Sockets.java");

  @Test
  void howARehearsalScalesTimeStandsInTimeScale() {
    assertThat(whoSays("[/*] *(\\w+(\\(\\))?\\.)*compression"))
        .containsExactly("plan/TimeScale.java");
  }

  @Test
  void howManyBytesAKibibyteAndAMebibyteAreStandsInQuantity() {
    assertThat(whoSays("\\b1_?048_?576\\b|[*/=,(] *1_?024(\\.0)?\\b|\\b1_?024(\\.0)? *[*/]"))
        .contains("quantity/ByteCount.java", "quantity/ByteRate.java")
        .allMatch(f -> f.startsWith("quantity/") || MEMORY.contains(f));
  }

  @Test
  void howBytesAreHashedStandsInSha256() {
    assertThat(whoSays("SHA-256\"\\)")).containsExactly("quantity/Sha256.java");
  }

  @Test
  void whichStageIsThe4MbStageStandsInStage() {
    assertThat(whoSays("\"4M\"|named\\(4\\)")).containsExactly("plan/Stage.java");
  }

  /** What goes wrong in a thread of somebody else ends no campaign. */
  @Test
  void everyWaitMindsItsOwnThreadOnly() {
    assertThat(whoSays("Awaitility\\.await\\("))
        .hasSizeGreaterThan(5)
        .isEqualTo(whoSays("\\.dontCatchUncaughtExceptions\\(\\)"));
  }

  /** The files with a line of code that matches; each line of a comment begins with an asterisk. */
  private static Set<String> whoSays(String regex) {
    Pattern said = Pattern.compile(regex);
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(
              f ->
                  lines(f).stream()
                      .filter(l -> !l.strip().startsWith("*") && !l.strip().startsWith("/*"))
                      .anyMatch(l -> said.matcher(l).find()))
          .map(f -> MAIN.relativize(f).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theBareFactorIsOnlyAskedForToBeWrittenShownOrHandedToARig() {
    Set<String> askers =
        House.CLASSES.stream()
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTarget().getName().equals("compression"))
            .map(JavaMethodCall::getOriginOwner)
            .map(c -> c.getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(askers)
        .containsExactlyInAnyOrder(
            // The plan makes the scale.
            "Plan",
            // They write or read it in a file.
            "CampaignText",
            "PlanFacts",
            "VerdictJson",
            // It is as long as another plan.
            "DeepPlan",
            // They print it.
            "Banner",
            "PlannedRun",
            "Window",
            // They start a stand-in rig with it.
            "DoctorCommand",
            "RunCommand");
  }
}
