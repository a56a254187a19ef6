package besser.gate.metric.link;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.LogReader;
import java.util.List;
import java.util.Optional;

/** What the kernel log has where a driver died or was made anew, by what is known of it. */
final class DriverDeath {
  private final LogReader reader;

  DriverDeath(Repetition repetition) {
    reader = LogReader.of(repetition);
  }

  /** The first line in which the driver names its card. */
  Optional<KmsgRecord> card(List<KmsgRecord> log) {
    return log.stream().filter(reader::namesCard).findFirst();
  }

  boolean signs(KmsgRecord record) {
    return reader.read(record).kind() == LogKind.DEATH;
  }

  boolean restarts(KmsgRecord record) {
    return reader.read(record).kind() == LogKind.REREGISTERED;
  }
}
