package besser.gate.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.SampleEvidence;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verdict rests on is in sight, whatever the verdict is. */
class ReceiptsInSightTest {
  @TempDir Path folder;

  private String page(JudgedClaim... claims) throws IOException {
    SampleEvidence.files(folder);
    return VerdictPage.write(
        new Dossier(Samples.judged(List.of(claims)), folder, Optional.empty(), Redaction.none()));
  }

  private static JudgedClaim claim(String id, Kind kind, Result result) {
    return Judged.claim(
        id,
        kind,
        "x",
        "x.feature",
        "",
        true,
        List.of(new JudgedSentence("it is so", "at least 2 MB/s", List.of(result))));
  }

  private static Result told(Outcome outcome, String lines) {
    return Result.told(
        "rep-1",
        outcome,
        "rep-1 counted (device/rx_bytes.tsv lines %s).".formatted(lines),
        List.of());
  }

  private static final String SHOWN =
      "<details class=\"receipt shown\" open><summary>rep-1/device/rx_bytes.tsv lines ";

  @Test
  void whatKeepsACampaignUndecidedComesBeforeItsTargetsWithItsLines() throws Exception {
    Result kept = told(Outcome.HOLDS, "912-920").kept("rep-1 does not count.", List.of("VAL-X"));
    JudgedClaim condition = claim("VAL-X", Kind.VALIDITY, told(Outcome.UNDECIDED, "930-940"));
    String page = page(claim("TGT-RX", Kind.TARGET, kept), condition);
    assertThat(page.indexOf("conditions that were not shown to hold"))
        .isBetween(page.indexOf("id=\"claims\""), page.indexOf("Targets, locked in Phase 1"));
    assertThat(page).contains(SHOWN + "930-940");
    String failing = page(claim("TGT-RX", Kind.TARGET, told(Outcome.FAILS, "912-920")), condition);
    assertThat(failing.indexOf("conditions that were not shown to hold"))
        .isBetween(
            failing.indexOf("Targets, locked in Phase 1"), failing.indexOf("What this proves"));
  }

  @Test
  void theFirstReceiptOfATargetThatHoldsIsInSight() throws Exception {
    JudgedClaim target = claim("TGT-RX", Kind.TARGET, told(Outcome.HOLDS, "912-920"));
    JudgedClaim condition = claim("VAL-X", Kind.VALIDITY, told(Outcome.HOLDS, "930-940"));
    assertThat(page(target, condition))
        .contains(SHOWN + "912-920")
        .doesNotContain(SHOWN + "930-940");
  }
}
