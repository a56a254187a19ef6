package besser.gate.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.report.Samples;
import besser.gate.report.VerdictFiles;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real adapter, run in-process, beside what this package adds. */
class ScenarioResultsTest {
  @TempDir Path folder;

  private Path runCucumber() throws IOException {
    Path results = Files.createDirectories(folder.resolve("derived/allure-results"));
    Runtime.builder()
        .withRuntimeOptions(
            new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.parse("src/test/resources/report/one.feature"))
                .addGlue(URI.create("classpath:/besser/gate/report/allure/glue"))
                .build())
        .withAdditionalPlugins(
            new AllureCucumber7Jvm(new AllureLifecycle(new FileSystemResultsWriter(results))))
        .build()
        .run();
    return results;
  }

  @Test
  void aScenarioOfARealRunIsKnownByItsTag() throws Exception {
    Path results = runCucumber();
    ScenarioResults.complete(results, 0, Redaction.none());
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.filter(f -> f.toString().endsWith("-result.json")))
          .singleElement()
          .satisfies(
              f ->
                  assertThat(Files.readString(f))
                      .contains("\"historyId\":\"besser-gate:TGT-RX\"")
                      .contains("Missed: rep-1 received 725 KB/s")
                      .contains("the 4 MB/s stage is judged"));
    }
  }

  @Test
  void theScenarioStandsBesideTheVerdictInOnePage() throws Exception {
    Path results = runCucumber();
    Judgement judgement = Samples.rehearsal();
    Dossier dossier = new Dossier(judgement, folder, Optional.empty(), Redaction.none());
    VerdictFiles.write(dossier);
    Path page =
        AllureReport.write(
            results, dossier, Optional.empty(), folder.resolve("derived/report.html"));
    assertThat(page).isRegularFile();
    assertThat(Files.readString(folder.resolve("derived/allure-history/history.json")))
        .contains("besser-gate:TGT-RX", "besser-gate:verdict", "besser-gate:rep-1");
  }
}
