package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.LossModel;
import besser.gate.corpus.Phase0Anchor;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.GatingSet;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.quantity.Span;
import besser.gate.report.json.VerdictJson;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same evidence gives the same verdict.json, byte by byte, whatever machine reads it. Other
 * JDKs are tried by {@code src/test/sh/same-bytes.sh}.
 */
class SameBytesTest {
  private static final List<String> LOCALES = List.of("und", "de-DE", "tr-TR", "ar-EG-u-nu-arab");
  private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  /** Reads features, evidence and baseline anew. */
  private static String verdict(Path campaign, Optional<Path> baseline) {
    return VerdictJson.write(
        new CampaignJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
            .judge(Evidence.open(campaign), baseline.map(Evidence::open), Map.of(), List.of()));
  }

  private static void isTheSameEverywhere(Path campaign, Optional<Path> baseline) {
    String expected = verdict(campaign, baseline);
    assertThat(expected).contains("\"verdict\"");
    for (String tag : LOCALES) {
      for (String place : ZONES) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        for (int run = 0; run < 2; run++) {
          assertThat(verdict(campaign, baseline)).as(tag + " in " + place).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void aComparisonWithADeathInItIsTheSameEverywhere() throws IOException {
    SyntheticCampaign healthy = SyntheticCampaign.of(CasePlans.THREE_MINUTES, CasePlans.sound(), 4);
    SyntheticCampaign dying =
        healthy
            .named("patched")
            .with(
                2,
                CasePlans.at(1e6).with(LossModel.death("4M", new Span(90), LossModel.Way.DRIVER)))
            .of("patch-c", "phase-1");

    isTheSameEverywhere(dying.writeTo(folder), Optional.of(healthy.writeTo(folder)));
  }

  @Test
  void theAnchorIsTheSameEverywhere() throws IOException {
    isTheSameEverywhere(Phase0Anchor.writeTo(folder), Optional.empty());
  }

  @Test
  void madeEvidenceIsTheSameEverywhere() throws IOException {
    SyntheticCampaign campaign =
        SyntheticCampaign.of(CasePlans.THREE_MINUTES, CasePlans.sound(), 4);
    String seal = seal(campaign.writeTo(Files.createDirectory(folder.resolve("here"))));
    for (String tag : LOCALES) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      Path there = campaign.writeTo(Files.createDirectory(folder.resolve(tag)));
      assertThat(seal(there)).as(tag).isEqualTo(seal);
    }
  }

  private static String seal(Path campaign) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int n = 1; n <= 3; n++) {
      all.append(Files.readString(campaign.resolve("rep-" + n + "/SHA256SUMS")));
    }
    return all.toString();
  }
}
