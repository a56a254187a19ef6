package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedEnvironmentTest {
  @TempDir Path folder;
  private Path file;
  private CampaignFolder campaign;

  @BeforeEach
  void aCampaignOnARigGivenByPath() throws IOException {
    file = Files.copy(Path.of("environments/lab.yaml"), folder.resolve("bench.yaml"));
    RunOptions options = CommandLines.options("--env", file.toString());
    CampaignWriter writer =
        CampaignWriter.create(
            folder,
            options.header(
                Home.here(),
                options.environment(Home.here()),
                options.plan(options.environment(Home.here()))),
            Map.of(),
            () -> Instant.EPOCH);
    writer.keepEnvironment(file);
    campaign = writer.folder();
  }

  private String control() throws IOException {
    Campaign open = Evidence.open(campaign.root());
    return new SealedEnvironment(new Home(folder), campaign).rig(open).device().control();
  }

  @Test
  void aRigThatWasGivenByPathIsFoundAgain() throws IOException {
    assertThat(control()).isEqualTo("192.168.88.80");
  }

  @Test
  void aCommentIsNoChange() throws IOException {
    Files.writeString(file, "# moved to the other desk\n\n" + Files.readString(file));
    assertThat(control()).isEqualTo("192.168.88.80");
  }

  @Test
  void aFileThatSaysSomethingElseIsRefusedWithTheDifference() throws IOException {
    Files.writeString(
        file, Files.readString(file).replace("control: 192.168.88.80", "control: 192.168.88.81"));
    assertThatThrownBy(this::control)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has changed since this campaign was begun")
        .hasMessageContaining(
            "-   control: 192.168.88.80\n+   control: 192.168.88.81\nPut it back");
  }

  @Test
  void aFileThatIsGoneIsNamedWithItsCopy() throws IOException {
    Files.delete(file);
    assertThatThrownBy(this::control)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(
            "bench.yaml, which is not there. Put the copy back that was kept: cp");
  }
}
