package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a campaign is named. */
class HomeTest {
  private static final String FIRST = "20261128T101500Z-lab-no-patch";
  private static final String SECOND = "20261128T143000Z-lab-patch-c";

  @TempDir Path root;

  @BeforeEach
  void twoCampaigns() throws IOException {
    Files.createDirectories(new Home(root).campaigns().resolve(FIRST));
    Files.createDirectories(new Home(root).campaigns().resolve(SECOND));
  }

  private Path campaign(String given) {
    return new Home(root).campaign(Path.of(given));
  }

  @Test
  void itsFolderItsNameAndABeginningThatNoOtherHasNameIt() {
    Path first = new Home(root).campaigns().resolve(FIRST);
    assertThat(campaign(first.toString())).isEqualTo(first);
    assertThat(campaign(FIRST)).isEqualTo(first);
    assertThat(campaign("20261128T1015")).isEqualTo(first);
    assertThat(campaign("20261128T14")).isEqualTo(first.resolveSibling(SECOND));
  }

  @Test
  void aWholeNameIsMeantThoughAnotherBeginsWithIt() throws IOException {
    Files.createDirectories(new Home(root).campaigns().resolve(FIRST + "-again"));
    assertThat(campaign(FIRST)).hasFileName(FIRST);
  }

  @Test
  void aBeginningOfSeveralIsWrongUsageAndNamesThem() {
    assertThatThrownBy(() -> campaign("20261128"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            2 campaigns begin with 20261128; give enough of the name to tell which:
              20261128T101500Z-lab-no-patch
              20261128T143000Z-lab-patch-c""");
  }

  @Test
  void aNameOfNoneIsWrongUsageAndSaysWhereToLook() {
    assertThatThrownBy(() -> campaign("2025"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("There is no campaign 2025")
        .hasMessageEndingWith("See them all: ./gate history");
  }
}
