package besser.gate.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Judgement;
import besser.gate.report.SampleEvidence;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictPageTest {
  @TempDir Path folder;

  private String page(Judgement judgement, Redaction redaction) throws IOException {
    SampleEvidence.files(folder);
    return VerdictPage.write(
        new Dossier(judgement, folder, Optional.of(judgement.campaign()), redaction));
  }

  @Test
  void theVerdictStandsBeforeEverythingElse() throws Exception {
    String page = page(Samples.baseline(), Redaction.none());
    assertThat(page)
        .containsSubsequence(
            "<h1>REJECTED</h1>",
            "TGT-RX, TGT-LOCK, TGT-LINK fail",
            "<h2 id=\"claims\">Claims</h2>",
            "<h2 id=\"predictions\">Predictions</h2>",
            "<h2 id=\"findings\">Findings</h2>",
            "rep-1");
  }

  @Test
  void untrustedTextNeverBecomesMarkup() throws Exception {
    String page = page(Samples.hostile(), Redaction.none());
    assertThat(page)
        .doesNotContain("<script", "\u001b", "\u202e")
        .contains("&lt;script&gt;", "\\x1b[2J", "\\u202e");
  }

  @Test
  void thePageAsksTheNetworkForNothing() throws Exception {
    String page =
        page(Samples.baseline(), Redaction.none()).replace("http://www.w3.org/2000/svg", "");
    assertThat(page).doesNotContain("http:", "https:", "src=", "url(");
  }

  @Test
  void aReceiptQuotesTheLinesOfTheEvidence() throws Exception {
    assertThat(page(Samples.baseline(), Redaction.none()))
        .contains("912: 1011.0\t4M", "rep-1/device/rx_bytes.tsv lines 912-2701");
  }

  @Test
  void redactionHidesAddressesAndNetworksButNotThatTheyDiffer() throws Exception {
    Judgement judgement = Samples.baseline();
    String page = page(judgement, Redaction.of(judgement.campaign()));
    assertThat(page).doesNotContainIgnoringCase("c0:25:06:e6:5b:32").contains("mac-");
  }

  @Test
  void thePageNeverNamesAFolderOfThisMachine() throws Exception {
    assertThat(page(Samples.baseline(), Redaction.none())).doesNotContain(folder.toString());
  }

  @Test
  void theCommitTheModuleWasBuiltFromStandsAtTheTop() throws Exception {
    Judgement plain = Samples.baseline();
    Campaign c = plain.campaign();
    Campaign built =
        new Campaign(
            c.id(),
            c.provenance(),
            c.environment(),
            c.model(),
            Optional.of("patch-c"),
            c.gate(),
            c.plan(),
            Map.of(
                "environment.installed.commit", "7fc984ac", "environment.installed.source", "v3"),
            c.claims(),
            c.repetitions(),
            c.faults());
    Judgement judgement =
        new Judgement(
            built,
            plain.judgedClaims(),
            plain.findings(),
            plain.readings(),
            plain.predictions(),
            plain.comparison(),
            plain.survival(),
            List.of("The claims have changed since recording: <goal.feature>."),
            plain.verdict());
    assertThat(page(judgement, Redaction.none()))
        .containsSubsequence(
            "class=\"alarm\"",
            "The claims have changed since recording: &lt;goal.feature&gt;.",
            "<h1>",
            "v3 (commit 7fc984ac)");
  }
}
