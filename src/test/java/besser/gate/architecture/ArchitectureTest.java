package besser.gate.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the map of packages in README.md: who imports whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = House.CLASSES;

  private static final Pattern ROOM = Pattern.compile("\\| `(\\w+)` \\| .* \\| ?([\\w, ]*?) ?\\|");

  /** Each room and the rooms it imports, as README.md draws it. */
  private static Map<String, Set<String>> drawn() throws IOException {
    Map<String, Set<String>> map = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      Matcher m = ROOM.matcher(line);
      if (m.matches()) {
        Set<String> imports = new TreeSet<>(List.of(m.group(2).split(", ")));
        imports.remove("");
        map.put(m.group(1), imports);
      }
    }
    return map;
  }

  private static Stream<JavaClass> imports(JavaClass from) {
    return from.getDirectDependenciesFromSelf().stream()
        .map(d -> d.getTargetClass().getBaseComponentType())
        .filter(to -> to.getPackageName().startsWith("besser.gate"));
  }

  @Test
  void theTestSawTheWholeHouse() {
    assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(600);
  }

  @Test
  void theMapOfTheReadmeIsWhatTheCodeImports() throws IOException {
    Map<String, Set<String>> built = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      Set<String> rooms = built.computeIfAbsent(room(from), r -> new TreeSet<>());
      imports(from)
          .map(ArchitectureTest::room)
          .filter(r -> !r.equals(room(from)))
          .forEach(rooms::add);
    }
    assertThat(built).isEqualTo(drawn());
  }

  @Test
  void everyRuleANewcomerLooksForIsFoundInOneClass() throws IOException {
    Pattern row = Pattern.compile("\\| ([^|]+) \\| `([a-z.]+\\.[A-Z]\\w+)` \\|.*");
    Map<String, String> home = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      Matcher m = row.matcher(line);
      if (m.matches()) {
        home.put(m.group(1), "besser.gate." + m.group(2));
      }
    }
    assertThat(String.join("; ", home.keySet()))
        .contains("flap", "first 10 s", "near zero", "MB and MiB", "rehearsal scales time", "roam")
        .contains("lease", "survival bound", "unresolved frames", "floor of a claim, of the link");
    assertThat(home.values()).allMatch(CLASSES::contain);
  }

  @Test
  void noPackagesImportEachOtherInACircle() {
    SlicesRuleDefinition.slices()
        .matching("besser.gate.(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  /** What metrics of one kind of evidence may know of another. */
  @Test
  void aRoomOfMetricKnowsOnlyTheEvidenceItNeeds() {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      imports(from)
          .filter(to -> !to.getPackageName().equals(from.getPackageName()))
          .filter(to -> !to.getPackageName().equals("besser.gate.metric"))
          .filter(to -> room(to).equals("metric") && room(from).equals("metric"))
          .forEach(to -> seen.computeIfAbsent(last(from), r -> new TreeSet<>()).add(last(to)));
    }
    assertThat(seen)
        .isEqualTo(
            Map.of(
                "link", Set.of("offered", "rx", "log", "tablet"),
                "offered", Set.of("rx"),
                "probe", Set.of("counters")));
  }

  private static String last(JavaClass c) {
    return c.getPackageName().replaceFirst(".*\\.", "");
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

  /** A nested class is read with the one around it, and may bear the name of another's. */
  @Test
  void aSimpleNameStandsForOneClass() {
    Map<String, Set<String>> bearers = new TreeMap<>();
    CLASSES.stream()
        .filter(c -> !c.getName().contains("$") && !c.getSimpleName().equals("package-info"))
        .forEach(
            c -> bearers.computeIfAbsent(c.getSimpleName(), n -> new TreeSet<>()).add(c.getName()));
    assertThat(bearers).hasSizeGreaterThan(500);
    assertThat(bearers.values()).allMatch(names -> names.size() == 1);
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
