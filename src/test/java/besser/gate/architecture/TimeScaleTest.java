package besser.gate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.plan.TimeScale;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a rehearsal scales time stands in {@link TimeScale} and nowhere else. */
class TimeScaleTest {
  private static final Path MAIN = Path.of("src/main/java/besser/gate");
  private static final Pattern SCALED = Pattern.compile("[/*] *(\\w+(\\(\\))?\\.)*compression");

  @Test
  void noOtherClassDividesByTheCompression() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")).filter(TimeScaleTest::scales))
          .containsExactly(MAIN.resolve("plan/TimeScale.java"));
    }
  }

  /** Comments are left out: each of their lines begins with an asterisk. */
  private static boolean scales(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(l -> !l.strip().startsWith("*") && !l.strip().startsWith("/*"))
          .anyMatch(l -> SCALED.matcher(l).find());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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
            // They print it.
            "Banner",
            "Window",
            // They start a stand-in rig with it.
            "DoctorCommand",
            "RunCommand");
  }
}
