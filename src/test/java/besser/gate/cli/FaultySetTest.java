package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Finding;
import besser.gate.judge.Judgement;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign with the features sealed in it, one thing wrong with the set, judged as by hand. */
class FaultySetTest {
  private static final Plan TWO = new RehearsalPlan(2, 60, new Span(0.2));

  @TempDir Path folder;

  private static Map<String, Path> features() throws IOException {
    Path root = Path.of("features");
    Map<String, Path> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(f -> f.toString().endsWith(".feature"))
          .forEach(f -> all.put(root.relativize(f).toString().replace('\\', '/'), f));
    }
    return all;
  }

  private Damage campaign(Plan plan) throws IOException {
    return new Damage(
        SyntheticCampaign.of(plan, RepetitionModel.healthy(), 1)
            .locking(features())
            .as(Provenance.REAL)
            .writeTo(folder));
  }

  private static Judgement judged(Path campaign, String... gate) {
    return new Judging(Home.here())
        .judge(campaign, Stream.of(gate).findFirst(), Optional.empty())
        .judgement();
  }

  private static void isUndecided(Judgement judgement, String why) {
    assertThat(judgement.campaign().faults()).anySatisfy(f -> assertThat(f).contains(why));
    assertThat(Exit.of(judgement, false)).isEqualTo(Exit.UNDECIDED);
    assertThat(judgement.verdict().word()).isIn("UNDECIDED", "REHEARSAL");
    assertThat(judgement.judgedClaims())
        .filteredOn(c -> c.id().startsWith("TGT-"))
        .allSatisfy(c -> assertThat(c.outcome().name()).isEqualTo("UNDECIDED"));
  }

  @Test
  void aSoundOneIsAcceptedAndSaysWhy() throws IOException {
    Judgement judgement = judged(campaign(new LockedPlan()).tampered());
    assertThat(judgement.verdict().word()).as("%s", judgement.verdict()).isEqualTo("ACCEPTED");
    assertThat(judgement.verdict().reasons()).hasSize(9);
    assertThat(judgement.verdict().reasons())
        .contains(
            "Account claims: edition 2, every required claim with its text.",
            "Account campaign: 3 of 3 repetitions, all under their seals.");
    assertThat(Exit.of(judgement, true)).isEqualTo(Exit.HOLDS);
  }

  @Test
  void aPatchsOwnGoalSaysInItsWordThatPhaseOneWasNotAsked() throws IOException {
    Judgement judgement = judged(campaign(new LockedPlan()).tampered(), "patch-c");
    assertThat(besser.gate.report.view.Headline.word(judgement))
        .isEqualTo("ACCEPTED (for the goal of patch-c, Phase 1 was not asked)");
  }

  @Test
  void aGateNothingBelongsToIsWrongUsage() throws IOException {
    Path campaign = campaign(TWO).tampered();
    for (String gate : new String[] {"typo", "goal", "PC-RX", ""}) {
      assertThatThrownBy(() -> judged(campaign, gate))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("There is no gate \"" + gate + "\"");
    }
  }

  @Test
  void aMissingRepetitionIsUndecidedInARehearsalToo() throws IOException {
    Path campaign = campaign(TWO).move("rep-2", "derived").resealed();
    isUndecided(judged(campaign), "There are 1 repetitions");
  }

  @Test
  void whatWasRecordedUnderNoClaimDecidesNothing() throws IOException {
    Path campaign =
        SyntheticCampaign.of(TWO, RepetitionModel.healthy(), 1).as(Provenance.REAL).writeTo(folder);
    isUndecided(judged(campaign), "The claims that were locked when recording started are missing");
  }

  @Test
  void aForeignFileIsAFaultWhereverItLies() throws IOException {
    Damage campaign = campaign(TWO);
    campaign.write("notes.txt", "x\n").write("driver/more.tsv", "x\n").resealed();
    isUndecided(judged(campaign.tampered()), "notes.txt is no file of a campaign.");
    isUndecided(
        judged(campaign.tampered()), "driver/more.tsv is no description campaign.json locked.");
  }

  @Test
  void aFileTheRecorderDidNotWriteLetsNothingHold() throws IOException {
    Path campaign = campaign(TWO).write("rep-1/device/more.tsv", "x\n").resealed();
    assertThat(judged(campaign).judgedClaims())
        .filteredOn(c -> c.id().equals("VAL-SEAL"))
        .allSatisfy(
            c ->
                assertThat(c.reason())
                    .contains("device/more.tsv was not written by the recorder."));
  }

  @Test
  void alteredFeaturesAreNotJudgedOn() throws IOException {
    Path campaign =
        campaign(TWO)
            .replace("claims/targets.feature", "at least 2 MB/s", "at least 9 MB/s")
            .tampered();
    isUndecided(judged(campaign), "claims/targets.feature was altered after it was sealed");
  }

  @Test
  void garbledFeaturesAreNoWrongUsage() throws IOException {
    Path campaign = campaign(TWO).write("claims/targets.feature", "garbled").tampered();
    isUndecided(judged(campaign), "claims/targets.feature was altered after it was sealed");
  }

  @Test
  void aSealedFeatureThatCampaignJsonDoesNotListIsAFault() throws IOException {
    Path campaign =
        campaign(TWO)
            .write(
                "claims/more.feature",
                Files.readString(Path.of("features/baselines.feature")).replace("BASE-", "MORE-"))
            .resealed();
    isUndecided(judged(campaign), "claims/more.feature is no feature campaign.json locked.");
  }

  @Test
  void aSetWithoutItsTargetsDecidesNothing() throws IOException {
    Damage damage = campaign(TWO).delete("claims/targets.feature");
    damage.change(
        "campaign.json", t -> t.replaceAll("\n *\"targets.feature\" : \"[0-9a-f]*\",", ""));
    isUndecided(judged(damage.resealed()), "TGT-LINK is missing, TGT-LOCK is missing");
  }

  @Test
  void anAnswerWithoutWordsOrByNobodyIsNone() {
    assertThat(new Finding.Answer("ann", "now", " ").isGiven()).isFalse();
    assertThat(new Finding.Answer("", "now", "because").isGiven()).isFalse();
    assertThat(new Finding.Answer("-", "now", "because").isGiven()).isFalse();
    assertThat(new Finding.Answer("ann", "now", "because").isGiven()).isTrue();
  }
}
