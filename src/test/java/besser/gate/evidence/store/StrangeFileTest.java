package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import besser.gate.evidence.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangeFileTest {
  @TempDir Path folder;

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
  void theSealIsWhatSha256sumWrites() throws IOException {
    Path campaign = brief(1).writeTo(folder);
    String hash = Seal.sha256(campaign.resolve("rep-1/repetition.json"));

    assertThat(Files.readString(campaign.resolve("rep-1/SHA256SUMS")))
        .contains("\n" + hash + "  repetition.json\n")
        .matches("(?:[0-9a-f]{64}  [^\n]+\n)+");
  }
}
