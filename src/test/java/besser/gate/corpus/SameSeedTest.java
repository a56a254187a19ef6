package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Provenance;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One seed writes one text. */
class SameSeedTest {
  private static final Locale BEFORE = Locale.getDefault();
  private static final OtherPlan SHORT =
      new OtherPlan("short", List.of(Stage.ofMebibytes(4, new Span(600))), 1, new Span(0));

  @TempDir Path folder;

  @AfterEach
  void theLocaleOfBefore() {
    Locale.setDefault(BEFORE);
  }

  @Test
  void theSameSeedWritesTheSameBytesInEveryLocale() throws IOException {
    Map<String, String> first = written(Locale.ROOT, 9);

    assertThat(written(Locale.forLanguageTag("de-DE"), 9)).isEqualTo(first);
    assertThat(written(Locale.forLanguageTag("tr-TR"), 9)).isEqualTo(first);
    assertThat(written(Locale.forLanguageTag("ar-EG-u-nu-arab"), 9)).isEqualTo(first);
    assertThat(written(Locale.ROOT, 10)).isNotEqualTo(first);
  }

  private Map<String, String> written(Locale locale, long seed) throws IOException {
    Locale.setDefault(locale);
    Path campaign =
        SyntheticCampaign.of(RehearsalPlan.compressed(1, 60), RepetitionModel.healthy(), seed)
            .named("same")
            .writeTo(Files.createTempDirectory(folder, "w"));
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(campaign)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            campaign.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void aCampaignThatDoesNotSayItIsSyntheticHasItInItsName() throws IOException {
    Path campaign =
        SyntheticCampaign.of(SHORT, RepetitionModel.healthy(), 1)
            .as(Provenance.REAL)
            .writeTo(folder);

    assertThat(campaign.getFileName()).hasToString("what-if-synthetic-1");
    assertThat(Evidence.open(campaign).provenance()).isEqualTo(Provenance.REAL);
  }
}
