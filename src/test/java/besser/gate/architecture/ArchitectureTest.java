package besser.gate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the map of packages in README.md: who may import whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("besser.gate");

  /** Each room and the rooms it may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("quantity", Set.of()),
          Map.entry("plan", Set.of("quantity")),
          Map.entry("evidence", Set.of("plan", "quantity")),
          Map.entry("metric", Set.of("evidence", "plan", "quantity")),
          Map.entry("judge", Set.of("metric", "evidence", "plan", "quantity")),
          Map.entry("report", Set.of("judge", "metric", "evidence", "plan", "quantity")),
          Map.entry("steps", Set.of("judge", "metric", "evidence", "plan", "quantity")),
          Map.entry("corpus", Set.of("judge", "metric", "evidence", "plan", "quantity")),
          Map.entry("prove", Set.of("corpus", "judge", "metric", "evidence", "plan", "quantity")),
          Map.entry("remote", Set.of("quantity")),
          Map.entry("environment", Set.of("quantity")),
          Map.entry("rig", Set.of("remote", "environment", "quantity")),
          Map.entry("recorder", Set.of("rig", "remote", "environment", "plan", "quantity")),
          Map.entry(
              "campaign",
              Set.of("recorder", "rig", "remote", "environment", "evidence", "plan", "quantity")),
          Map.entry("simulated", Set.of("environment", "rig", "plan", "quantity")),
          Map.entry("virtual", Set.of("environment", "rig", "plan", "quantity")),
          Map.entry(
              "cli",
              Set.of(
                  "steps",
                  "report",
                  "corpus",
                  "prove",
                  "judge",
                  "metric",
                  "evidence",
                  "plan",
                  "quantity",
                  "campaign",
                  "recorder",
                  "rig",
                  "remote",
                  "environment",
                  "simulated",
                  "virtual")));

  @Test
  void theTestSawTheWholeHouse() {
    assertThat(CLASSES).hasSizeGreaterThan(100);
    assertThat(CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
        .containsAll(Set.of("judge", "metric", "evidence"));
  }

  @Test
  void everyRoomImportsOnlyTheRoomsBelowIt() {
    List<String> wrong =
        CLASSES.stream()
            .flatMap(
                from ->
                    from.getDirectDependenciesFromSelf().stream()
                        .map(d -> d.getTargetClass().getBaseComponentType())
                        .filter(to -> to.getPackageName().startsWith("besser.gate"))
                        .filter(
                            to ->
                                !room(from).equals(room(to))
                                    && !MAY_IMPORT
                                        .getOrDefault(room(from), Set.of())
                                        .contains(room(to)))
                        .map(to -> from.getName() + " imports " + to.getName()))
            .distinct()
            .sorted()
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoomIsOnTheMap() {
    assertThat(CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
        .isSubsetOf(MAY_IMPORT.keySet());
  }

  @Test
  void judgeAndMetricSeeNoClockNoFileAndNoHost() {
    noClasses()
        .that()
        .resideInAnyPackage("besser.gate.judge..", "besser.gate.metric..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.io..", "java.net..", "java.time..", "net.schmizz..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("the same evidence must give the same verdict anywhere, for ever")
        .check(CLASSES);
  }

  @Test
  void noHostKeyIsEverTakenOnTrust() {
    noClasses().should().dependOnClassesThat().haveSimpleName("PromiscuousVerifier").check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveSimpleName("AcceptAllServerKeyVerifier")
        .check(CLASSES);
  }

  @Test
  void noClassIsNamedAfterNothing() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
        .noneMatch(n -> n.matches(".*(Util|Utils|Helper|Manager|Impl|Common|Info|Data)"));
    assertThat(CLASSES.stream().map(JavaClass::getPackageName))
        .noneMatch(n -> n.matches(".*\\.(util|utils|common|helper|misc)(\\..*)?"));
  }

  @Test
  void noSourceFileIsLongerThan250Lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(100);
      List<String> crowded =
          sources.stream()
              .filter(f -> lines(f) > 250)
              .map(f -> f + " has " + lines(f) + " lines")
              .toList();
      assertThat(crowded).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String room(JavaClass c) {
    String rest = c.getPackageName().substring("besser.gate".length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
  }
}
