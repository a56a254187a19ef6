package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Campaign;
import besser.gate.plan.LockedPlan;
import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignWriterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

  @TempDir Path folder;
  private Path feature;

  @BeforeEach
  void aFeature() throws IOException {
    feature = Files.writeString(folder.resolve("goal.feature"), "Feature: a goal\n");
  }

  private static CampaignHeader header() {
    return new CampaignHeader(
        "20261122T101500Z-lab",
        "2026-11-22T10:15:00Z",
        "c88fc25-dirty",
        List.of("run", "--env", "lab"),
        "lab",
        "lab",
        Map.of("link.bssid", "c0:25:06:e6:5b:32"),
        Optional.empty(),
        Optional.of("patch-c"),
        "phase-1",
        new LockedPlan(),
        Optional.empty(),
        false);
  }

  private CampaignWriter create() throws IOException {
    return CampaignWriter.create(
        folder, header(), Map.of("patch-c/goal.feature", feature), () -> NOW);
  }

  private static RepetitionHeader repetition(String state) {
    return new RepetitionHeader(
        "rep-1",
        "run-1",
        state,
        "",
        OptionalDouble.of(12.01),
        OptionalDouble.empty(),
        OptionalDouble.of(0.02),
        "",
        "",
        OptionalDouble.of(120.1),
        OptionalDouble.empty(),
        List.of(new RepetitionHeader.SshLoss(12, 20, "device")));
  }

  @Test
  void theHeaderIsTheSameBytesEverywhere() throws IOException {
    create();

    assertThat(folder.resolve("20261122T101500Z-lab/campaign.json"))
        .hasContent(
            """
            {
              "baseline" : "-",
              "claims" : {
                "patch-c/goal.feature" : "%s"
              },
              "command_line" : [
                "run",
                "--env",
                "lab"
              ],
              "created" : "2026-11-22T10:15:00Z",
              "environment" : {
                "kind" : "lab",
                "link.bssid" : "c0:25:06:e6:5b:32",
                "name" : "lab"
              },
              "gate" : "phase-1",
              "gate_revision" : "c88fc25-dirty",
              "id" : "20261122T101500Z-lab",
              "model" : "-",
              "patch" : "patch-c",
              "plan" : {
                "compression" : 1,
                "cooldown_s" : 60,
                "name" : "locked",
                "repetitions" : 3,
                "stages" : [
                  {
                    "id" : "1M",
                    "nominal_s" : 300,
                    "offered_bytes_per_s" : 1048576,
                    "pv_limit" : "1M"
                  },
                  {
                    "id" : "2M",
                    "nominal_s" : 600,
                    "offered_bytes_per_s" : 2097152,
                    "pv_limit" : "2M"
                  },
                  {
                    "id" : "4M",
                    "nominal_s" : 1800,
                    "offered_bytes_per_s" : 4194304,
                    "pv_limit" : "4M"
                  }
                ],
                "tick_s" : 1,
                "type" : "locked"
              },
              "schema" : 1,
              "synthetic" : false
            }
            """
                .formatted(Sha256.hex("Feature: a goal\n")));
  }

  @Test
  void whatIsWrittenIsWhatIsOpened() throws IOException {
    CampaignWriter writer = create();
    writer.startRepetition(1);
    writer.describe(1, repetition("partial"));
    writer.sealRepetition(1);
    writer.sealCampaign();

    Campaign campaign = Evidence.open(writer.folder().root());

    assertThat(campaign.id()).isEqualTo("20261122T101500Z-lab");
    assertThat(campaign.plan()).isEqualTo(new LockedPlan());
    assertThat(campaign.patch()).contains("patch-c");
    assertThat(campaign.claims())
        .isEqualTo(Map.of("patch-c/goal.feature", Sha256.hex("Feature: a goal\n")));
    assertThat(campaign.facts())
        .containsEntry("environment.link.bssid", "c0:25:06:e6:5b:32")
        .containsEntry("command_line.1", "--env")
        .containsEntry("gate_revision", "c88fc25-dirty");
    assertThat(campaign.faults())
        .containsExactly("There are 1 repetitions that were not abandoned, the plan has 3.");
    assertThat(campaign.repetitions().get(0).facts().value().orElseThrow())
        .containsEntry("device_clock_offset_s", "12.01")
        .containsEntry("ssh_losses.0.host", "device")
        .doesNotContainKeys("sender_clock_offset_s", "boot_id_before");
  }

  @Test
  void theJournalTellsWhatWasDone() throws IOException {
    CampaignWriter writer = create();
    writer.startRepetition(1);
    writer.journal("abandoned", "rep-1\tsender\ngone");
    writer.sealRepetition(1);
    writer.sealCampaign();

    assertThat(writer.folder().journal())
        .hasContent(
            """
            at	event	detail
            2026-11-22T10:15:00Z	repetition-started	rep-1
            2026-11-22T10:15:00Z	abandoned	rep-1 sender gone
            2026-11-22T10:15:00Z	repetition-sealed	rep-1
            2026-11-22T10:15:00Z	campaign-sealed	-
            """);
  }

  @Test
  void aFolderThatIsThereIsNotUsedAgain() throws IOException {
    CampaignWriter writer = create();

    assertThatThrownBy(this::create)
        .isInstanceOf(NotWrittenException.class)
        .hasMessage(
            writer.folder().root()
                + " is there already. Evidence goes into a fresh folder; choose another name.");

    writer.startRepetition(1);
    assertThatThrownBy(() -> writer.startRepetition(1))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageContaining("rep-1 is there already.");
  }

  @Test
  void whatIsSealedIsNeverWrittenAgain() throws IOException {
    CampaignWriter writer = create();
    writer.startRepetition(1);
    writer.describe(1, repetition("partial"));
    writer.describe(1, repetition("complete"));
    assertThatThrownBy(writer::sealCampaign)
        .isInstanceOf(NotWrittenException.class)
        .hasMessageEndingWith("rep-1 is not sealed; seal it before the campaign.");
    writer.sealRepetition(1);

    assertThatThrownBy(() -> writer.describe(1, repetition("complete")))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageEndingWith("rep-1 is sealed; sealed evidence is never written to.");
    writer.sealCampaign();
    assertThatThrownBy(() -> writer.journal("late", ""))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageContaining("is sealed");
    assertThatThrownBy(() -> writer.startRepetition(2))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageContaining("is sealed");
    assertThatThrownBy(() -> CampaignWriter.resume(writer.folder().root(), () -> NOW))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageEndingWith("is sealed; a sealed campaign is never written to.");
  }

  @Test
  void aCampaignThatWasCutOffIsResumed() throws IOException {
    create().startRepetition(1);
    Path campaign = folder.resolve("20261122T101500Z-lab");

    CampaignWriter again = CampaignWriter.resume(campaign, () -> NOW);
    again.describe(1, repetition("complete"));
    again.sealRepetition(1);
    again.sealCampaign();

    assertThat(Evidence.open(campaign).repetitions().get(0).state()).isEqualTo("complete");
    assertThatThrownBy(() -> CampaignWriter.resume(folder, () -> NOW))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageEndingWith("has no campaign.json; there is nothing to resume.");
  }

  @Test
  void aFeatureCannotBeCopiedOutOfTheCampaign() {
    assertThatThrownBy(
            () ->
                CampaignWriter.create(
                    folder, header(), Map.of("../../x.feature", feature), () -> NOW))
        .isInstanceOf(NotWrittenException.class)
        .hasMessageContaining("leaves the campaign's folder");
  }
}
