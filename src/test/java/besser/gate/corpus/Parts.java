package besser.gate.corpus;

import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import java.util.List;

/** All parts of a repetition. */
public final class Parts {
  private Parts() {}

  public static List<Part<?>> of(Repetition r) {
    return List.of(
        r.facts(),
        r.deviceStart(),
        r.deviceEnd(),
        r.deviceStages(),
        r.rx(),
        r.link(),
        r.condition(),
        r.cost(),
        r.kmsg(),
        r.iwEvents(),
        r.mac80211(),
        r.perf(),
        r.counters(),
        r.traceStats(),
        r.driverStatusStart(),
        r.driverStatusEnd(),
        r.deviceTrailer(),
        r.senderStart(),
        r.senderEnd(),
        r.senderStages(),
        r.offered(),
        r.senderTrailer());
  }
}
