package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Judgement;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.plan.LockedPlan;
import besser.gate.quantity.Span;
import besser.gate.report.VerdictFiles;
import besser.gate.report.allure.AllureReport;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import besser.gate.steps.Features;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of the largest campaign the protocol knows: 3 x 45 min at 1 Hz, with a talkative log.
 */
class LargeReportTest {
  private static final int LINES = 4000;
  @TempDir Path folder;

  @Test
  void aFullLockedCampaignFitsAndSaysWhatItLeftOut() throws Exception {
    RepetitionModel model = RepetitionModel.healthy().with(CpuCost.light().withSamples(6000));
    String words = "bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout";
    for (int i = 0; i < LINES; i++) {
      model = model.with(new KmsgLine("4M", new Span(0.4 * i), 4, words));
    }
    Path baseline =
        SyntheticCampaign.of(new LockedPlan(), model, 1).named("before").writeTo(folder);
    Path written = SyntheticCampaign.of(new LockedPlan(), model, 2).named("after").writeTo(folder);
    Campaign before = Evidence.open(baseline);
    Judgement judgement =
        new CampaignJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
            .judge(Evidence.open(written), Optional.of(before), Map.of(), java.util.List.of());
    Dossier dossier = new Dossier(judgement, written, Optional.of(before), Redaction.none());
    VerdictFiles.write(dossier);
    Path results = Files.createDirectories(folder.resolve("results"));
    Path page =
        AllureReport.write(
            results, dossier, Optional.empty(), written.resolve("derived/report.html"));
    assertThat(Files.size(page)).isLessThan(5_000_000);
    assertThat(Files.size(written.resolve("derived/verdict.html"))).isLessThan(1_200_000);
    assertThat(Files.size(written.resolve("derived/ramp-rep-1.svg"))).isLessThan(80_000);
    assertThat(attached(Files.readString(page)))
        .contains(" lines left out, file rep-1/device/kmsg.log");
  }

  private static String attached(String page) {
    Matcher data = Pattern.compile("d\\('([^']+)','([A-Za-z0-9+/=]*)'\\)").matcher(page);
    StringBuilder out = new StringBuilder();
    while (data.find()) {
      if (data.group(1).startsWith("data/attachments/")) {
        out.append(new String(Base64.getDecoder().decode(data.group(2)), StandardCharsets.UTF_8));
      }
    }
    return out.toString();
  }
}
