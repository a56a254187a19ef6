package besser.gate.metric.link;

import besser.gate.evidence.Driver;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LogSignature;
import besser.gate.metric.log.LogKind;
import java.util.List;

/** What the kernel log has where a driver died or was made anew, by what is known of it. */
final class DriverDeath {
  private final List<LogSignature> deaths;
  private final List<LogSignature> restarts;

  DriverDeath(Driver driver) {
    deaths = of(driver, LogKind.DEATH);
    restarts = of(driver, LogKind.REREGISTERED);
  }

  private static List<LogSignature> of(Driver driver, LogKind kind) {
    return driver.log().stream().filter(e -> LogKind.of(e.kind()) == kind).toList();
  }

  boolean signs(KmsgRecord record) {
    return deaths.stream().anyMatch(e -> e.fits(record.text()));
  }

  boolean restarts(KmsgRecord record) {
    return restarts.stream().anyMatch(e -> e.fits(record.text()));
  }
}
