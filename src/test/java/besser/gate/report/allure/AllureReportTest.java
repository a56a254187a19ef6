package besser.gate.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.report.SampleEvidence;
import besser.gate.report.Samples;
import besser.gate.report.VerdictFiles;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureReportTest {
  /** What the Cucumber adapter writes for a scenario, cut to what is used. */
  private static final String SCENARIO =
      """
      {"uuid":"5d1e0f0a-0000-4000-8000-000000000001","historyId":"targets.feature:17",
       "testCaseId":"targets.feature:17","fullName":"targets.feature:17",
       "name":"The tablet sustains half of what it is offered","status":"failed",
       "statusDetails":{"message":"Missed: rep-1 received 725 KB/s <b>bold</b> from C0:25:06:E6:5B:32"},
       "labels":[{"name":"tag","value":"target"},{"name":"tag","value":"TGT-RX"},
                 {"name":"suite","value":"Locked targets"}],
       "steps":[{"name":"When the 4 MB/s stage is judged","status":"passed"}],
       "start":1700000000000,"stop":1700000000001}
      """;

  /** What a browser would fetch by itself; a link that is clicked is none. */
  private static final Pattern FETCHED =
      Pattern.compile(
          "<(?:script|link|img|iframe)\\b[^>]*\\b(?:src|href)=[\"']?(?:https?:)?//[^>]*>");

  @TempDir Path folder;

  private String report(Judgement judgement) throws IOException {
    return report(judgement, Redaction.none());
  }

  private String report(Judgement judgement, Redaction redaction) throws IOException {
    SampleEvidence.files(folder);
    Dossier dossier = new Dossier(judgement, folder, Optional.of(judgement.campaign()), redaction);
    VerdictFiles.write(dossier);
    Path results = Files.createDirectories(folder.resolve("derived/allure-results"));
    Files.writeString(results.resolve("a-result.json"), SCENARIO);
    Path out =
        AllureReport.write(
            results, dossier, Optional.empty(), folder.resolve("derived/report.html"));
    return Files.readString(out);
  }

  @Test
  void thePageIsUnderFiveMegabytesAndAsksTheNetworkForNothing() throws Exception {
    String page = report(Samples.rehearsal());
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(5_000_000);
    assertThat(page).doesNotContain("googletagmanager.com/gtag");
    assertThat(FETCHED.matcher(page).results().map(MatchResult::group)).isEmpty();
  }

  @Test
  void thePageOpensOnTheVerdictUnderTheBanner() throws Exception {
    assertThat(report(Samples.rehearsal()))
        .contains("location.replace('#testresult/", "<div id=\"gate-banner\"><b>REHEARSAL</b>");
  }

  @Test
  void aScenarioIsKnownByItsTagWhateverItsLine() throws Exception {
    report(Samples.baseline());
    assertThat(Files.readString(folder.resolve("derived/allure-results/a-result.json")))
        .contains("\"historyId\":\"besser-gate:TGT-RX\"", "TGT-RX The tablet sustains");
  }

  @Test
  void theNextCampaignFindsTheHistoryOfThisOne() throws Exception {
    report(Samples.baseline());
    assertThat(folder.resolve("derived/allure-history/history-trend.json")).isRegularFile();
    assertThat(Files.readString(folder.resolve("derived/allure-history/history.json")))
        .contains("besser-gate:verdict", "besser-gate:TGT-RX");
  }

  @Test
  void aRedactedPageHoldsNoAddressWhoeverWroteTheText() throws Exception {
    Judgement judgement = Samples.baseline();
    String page = report(judgement, Redaction.of(judgement.campaign()));
    Matcher data = Pattern.compile("d\\('([^']+)','([A-Za-z0-9+/=]*)'\\)").matcher(page);
    int seen = 0;
    while (data.find()) {
      byte[] content = Base64.getDecoder().decode(data.group(2));
      assertThat(new String(content, StandardCharsets.UTF_8))
          .as(data.group(1))
          .doesNotContainIgnoringCase("c0:25:06:e6:5b:32")
          .doesNotContain("newton");
      seen++;
    }
    assertThat(seen).isGreaterThan(20);
  }
}
