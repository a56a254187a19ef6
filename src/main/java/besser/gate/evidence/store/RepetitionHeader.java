package besser.gate.evidence.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What {@code repetition.json} says. Times are seconds of the controller's monotonic clock since
 * the campaign started, unless said otherwise.
 *
 * @param id {@code rep-1} and so on
 * @param runId unique, also carried by both hosts' {@code start.txt}
 * @param state {@code complete}, {@code link-death}, {@code partial} or {@code abandoned}
 * @param reason why it is not complete, empty where it is
 * @param deviceClockOffset boot-time clock of the device minus the controller's
 * @param senderClockOffset the same of the sender
 * @param clockUncertainty half of the longest round trip they were read in
 * @param bootIdBefore boot_id of the device before, empty where unknown
 * @param bootIdAfter and after
 * @param uptimeBefore uptime of the device before
 * @param uptimeAfter and after
 * @param sshLosses connections that were lost meanwhile
 */
public record RepetitionHeader(
    String id,
    String runId,
    String state,
    String reason,
    OptionalDouble deviceClockOffset,
    OptionalDouble senderClockOffset,
    OptionalDouble clockUncertainty,
    String bootIdBefore,
    String bootIdAfter,
    OptionalDouble uptimeBefore,
    OptionalDouble uptimeAfter,
    List<SshLoss> sshLosses) {
  /**
   * A control connection that was lost.
   *
   * @param host {@code device} or {@code sender}
   */
  public record SshLoss(double at, double lasted, String host) {}

  /** The file's text; what is not known is left out. */
  String text() {
    Map<String, Object> json = new TreeMap<>();
    json.put("schema", Schemas.KNOWN);
    json.put("id", id);
    json.put("run_id", runId);
    json.put("state", state);
    json.put("reason", reason);
    put(json, "device_clock_offset_s", deviceClockOffset);
    put(json, "sender_clock_offset_s", senderClockOffset);
    put(json, "clock_uncertainty_s", clockUncertainty);
    put(json, "uptime_before_s", uptimeBefore);
    put(json, "uptime_after_s", uptimeAfter);
    if (!bootIdBefore.isEmpty()) {
      json.put("boot_id_before", bootIdBefore);
    }
    if (!bootIdAfter.isEmpty()) {
      json.put("boot_id_after", bootIdAfter);
    }
    List<Object> losses = new ArrayList<>();
    for (SshLoss loss : sshLosses) {
      losses.add(
          new TreeMap<>(
              Map.of(
                  "at_s", CampaignText.number(loss.at()),
                  "lasted_s", CampaignText.number(loss.lasted()),
                  "host", loss.host())));
    }
    json.put("ssh_losses", losses);
    return StableJson.text(json);
  }

  private static void put(Map<String, Object> json, String key, OptionalDouble value) {
    value.ifPresent(v -> json.put(key, CampaignText.number(v)));
  }
}
