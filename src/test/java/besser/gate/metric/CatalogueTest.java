package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStages;
import besser.gate.plan.DeepPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reading stands in one list, which is the one people read. */
class CatalogueTest {
  private static final Path README = Path.of("reports/README.md");

  @TempDir Path folder;

  @Test
  void aNameHasItsOwnEntryBeforeThatOfItsPattern() {
    assertThat(Catalogue.of("mmc.bytes.cmd53").orElseThrow().family()).isEqualTo("received");
    assertThat(Catalogue.of("mmc.bytes.cmd52").orElseThrow().name()).isEqualTo("mmc.bytes.cmdN");
    assertThat(Catalogue.of("workqueue.execute.sdio_rx_work").orElseThrow().unit())
        .isEqualTo(Unit.PER_SECOND);
    assertThat(Catalogue.of("lock.samples.window-2").orElseThrow().name())
        .isEqualTo("lock.samples");
  }

  @Test
  void noReadingStandsTwiceAndEachSaysWhatItIs() {
    assertThat(Catalogue.all()).hasSizeGreaterThan(100);
    assertThat(Catalogue.all()).extracting(Catalogue.Entry::name).doesNotHaveDuplicates();
    assertThat(Catalogue.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.meaning()).isNotBlank();
              assertThat(entry.phrase()).isNotBlank();
              if (entry.source().equals("-")) {
                assertThat(entry.takes()).as(entry.name()).isPresent();
              }
            });
  }

  @Test
  void everyReadingThatIsPublishedStandsThereInItsUnitAndEveryOneThatStandsThereIsPublished()
      throws IOException {
    List<Reading> published = new ArrayList<>(published(RehearsalPlan.compressed(1, 60)));
    published.addAll(published(DeepPlan.like(RehearsalPlan.compressed(1, 60))));
    assertThat(published.stream().filter(r -> !asCatalogued(r)).map(Reading::name)).isEmpty();
    Set<String> names =
        published.stream()
            .map(reading -> Catalogue.of(reading.name()).orElseThrow().name())
            .collect(Collectors.toSet());
    Set<String> measured =
        Catalogue.all().stream()
            .filter(entry -> !entry.source().equals("-"))
            .map(Catalogue.Entry::name)
            .collect(Collectors.toSet());
    assertThat(names).isEqualTo(measured);
  }

  @Test
  void theTableForPeopleIsThisList() throws IOException {
    String table =
        Catalogue.all().stream().map(CatalogueTest::row).collect(Collectors.joining("\n"));
    assertThat(Files.readString(README)).contains(table);
  }

  private static boolean asCatalogued(Reading reading) {
    Optional<Catalogue.Entry> entry = Catalogue.of(reading.name());
    return entry.isPresent()
        && reading.measured().map(m -> m.unit() == entry.get().unit()).orElse(true);
  }

  private static String row(Catalogue.Entry entry) {
    return "| `%s` | %s: %s | %s | %s | %s | %s |"
        .formatted(
            entry.name(),
            entry.phrase(),
            entry.meaning(),
            entry.unit().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            entry.good().name().toLowerCase(Locale.ROOT),
            entry.family(),
            entry.source().equals("-") ? "no instrument" : "`" + entry.source() + "`");
  }

  private List<Reading> published(Plan plan) throws IOException {
    Campaign campaign =
        Evidence.open(
            SyntheticCampaign.of(plan, RepetitionModel.healthy(), 1)
                .writeTo(Files.createDirectories(folder.resolve(plan.name()))));
    List<Claim> claims = Features.read(Path.of("features"));
    return new JudgedStages(campaign, new Floors(claims, GatingSet.PHASE_1))
        .at("4M", claims.get(0).terms()).stream().flatMap(s -> s.readings().stream()).toList();
  }

  @Test
  void whatWouldCountWakesOfTheBottomHalfIsSaid() {
    assertThat(Catalogue.noInstrument("driver.bh_rx_wakes"))
        .isEqualTo(
            "The recorder has no instrument for driver.bh_rx_wakes. It takes probes on functions"
                + " the whole kernel calls, which slow what they measure: ./gate run --instruments"
                + " deep, once with each of the two builds.");
  }

  @Test
  void ofAnythingElseOnlyThatThereIsNone() {
    assertThat(Catalogue.noInstrument("driver.temperature"))
        .isEqualTo("The recorder has no instrument for driver.temperature.");
  }
}
