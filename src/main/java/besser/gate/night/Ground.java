package besser.gate.night;

import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.format.DeviceTables;
import besser.gate.evidence.format.FactsFile;
import besser.gate.evidence.store.CampaignFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a campaign ran on, as its first repetition recorded it; {@code -} where it did not.
 *
 * @param kernel release of the tablet's kernel
 * @param srcversion of the loaded module
 * @param buildId of the loaded module
 * @param recorder SHA-256 of its scripts
 * @param cell BSSID and channel
 */
public record Ground(
    String kernel, String srcversion, String buildId, String recorder, String cell) {
  static Ground of(CampaignFolder campaign) throws IOException {
    Path device = campaign.repetition(1).device();
    Map<String, String> facts =
        FactsFile.keyValue("device/start.txt", text(device.resolve("start.txt")))
            .value()
            .orElse(Map.of());
    return new Ground(
        facts.getOrDefault("kernel", "-"),
        facts.getOrDefault("srcversion", "-"),
        facts.getOrDefault("build_id", "-"),
        facts.getOrDefault("recorder_sha256", "-"),
        cell(text(device.resolve("link.tsv"))));
  }

  private static String cell(String link) {
    return DeviceTables.link("device/link.tsv", link).value().orElse(List.of()).stream()
        .filter(t -> t.state() == LinkTick.State.UP && t.freqMhz().isPresent())
        .filter(t -> Facts.told(t.bssid()))
        .findFirst()
        .map(t -> "%s at %s MHz".formatted(t.bssid(), t.freqMhz().getAsInt()))
        .orElse("-");
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  /** Which driver it was, for people: its build-id, else its srcversion. */
  public String module() {
    return Facts.told(buildId) ? buildId.substring(0, Math.min(12, buildId.length())) : srcversion;
  }
}
