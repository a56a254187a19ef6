package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.night.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @TempDir Path root;

  private Path folder(String name, String verdict) throws IOException {
    Path folder = root.resolve("reports/campaigns").resolve(name);
    Files.createDirectories(folder.resolve("derived"));
    Files.writeString(folder.resolve("campaign.json"), "{\"schema\": 1, \"baseline\": \"-\"}");
    Files.writeString(folder.resolve("SHA256SUMS"), "");
    if (!verdict.isEmpty()) {
      Files.writeString(
          folder.resolve("derived/verdict.json"),
          "{\"schema\": 1, \"environment\": \"lab\", \"verdict\": \"%s\", \"judgement\": \"HOLDS\"}"
              .formatted(verdict));
    }
    return folder;
  }

  @BeforeEach
  void someCampaigns() throws IOException {
    folder("20260101T000000Z-lab-1", "REHEARSAL");
    folder("20260102T000000Z-lab-2", "REHEARSAL");
    Files.writeString(folder("20260103T000000Z-lab-3", "REHEARSAL").resolve("answers.jsonl"), "{}");
    folder("20260104T000000Z-lab-4", "");
    folder("20260105T000000Z-lab-5", "no JSON \"");
  }

  private Retention.Sorted sorted() throws IOException {
    return new Retention(Optional.of(Duration.ofDays(30)), OptionalLong.empty())
        .sort(new StoredCampaigns(new Home(root)).all(), List.of(), NOW);
  }

  @Test
  void whatGoesAndWhatStaysIsSaidLineByLine() throws IOException {
    assertThat(PruneCommand.text(sorted()).lines().map(l -> l.replaceAll("\\(.*", "(")))
        .containsExactly(
            "goes  20260101T000000Z-lab-1  0.0 MB  older than 30 days",
            "goes  20260102T000000Z-lab-2  0.0 MB  older than 30 days",
            "stays  20260103T000000Z-lab-3  0.0 MB  findings of it were answered",
            "stays  20260104T000000Z-lab-4  0.0 MB  it is sealed and was not judged: ./gate judge"
                + " 20260104T000000Z-lab-4",
            "stays  20260105T000000Z-lab-5  0.0 MB  it cannot be read: derived/verdict.json is no"
                + " JSON (");
  }

  @Test
  void oneThatIsBeingRecordedStaysAndWhatWentIsWrittenDown() throws IOException {
    StoredCampaigns stored = new StoredCampaigns(new Home(root));
    Path first = root.resolve("reports/campaigns/20260101T000000Z-lab-1");
    try (LeaseToken conductor =
        LeaseToken.of(new besser.gate.evidence.store.CampaignFolder(first))) {
      for (Retention.Reasoned one : sorted().going()) {
        stored.remove(one, NOW);
      }
    }
    assertThat(first).exists();
    assertThat(root.resolve("reports/campaigns/20260102T000000Z-lab-2")).doesNotExist();
    assertThat(root.resolve("reports/removing")).isEmptyDirectory();
    assertThat(Files.readString(root.resolve("reports/history/removed.tsv")))
        .isEqualTo(
            "2026-12-01T00:00:00Z\t20260102T000000Z-lab-2\tREHEARSAL\tHOLDS\tolder than 30 days\n");
  }

  @Test
  void oneWhoseHeaderNobodyCanReadStaysAndHidesNoOther() throws IOException {
    Files.writeString(
        folder("20260106T000000Z-lab-6", "REHEARSAL").resolve("campaign.json"), "{\"id\": ");
    assertThat(PruneCommand.text(sorted()))
        .contains("goes  20260101T000000Z-lab-1")
        .contains(
            "stays  20260106T000000Z-lab-6  0.0 MB  it cannot be read: its campaign.json is no JSON");
  }
}
