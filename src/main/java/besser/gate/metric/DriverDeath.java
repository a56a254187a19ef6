package besser.gate.metric;

import besser.gate.evidence.KmsgRecord;
import java.util.List;

/** What the kernel log has where the BES2600 driver died. */
final class DriverDeath {
  private static final List<String> SIGNATURES =
      List.of(
          "link break between lmac and host",
          "Fatal error, exiting",
          "Firmware exception",
          "Firmware assert at");

  private DriverDeath() {}

  static boolean signs(KmsgRecord record) {
    return SIGNATURES.stream().anyMatch(record.text()::contains);
  }
}
