package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.format.FactRule.Difference;
import besser.gate.evidence.format.FactRule.Equal;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactRuleTest {
  private static final Path RECORDER = Path.of("src/main/resources/recorder");
  private static final Pattern WRITES = Pattern.compile("(?m)\\bfact ([a-z_0-9]+) ");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"healthy-locked", "healthy-90s", "baseline-34s"})
  void everyFactOfARealRecordingHasARule(String recording) throws IOException {
    assertThat(WrittenFacts.withoutRule(unpacked(recording))).isEmpty();
  }

  @Test
  void everyFactOfAGeneratedCampaignHasARule() throws IOException {
    Path campaign =
        SyntheticCampaign.of(new RehearsalPlan(2, 60, new Span(0.5)), RepetitionModel.healthy(), 1)
            .writeTo(folder);
    assertThat(WrittenFacts.withoutRule(campaign)).isEmpty();
  }

  @Test
  void theRecordersWriteTheFactsThatHaveARuleAndNoOthers() throws IOException {
    Set<String> written = new TreeSet<>();
    try (Stream<Path> scripts = Files.list(RECORDER)) {
      for (Path script : scripts.toList()) {
        WRITES.matcher(Files.readString(script)).results().forEach(r -> written.add(r.group(1)));
      }
    }
    assertThat(written)
        .isEqualTo(
            FactRule.written().stream()
                .filter(r -> r.where() == Where.DEVICE || r.where() == Where.SENDER)
                .map(FactRule::fact)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aFactNobodyKnowsHasNone() {
    assertThat(FactRule.of(Where.DEVICE, "regulatory_domain")).isEmpty();
    assertThat(FactRule.of(Where.CAMPAIGN, "plan.stages.first.id")).isEmpty();
    assertThat(FactRule.of(Where.CAMPAIGN, "plan.stages.2.id")).isPresent();
    assertThat(FactRule.of(Where.CAMPAIGN, "claims.patch-c/goal.feature")).isPresent();
  }

  @Test
  void aRuleSaysWhatADifferenceMeansInEachDirection() {
    FactRule ifindex = FactRule.of(Where.DEVICE, "ifindex").orElseThrow();
    assertThat(ifindex.ends()).isEqualTo(Difference.FINDING);
    assertThat(ifindex.repetitions()).isEqualTo(Difference.FINDING);
    assertThat(ifindex.sameBoot()).isTrue();
    assertThat(ifindex.compared()).isEqualTo(Difference.FREE);
    assertThat(FactRule.of(Where.DEVICE, "driver").orElseThrow().equal())
        .contains(new Equal.Fact(Where.CAMPAIGN, "environment.needs.driver"));
    assertThat(FactRule.of(Where.SENDER, "role").orElseThrow().equal())
        .contains(new Equal.Value("sender"));
  }

  @Test
  void noFactHasTwoRulesAndWhatItMustEqualHasOne() {
    List<FactRule> rules = FactRule.written();
    assertThat(rules).hasSizeGreaterThan(100);
    assertThat(rules.stream().map(r -> r.where() + " " + r.fact())).doesNotHaveDuplicates();
    assertThat(rules)
        .allSatisfy(
            rule ->
                rule.equal()
                    .filter(Equal.Fact.class::isInstance)
                    .map(Equal.Fact.class::cast)
                    .ifPresent(
                        other -> assertThat(FactRule.of(other.where(), other.fact())).isPresent()));
  }

  @Test
  void whatIsFreeSaysWhy() {
    assertThat(FactRule.written())
        .filteredOn(r -> r.ends() == Difference.FREE || r.repetitions() == Difference.FREE)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.meaning()).contains("free"));
  }

  private Path unpacked(String recording) throws IOException {
    String name = "/prove/" + recording + ".zip";
    try (InputStream in = Objects.requireNonNull(FactRuleTest.class.getResourceAsStream(name));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (!entry.isDirectory() && file.toString().matches(".*\\.(json|txt)")) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    return folder;
  }
}
