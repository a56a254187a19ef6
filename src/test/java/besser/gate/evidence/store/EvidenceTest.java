package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Damage;
import besser.gate.corpus.Parts;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.Part;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  private static final Locale BEFORE = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void theLocaleOfBefore() {
    Locale.setDefault(BEFORE);
  }

  private static SyntheticCampaign brief(int repetitions) {
    return SyntheticCampaign.of(
        RehearsalPlan.compressed(repetitions, 60),
        RepetitionModel.healthy().with(CpuCost.light().withSamples(300)),
        5);
  }

  private static SyntheticCampaign locked() {
    return SyntheticCampaign.of(
        new LockedPlan(), RepetitionModel.healthy().with(CpuCost.light().withSamples(300)), 1);
  }

  /** Reasons of the parts that are missing, by file; hist and perf files too. */
  private static Map<String, String> missing(Repetition repetition) {
    Stream<Part<?>> nested =
        Stream.concat(
            repetition.perf().value().stream()
                .flatMap(List::stream)
                .flatMap(w -> Stream.of(w.profile(), w.buildIds())),
            repetition.counters().value().stream()
                .flatMap(List::stream)
                .filter(c -> c.status().equals("armed"))
                .map(c -> c.histogram()));
    return Stream.concat(Parts.of(repetition).stream(), nested)
        .filter(part -> part instanceof Part.Missing<?>)
        .collect(Collectors.toMap(Part::file, Part::why, (a, b) -> a, TreeMap::new));
  }

  /** What no part stands for: a person reads it, or it stands behind another file. */
  private static boolean readByNobody(String file) {
    return file.matches(
        ".*/(messages\\.log|config\\.txt|pv-.*\\.log|perf-.*\\.(stderr|stats)\\.txt)");
  }

  /** One campaign, put back into its whole state before each damage. */
  private Whole whole() throws IOException {
    return new Whole(brief(1).writeTo(folder.resolve("whole")));
  }

  private static final class Whole {
    private final Path campaign;
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private String last = "";

    Whole(Path campaign) throws IOException {
      this.campaign = campaign;
      for (String file : Seal.filesBelow(campaign)) {
        bytes.put(file, Files.readAllBytes(campaign.resolve(file)));
      }
    }

    /** Files of the repetition, below its folder. */
    List<String> files() {
      return bytes.keySet().stream()
          .filter(f -> f.startsWith("rep-1/"))
          .map(f -> f.substring("rep-1/".length()))
          .toList();
    }

    /** Whole but for what the next damage does to one file. */
    Damage again(String next) throws IOException {
      for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
        boolean rewritten = file.getKey().matches(".*(SHA256SUMS|/trailer\\.txt)");
        if (rewritten || file.getKey().equals(last)) {
          Files.write(campaign.resolve(file.getKey()), file.getValue());
        }
      }
      last = "rep-1/" + next;
      return new Damage(campaign);
    }
  }

  @Test
  void eachFileThatIsDeletedCostsItsPartAndNoOther() throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      if (file.equals("SHA256SUMS")) {
        continue;
      }
      Campaign recordedSo = Evidence.open(whole.again(file).delete("rep-1/" + file).resealed());
      assertThat(recordedSo.faults()).as(file).isEmpty();
      assertThat(missing(recordedSo.repetitions().get(0)).keySet())
          .as(file)
          .isEqualTo(readByNobody(file) ? Set.of() : Set.of(file));
    }
  }

  @Test
  void eachFileThatIsDeletedAfterTheSealIsNamed() throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      Campaign opened = Evidence.open(whole.again(file).delete("rep-1/" + file).tampered());
      Repetition repetition = opened.repetitions().get(0);
      if (file.equals("SHA256SUMS")) {
        assertThat(opened.faults()).contains("rep-1/SHA256SUMS was sealed and is missing.");
        assertThat(Parts.of(repetition)).allSatisfy(p -> assertThat(p.why()).isNotEmpty());
      } else {
        assertThat(repetition.sealFaults()).as(file).contains(file + " was sealed and is missing.");
      }
    }
  }

  @Test
  void eachFileThatIsAlteredAfterTheSealIsRefusedByName() throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      byte[] bytes = whole.bytes.getOrDefault("rep-1/" + file, new byte[0]).clone();
      if (bytes.length == 0) {
        continue;
      }
      whole.again(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(whole.campaign.resolve("rep-1").resolve(file), bytes);

      Campaign opened = Evidence.open(whole.campaign);

      Repetition repetition = opened.repetitions().get(0);
      if (file.equals("SHA256SUMS")) {
        assertThat(opened.faults()).anyMatch(f -> f.startsWith("rep-1/SHA256SUMS was altered"));
        assertThat(Parts.of(repetition)).allSatisfy(p -> assertThat(p.why()).isNotEmpty());
      } else {
        assertThat(repetition.sealFaults())
            .as(file)
            .anyMatch(f -> f.startsWith(file + " was altered after it was sealed (SHA-256 "));
        if (!readByNobody(file)) {
          assertThat(missing(repetition).get(file))
              .as(file)
              .startsWith(file + " was altered after it was sealed")
              .endsWith("nothing is judged on it.");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.99})
  void eachFileThatIsTruncatedNeverThrows(double part) throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      Damage damage = whole.again(file).truncate("rep-1/" + file, part);
      Campaign opened =
          Evidence.open(file.equals("SHA256SUMS") ? damage.tampered() : damage.resealed());
      assertThat(opened.repetitions()).as(file).hasSize(1);
      if (file.endsWith(".gz")) {
        assertThat(missing(opened.repetitions().get(0))).as(file).containsKey(file);
      }
    }
  }

  @Test
  void aFileTheSealDoesNotListIsForeignAndNotJudged() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    String link = Files.readString(campaign.resolve("rep-1/device/link.tsv"));
    new Damage(campaign).delete("rep-1/device/link.tsv").resealed();

    Repetition repetition =
        Evidence.open(new Damage(campaign).write("rep-1/device/link.tsv", link).tampered())
            .repetitions()
            .get(0);

    String why = "device/link.tsv is foreign: the seal does not list it; nothing is judged on it.";
    assertThat(repetition.link().why()).isEqualTo(why);
    assertThat(repetition.sealFaults()).containsExactly(why);
  }

  @Test
  void aLinkToAnotherFileIsNoEvidence() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    Path link = campaign.resolve("rep-1/device/link.tsv");
    Path elsewhere = Files.move(link, folder.resolve("elsewhere.tsv"));
    Files.createSymbolicLink(link, elsewhere);

    assertThat(Evidence.open(campaign).repetitions().get(0).link().why())
        .startsWith("device/link.tsv was altered after it was sealed (SHA-256 not a regular file");
  }

  @Test
  void aFileTheHostDidNotWriteIsNotJudged() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    CampaignFolder layout = new CampaignFolder(campaign);
    new Damage(campaign).replace("rep-1/device/link.tsv", "-60", "-61");
    Seal.of(layout.repetition(1));
    Seal.of(layout);

    Repetition repetition = Evidence.open(campaign).repetitions().get(0);

    String why =
        "device/link.tsv is not the file the device's recorder wrote (its SHA-256 differs from"
            + " device/trailer.txt); nothing is judged on it.";
    assertThat(repetition.link().why()).isEqualTo(why);
    assertThat(repetition.sealFaults()).containsExactly(why);
  }

  @Test
  void aFileThatWasWrittenAndNotCollectedSaysSo() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    CampaignFolder layout = new CampaignFolder(campaign);
    new Damage(campaign).delete("rep-1/device/link.tsv");
    Seal.of(layout.repetition(1));
    Seal.of(layout);

    assertThat(Evidence.open(campaign).repetitions().get(0).link().why())
        .isEqualTo("device/link.tsv was written by the recorder and not collected.");
  }

  @Test
  void anOpenCampaignIsReadAndSaysThatItIsOpen() throws IOException {
    Campaign campaign = Evidence.open(brief(1).writeOpenTo(folder));

    assertThat(campaign.faults())
        .containsExactly(
            "The campaign is open: it has no SHA256SUMS, so it was cut off or is still running.");
    assertThat(missing(campaign.repetitions().get(0))).isEmpty();
  }

  @Test
  void aRepetitionThatWasNeverSealedIsReadAndSaysSo() throws IOException {
    Path campaign = brief(1).writeOpenTo(folder);

    Repetition repetition =
        Evidence.open(new Damage(campaign).delete("rep-1/SHA256SUMS").tampered())
            .repetitions()
            .get(0);

    assertThat(repetition.sealFaults())
        .containsExactly("There is no SHA256SUMS: this repetition was never sealed.");
    assertThat(missing(repetition)).isEmpty();
  }

  @Test
  void aRepetitionThatWasLeftOutIsNamed() throws IOException {
    Path campaign = brief(3).writeTo(folder);

    assertThat(Evidence.open(new Damage(campaign).move("rep-2", "../hidden").resealed()).faults())
        .containsExactly(
            "Repetitions are not consecutive: rep-3 stands where rep-2 should; one was left out.",
            "There are 2 repetitions that were not abandoned, the plan has 3.");
  }

  @Test
  void aRepetitionThatIsThereTwiceIsNamed() throws IOException {
    Path campaign = brief(2).writeTo(folder);
    Damage damage = new Damage(campaign).move("rep-2", "../hidden");
    try (Stream<Path> all = Files.walk(campaign.resolve("rep-1"))) {
      for (Path from : all.toList()) {
        Path to = campaign.resolve("rep-2").resolve(campaign.resolve("rep-1").relativize(from));
        Files.copy(from, to);
      }
    }

    assertThat(Evidence.open(damage.resealed()).faults())
        .containsExactly(
            "rep-2 has the run id of rep-1 (what-if).".replace("what-if", "synthetic-5-rep-1"),
            "rep-2/repetition.json calls itself rep-1.");
  }

  @Test
  void moreRepetitionsThanThePlanHasAreNamed() throws IOException {
    SyntheticCampaign two = brief(2);

    assertThat(
            Evidence.open(
                    two.with(
                            List.of(
                                RepetitionModel.healthy(),
                                RepetitionModel.healthy(),
                                RepetitionModel.healthy()))
                        .writeTo(folder))
                .faults())
        .containsExactly("There are 3 repetitions that were not abandoned, the plan has 2.");
  }

  @Test
  void aRecordingOfAnotherRunIsNamed() throws IOException {
    Path campaign = brief(1).writeTo(folder);

    assertThat(
            Evidence.open(
                    new Damage(campaign)
                        .replace("rep-1/sender/start.txt", "synthetic-5-rep-1", "yesterday")
                        .resealed())
                .faults())
        .containsExactly(
            "rep-1/sender/start.txt is of run yesterday, repetition.json is of run"
                + " synthetic-5-rep-1: a stale recording.");
  }

  @Test
  void whatWasAskedForIsUnknownWhereTheHeaderWasAltered() throws IOException {
    Path campaign = locked().as(Provenance.REAL).writeTo(folder);

    Campaign opened =
        Evidence.open(
            new Damage(campaign).replace("campaign.json", "phase-1", "patch-c").tampered());

    assertThat(opened.plan()).isInstanceOf(OtherPlan.class);
    assertThat(opened.plan().name()).isEqualTo("unknown");
    assertThat(opened.provenance()).isEqualTo(Provenance.STAND_IN);
    assertThat(opened.gate()).isEqualTo("-");
    assertThat(opened.faults())
        .hasSize(2)
        .allMatch(f -> f.startsWith("campaign.json was altered after it was sealed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cooldown_s\" : 60",
        "\"nominal_s\" : 1800",
        "\"repetitions\" : 3",
        "\"offered_bytes_per_s\" : 4194304",
        "\"tick_s\" : 1",
        "\"compression\" : 1"
      })
  void aPlanThatOnlyCallsItselfLockedIsNot(String number) throws IOException {
    Path campaign = locked().writeTo(folder);

    Campaign opened =
        Evidence.open(
            new Damage(campaign)
                .change("campaign.json", text -> text.replaceFirst(number + "\\b", number + "0"))
                .resealed());

    assertThat(opened.plan()).isInstanceOf(OtherPlan.class);
    assertThat(opened.plan().name()).isEqualTo("locked, altered");
    assertThat(opened.faults().get(0))
        .startsWith("campaign.json calls its plan locked, but its stages, repetitions");
  }

  @Test
  void aHeaderWithoutAPlanHasAnUnknownPlan() throws IOException {
    Path campaign = locked().writeTo(folder);

    assertThat(
            Evidence.open(
                    new Damage(campaign)
                        .replace("campaign.json", "\"nominal_s\" : 600", "\"nominal_s\" : \"long\"")
                        .resealed())
                .faults())
        .containsExactly(
            "The plan is not known: plan.stages.1.nominal_s is \"long\", a number is needed.");
  }

  @Test
  void everyPlanIsRebuiltByItsType() throws IOException {
    List<Plan> plans =
        List.of(
            new LockedPlan(),
            RehearsalPlan.compressed(2, 60),
            new RehearsalPlan(1, 1, new Span(1)),
            new OtherPlan(
                "three-minutes", List.of(Stage.ofMebibytes(4, new Span(180))), 3, new Span(0)),
            new OtherPlan("locked", new LockedPlan().stages(), 3, new Span(60)));
    for (Plan plan : plans) {
      Path parent = folder.resolve("p" + plans.indexOf(plan));
      assertThat(
              Evidence.open(
                      SyntheticCampaign.of(plan, RepetitionModel.healthy(), 2).writeTo(parent))
                  .plan())
          .isEqualTo(plan);
    }
  }

  @Test
  void onlyALabThatIsNotSyntheticIsReal() throws IOException {
    for (Provenance provenance : Provenance.values()) {
      assertThat(
              Evidence.open(brief(1).as(provenance).writeTo(folder.resolve(provenance.name())))
                  .provenance())
          .isEqualTo(provenance);
    }
    Path campaign = brief(1).as(Provenance.REAL).named("x").writeTo(folder);
    assertThat(
            Evidence.open(
                    new Damage(campaign)
                        .replace("campaign.json", "\"kind\" : \"lab\"", "\"kind\" : \"Lab\"")
                        .resealed())
                .provenance())
        .isEqualTo(Provenance.STAND_IN);
  }

  @Test
  void aClaimThatIsNotTheLockedOneIsNamed() throws IOException {
    Path feature = Files.writeString(folder.resolve("a.feature"), "Feature: a\n");
    Path campaign = brief(1).locking(Map.of("a.feature", feature)).writeTo(folder.resolve("c"));
    assertThat(Evidence.open(campaign).faults()).isEmpty();

    assertThat(
            Evidence.open(new Damage(campaign).write("claims/a.feature", "Feature: b\n").resealed())
                .faults())
        .containsExactly("claims/a.feature is not the feature campaign.json locked.");
  }

  @Test
  void aForeignFileOfTheCampaignIsNamedAndWhatIsDerivedIsNot() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    new Damage(campaign)
        .write("derived/verdict.json", "{}")
        .write("answers.jsonl", "")
        .write("notes.txt", "it was fine");

    assertThat(Evidence.open(campaign).faults())
        .containsExactly(
            "notes.txt is foreign: the seal does not list it; nothing is judged on it.");
  }

  @Test
  void aFolderThatIsNoCampaignIsRefused() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThatThrownBy(() -> Evidence.open(folder))
        .isInstanceOf(NoCampaignException.class)
        .hasMessage(
            folder
                + " is no campaign: it has no campaign.json and no repetition. Give a folder that"
                + " has campaign.json and rep-1, for example one below reports/campaigns/.");
    assertThatThrownBy(() -> Evidence.open(folder.resolve("gone")))
        .isInstanceOf(NoCampaignException.class)
        .hasMessageContaining("gone is no campaign: there is no such folder.");
  }

  @Test
  void aCampaignWithoutItsHeaderIsStillOpened() throws IOException {
    Path campaign = brief(1).writeTo(folder);

    Campaign opened = Evidence.open(new Damage(campaign).delete("campaign.json").tampered());

    assertThat(opened.id()).isEqualTo("synthetic-5");
    assertThat(opened.plan().name()).isEqualTo("unknown");
    assertThat(opened.faults()).contains("campaign.json was sealed and is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "tr-TR"})
  void everyLocaleReadsTheSame(String tag) throws IOException {
    Path campaign = brief(2).writeTo(folder);
    Locale.setDefault(Locale.ROOT);
    Campaign plain = Evidence.open(campaign);

    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(Evidence.open(campaign)).isEqualTo(plain);
  }

  @Test
  void theSealIsWhatSha256sumWrites() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    String hash = Seal.sha256(campaign.resolve("rep-1/repetition.json"));

    assertThat(Files.readString(campaign.resolve("rep-1/SHA256SUMS")))
        .contains("\n" + hash + "  repetition.json\n")
        .matches("(?:[0-9a-f]{64}  [^\n]+\n)+");
  }
}
