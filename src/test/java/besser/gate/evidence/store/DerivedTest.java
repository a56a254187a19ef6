package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedTest {
  @TempDir Path folder;

  @Test
  void aFullDiskSaysSoAndWhatToDo() {
    Path file = folder.resolve("campaign.json");

    assertThat(NotWrittenException.of(file, new IOException("No space left on device")))
        .hasMessageStartingWith(file + " could not be written: the disk is full (")
        .hasMessageEndingWith(
            " MB free). What was written before is whole. Free space, then run gate resume.");
    assertThat(NotWrittenException.of(file, new IOException("Permission denied")))
        .hasMessage(file + " could not be written: Permission denied.");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("derived/verdict.json/x"));

    assertThatThrownBy(() -> new Derived(new CampaignFolder(folder)).write("verdict.json", "{}\n"))
        .isInstanceOf(NotWrittenException.class);
    assertThat(occupied.getParent().getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aLinkThatLiesThereIsNotFollowedAndAFolderThatLeadsOutIsRefused() throws IOException {
    Path own = Files.writeString(folder.resolve("mine.txt"), "mine\n");
    Path derived = Files.createDirectories(folder.resolve("campaign/derived"));
    Files.createSymbolicLink(derived.resolve(".verdict.json.part"), own);
    Files.createSymbolicLink(derived.resolve("charts"), folder);
    Derived written = new Derived(new CampaignFolder(folder.resolve("campaign")));

    written.write("verdict.json", "{}\n");
    assertThat(own).hasContent("mine\n");
    assertThat(derived.resolve("verdict.json")).isRegularFile().hasContent("{}\n");
    assertThatThrownBy(() -> written.write("charts/mine.txt", "theirs\n"))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageEndingWith("leads out of the campaign; remove the link.");
    assertThat(own).hasContent("mine\n");
  }

  @Test
  void whatIsDerivedStaysInItsFolder() throws IOException {
    Derived derived = new Derived(new CampaignFolder(folder));

    assertThat(derived.write("charts/rep-1.svg", "<svg/>"))
        .isEqualTo(folder.resolve("derived/charts/rep-1.svg"))
        .hasContent("<svg/>");
    assertThatThrownBy(() -> derived.write("../campaign.json", "{}"))
        .hasMessage("../campaign.json leaves derived/; give a name below it.");
  }
}
