package besser.gate.metric.log;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The marks a recorder writes into the kernel log where its recording starts and ends. Only those
 * of the run {@code start.txt} names are its own.
 *
 * <pre>
 * 12,454,23506183,-;besser-gate: recording 20261125T182821Z-ab8ff0-rep-1 starts
 * 12,455,2770956941,-;besser-gate: recording 20261125T182821Z-ab8ff0-rep-1 ends
 * </pre>
 */
public final class RunMarks {
  /** What every mark begins with; the run and what is marked follow. */
  public static final String MARK = "besser-gate: recording ";

  private RunMarks() {}

  /** Where it starts. */
  public static Optional<KmsgRecord> start(Repetition repetition) {
    return marked(repetition, "starts");
  }

  /** Where it ends. */
  public static Optional<KmsgRecord> end(Repetition repetition) {
    return marked(repetition, "ends");
  }

  /** Boot-time second of its end. */
  public static OptionalDouble endsAt(Repetition repetition) {
    return end(repetition).stream()
        .mapToDouble(e -> new DeviceClock(repetition).ofMonotonic(e.t()))
        .findFirst();
  }

  private static Optional<KmsgRecord> marked(Repetition repetition, String word) {
    List<KmsgRecord> log = repetition.kmsg().value().orElse(List.of());
    return repetition
        .told("run_id")
        .flatMap(
            run ->
                log.stream()
                    .filter(r -> r.text().contains(MARK + run + " "))
                    .filter(r -> r.text().endsWith(" " + word))
                    .findFirst());
  }
}
