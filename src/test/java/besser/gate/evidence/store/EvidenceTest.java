package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "tr-TR"})
  void everyLocaleReadsTheSame(String tag) throws IOException {
    Path campaign = brief(2).writeTo(folder);
    Locale.setDefault(Locale.ROOT);
    Campaign plain = Evidence.open(campaign);

    Locale.setDefault(Locale.forLanguageTag(tag));

    assertThat(Evidence.open(campaign)).isEqualTo(plain);
  }
}
