package besser.gate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Evidence;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.evidence.store.Seal;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Judgement;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import besser.gate.report.json.VerdictJson;
import besser.gate.steps.Features;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another driver is another folder: no class knows one by name. */
class OtherDriverTest {
  /**
   * Sorted like what they stand for, so that the verdicts compare. The queue bes_sdio keeps its
   * name: a gating feature asks for it, and no driver renames what gates.
   */
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "bes2600", "cfs2700",
              "sdio_", "tdip_",
              "_raw_spin_unlock", "_raw_spin_opened",
              "link break between", "ring break between",
              "Firmware exception", "Gpumware exception",
              "DecryptStormRecoveries", "DeploreStormRecoveries",
              "Assoc", "Attac",
              "passive", "passing",
              "[RX] Receive failure", "[RX] Receive trouble"));

  @TempDir Path folder;

  private static String renamed(String text) {
    String other = text;
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      other = other.replace(name.getKey(), name.getValue());
    }
    return other;
  }

  private Path campaign(String name, RepetitionModel... models) throws IOException {
    return SyntheticCampaign.of(
            RehearsalPlan.compressed(models.length, 60), RepetitionModel.healthy(), 11)
        .with(List.of(models))
        .writeTo(Files.createDirectories(folder.resolve(name)));
  }

  private static String verdict(Path campaign) {
    Campaign opened = Evidence.open(campaign);
    assertThat(opened.faults()).isEmpty();
    Judgement judgement =
        new CampaignJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
            .judge(opened, Optional.empty(), Map.of(), List.of());
    // A finding is numbered by the words of its line, in small letters.
    return VerdictJson.write(judgement).replaceAll("\"F-log\\.[^\"]*\"", "\"F-log\"");
  }

  @Test
  void aCampaignInWhichEverythingBearsAnotherNameHasTheSameVerdict() throws IOException {
    RepetitionModel dies =
        RepetitionModel.healthy().with(LossModel.death("4M", new Span(600), LossModel.Way.DRIVER));
    Path campaign = campaign("one", RepetitionModel.healthy(), dies);
    String before = verdict(campaign);
    assertThat(before)
        .contains("workqueue.execute.sdio_rx_work", "link break between lmac", "\"REHEARSAL\"");

    rename(campaign);

    assertThat(Files.readString(campaign.resolve("driver/driver.tsv")))
        .doesNotContain("bes2600", "sdio_rx_work");
    assertThat(verdict(campaign)).isEqualTo(renamed(before));
  }

  private static void rename(Path campaign) throws IOException {
    CampaignFolder folder = new CampaignFolder(campaign);
    for (Path file : files(campaign)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".gz")) {
        String text = new String(unpacked(file), StandardCharsets.ISO_8859_1);
        Files.write(file, HostFiles.gzip(renamed(text)));
      } else if (!name.equals(RepetitionFolder.SEAL) && !file.startsWith(folder.claims())) {
        Files.writeString(file, renamed(Files.readString(file)));
      }
      if (!renamed(name).equals(name)) {
        Files.move(file, file.resolveSibling(renamed(name)));
      }
    }
    String header = Files.readString(folder.campaignJson());
    for (Path file : files(folder.driver())) {
      header =
          header.replaceFirst(
              "(\"" + file.getFileName() + "\" : )\"[0-9a-f]{64}\"",
              "$1\"" + Seal.sha256(file) + "\"");
    }
    Files.writeString(folder.campaignJson(), header);
    for (RepetitionFolder repetition : folder.repetitions()) {
      for (Path host : List.of(repetition.device(), repetition.sender())) {
        trailer(host);
      }
      Seal.of(repetition);
    }
    Seal.of(folder);
  }

  private static void trailer(Path host) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(host.resolve("trailer.txt"))) {
      String file = line.replaceFirst("^sha256 [0-9a-f]{64}  ", "");
      boolean lists = !file.equals(line);
      text.append(lists ? "sha256 " + Seal.sha256(host.resolve(file)) + "  " + file : line);
      text.append('\n');
    }
    Files.writeString(host.resolve("trailer.txt"), text.toString());
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return in.readAllBytes();
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
