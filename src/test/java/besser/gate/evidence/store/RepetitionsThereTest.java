package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static besser.gate.evidence.store.Recordings.missing;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepetitionsThereTest {
  @TempDir Path folder;

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
            "There are 2 repetitions that were not abandoned, the plan has 3.",
            "journal.tsv has rep-2, which is not there.");
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
            "rep-2 has the run id of rep-1 (synthetic-5-rep-1).",
            "rep-2 is of run synthetic-5-rep-1: it was recorded as rep-1 and renumbered.",
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
}
