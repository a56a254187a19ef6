package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.plan.LockedPlan;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedOutlookTest {
  @TempDir Path campaign;

  private Span lost(String claims) throws IOException {
    CampaignFolder folder = new CampaignFolder(campaign);
    Files.createDirectories(folder.claims());
    Files.writeString(folder.claims().resolve("targets.feature"), claims);
    return new SealedOutlook(folder, new LockedPlan()).lost();
  }

  @Test
  void howLongALinkMayBeLostIsWhatTheSealedClaimsSay() throws IOException {
    String today = Files.readString(Path.of("features/targets.feature"));
    assertThat(lost(today)).isEqualTo(new Span(5));
    assertThat(lost(today.replace("once lost for 5 s", "once lost for 12 s")))
        .isEqualTo(new Span(12));
  }

  @Test
  void noRepetitionIsCutShortForARuleNobodyCanRead() throws IOException {
    assertThat(lost("Feature: no such word\n  nonsense")).isEqualTo(new LockedPlan().length());
  }
}
