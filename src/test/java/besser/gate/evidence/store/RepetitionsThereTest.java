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
  void theJournalTellsHowEachRepetitionCameAbout() throws IOException {
    Path campaign = brief(2).writeTo(folder);
    String journal = new Damage(campaign).text("journal.tsv");
    assertThat(told(campaign, journal)).isEmpty();
    assertThat(told(campaign, journal.replaceAll("(?m)^.*\trepetition-.*\n", "")))
        .containsExactly("journal.tsv does not know rep-1.", "journal.tsv does not know rep-2.");
    assertThat(told(campaign, journal + "x\trepetition-started\trep-2\n"))
        .containsExactly("journal.tsv has rep-2 begun more than once.");
    assertThat(told(campaign, journal.replaceAll("(?m)^.*\trepetition-sealed\trep-2\n", "")))
        .containsExactly("journal.tsv does not say that rep-2 was sealed.");
    assertThat(told(campaign, journal.replaceAll("(?m)^.*\tcampaign-sealed\t.*\n", "")))
        .containsExactly("journal.tsv does not say that the campaign was sealed.");
    assertThat(
            told(
                campaign,
                journal
                    .replaceAll("rep-([12])", "rep-0$1")
                    .replace("rep-02", "rep-1")
                    .replace("rep-01", "rep-2")))
        .contains("journal.tsv has the repetitions begun in another order: rep-2, rep-1.");
    assertThat(told(campaign, journal.replace("rep-2 run_id=", "rep-2 run_id=other-")))
        .containsExactly(
            "rep-2 is of run synthetic-5-rep-2, journal.tsv has it begun as other-synthetic-5-rep-2.");
  }

  /** A conductor that was cut off writes its last line again; nothing else comes out of order. */
  @Test
  void theJournalTellsOneRepetitionAfterTheOther() throws IOException {
    Path campaign = brief(2).writeTo(folder);
    String journal = new Damage(campaign).text("journal.tsv");
    String first = line(journal, "repetition-sealed\trep-1");
    String begun = line(journal, "repetition-started\trep-2");
    String second = line(journal, "repetition-sealed\trep-2");
    String over = line(journal, "campaign-sealed");

    assertThat(told(campaign, journal.replace(first, first + "x\tresumed\t\n" + first))).isEmpty();
    assertThat(told(campaign, journal.replace(over, over + "x\tresumed\t\n" + over))).isEmpty();
    assertThat(told(campaign, journal.replace(begun + second, second + begun)))
        .containsExactly("journal.tsv has rep-2 sealed where rep-1 was begun last.");
    assertThat(told(campaign, journal.replace(first, "").replace(begun, begun + first)))
        .containsExactly(
            "journal.tsv has rep-2 begun before rep-1 was sealed; one follows the other.");
    assertThat(told(campaign, journal.replace(over, "").replace(begun, over + begun)))
        .containsExactly("journal.tsv has rep-2 begun after the campaign was sealed.");
    String run = line(journal, "run\trep-2 ");
    assertThat(told(campaign, journal.replace(run, run.replace("run_id=", "run_id=x-") + run)))
        .containsExactly(
            "journal.tsv has rep-2 begun as x-synthetic-5-rep-2 and as synthetic-5-rep-2.");
    assertThat(told(campaign, journal + "x\tresumed\t-\n"))
        .containsExactly("journal.tsv goes on after the campaign was sealed.");
  }

  private static String line(String journal, String event) {
    return journal.lines().filter(l -> l.contains(event)).findFirst().orElseThrow() + "\n";
  }

  private static List<String> told(Path campaign, String journal) throws IOException {
    return Evidence.open(new Damage(campaign).write("journal.tsv", journal).resealed()).faults();
  }

  @Test
  void aSealedCampaignWithoutAJournalDoesNotTellWhichRepetitionsThereWere() throws IOException {
    Path campaign = new Damage(brief(2).writeTo(folder)).delete("journal.tsv").resealed();
    assertThat(Evidence.open(campaign).faults())
        .containsExactly("journal.tsv is not there, so nobody knows which repetitions there were.");
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
            "rep-2/repetition.json calls itself rep-1.",
            "rep-2 is of run synthetic-5-rep-1, journal.tsv has it begun as synthetic-5-rep-2.");
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
