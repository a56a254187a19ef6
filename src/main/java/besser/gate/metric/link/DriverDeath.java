package besser.gate.metric.link;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LogSignature;
import besser.gate.evidence.format.SignatureList;
import besser.gate.metric.log.LogKind;
import java.util.List;

/** What the kernel log has where the driver died or was made anew, by the written list. */
final class DriverDeath {
  private static final List<LogSignature> DEATHS = of(LogKind.DEATH);
  private static final List<LogSignature> RESTARTS = of(LogKind.REREGISTERED);

  private DriverDeath() {}

  private static List<LogSignature> of(LogKind kind) {
    return SignatureList.written().stream().filter(e -> e.kind().equals(kind.name())).toList();
  }

  static boolean signs(KmsgRecord record) {
    return DEATHS.stream().anyMatch(e -> e.fits(record.text()));
  }

  static boolean restarts(KmsgRecord record) {
    return RESTARTS.stream().anyMatch(e -> e.fits(record.text()));
  }
}
