package besser.gate.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Judged;
import besser.gate.judge.Judgement;
import besser.gate.judge.Result;
import besser.gate.report.SampleEvidence;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    // AssertJ's own containsSubsequence tries every way to place them: two minutes on this page.
    int from = 0;
    for (String next :
        List.of(
            "<h1>REJECTED</h1>",
            "TGT-RX, TGT-LOCK, TGT-LINK fail",
            "<h2 id=\"claims\">Claims</h2>",
            "<h2 id=\"predictions\">Predictions</h2>",
            "<h2 id=\"findings\">Findings</h2>",
            "rep-1")) {
      int at = page.indexOf(next, from);
      assertThat(at).as("%s, after what comes before it", next).isNotNegative();
      from = at + next.length();
    }
  }

  @Test
  void theLinesOfTheFirstMissOfAClaimAreInSightAndItsReasonLeadsThere() throws Exception {
    String page = page(Samples.baseline(), Redaction.none());
    String claim = page.substring(page.indexOf("id=\"r-claim-TGT-RX\""));
    assertThat(claim.substring(0, claim.indexOf("id=\"r-claim-TGT-LOCK\"")))
        .containsOnlyOnce(
            "<details class=\"receipt shown\" open><summary>rep-1/device/rx_bytes.tsv")
        .contains("<details class=\"receipt\"><summary>rep-2/device/rx_bytes.tsv");
  }

  @Test
  void theSamplesOfTheLockStandBesideTheClaimThatCountsThem() throws Exception {
    String page = page(Samples.baseline(), Redaction.none());
    String claim = page.substring(page.indexOf("id=\"r-claim-TGT-LOCK\""));
    assertThat(claim.substring(0, claim.indexOf("id=\"r-claim-TGT-LINK\"")))
        .contains(
            "all in the lock on the driver path", "The flame graph of rep-3 shows all of them");
  }

  @Test
  void untrustedTextNeverBecomesMarkup() throws Exception {
    String page = page(Samples.hostile(), Redaction.none());
    assertThat(page.split("<script", -1)).as("data, uPlot, ours").hasSize(4);
    assertThat(page)
        .doesNotContain("\u001b", "\u202e")
        .contains("&lt;script&gt;", "\\x1b[2J", "\\u202e");
  }

  @Test
  void thePageAsksTheNetworkForNothing() throws Exception {
    String page =
        page(Samples.baseline(), Redaction.none())
            .replace("http://www.w3.org/2000/svg", "")
            .replace("https://github.com/leeoniya/uPlot", "");
    assertThat(page).doesNotContain("http:", "https:", " src=", "url(", "@import");
  }

  /** A browser that keeps the policy runs and applies these texts and no others. */
  @Test
  void everyScriptAndStyleOfThePageIsNamedByItsHashAndNothingElseIsAllowed() throws Exception {
    String page = page(Samples.baseline(), Redaction.none());
    String policy =
        page.replaceFirst("(?s).*Content-Security-Policy\" content=\"([^\"]*)\".*", "$1");
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "data:");
    Matcher inline = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>").matcher(page);
    int seen = 0;
    while (inline.find()) {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(inline.group(2).getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(sum) + "'");
      seen++;
    }
    assertThat(seen).isGreaterThan(4);
    assertThat(page).doesNotContain(" style=");
  }

  @Test
  void aSentenceStandsOnceOnThePage() throws Exception {
    Judgement judgement = Samples.baseline();
    String text =
        page(judgement, Redaction.none()).replaceAll("<[^>]*>", "").replace("&quot;", "\"");
    List<String> reasons =
        judgement.judgedClaims().stream()
            .flatMap(c -> c.judgedSentences().stream())
            .flatMap(s -> s.results().stream())
            .map(Result::reason)
            .filter(r -> r.matches("(Missed|Undecided): .*"))
            .distinct()
            .toList();
    assertThat(reasons).isNotEmpty();
    for (String reason : reasons) {
      assertThat(text.split(Pattern.quote(reason), -1)).as(reason).hasSize(2);
    }
  }

  @Test
  void theScriptIsUnderOneAndAHalfMegabytesAndKeepsItsLicence() throws Exception {
    String page = page(Samples.baseline(), Redaction.none());
    String scripts =
        page.substring(page.indexOf("id=\"live-data\""), page.lastIndexOf("</script>"));
    assertThat(scripts.length()).isLessThan(1_500_000);
    assertThat(scripts).contains("Permission is hereby granted", "Leon Sorokin");
  }

  @Test
  void aReceiptQuotesTheLinesOfTheEvidence() throws Exception {
    assertThat(page(Samples.baseline(), Redaction.none()))
        .contains(
            "<summary>rep-1/device/rx_bytes.tsv lines 912-2701</summary>",
            "<a href=\"#r-rep-1-device_rx_bytes_tsv_lines_912-2701\">",
            " 912  1011.0",
            "lines left out: cat rep-1/device/rx_bytes.tsv | sed -n ");
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
        Judged.campaign(
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
