package besser.gate.judge.finding;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.offered.SenderEnd;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A load that ended otherwise than because its time was up, on either host and in any stage, or
 * whose counters began anew in its course: no load does by itself.
 */
final class LoadEnds {
  /** What the tablet's recorder says where the sender closed. */
  private static final String CLOSED = "closed";

  private static final Map<String, Function<OfferedTick, OptionalLong>> COUNTERS =
      new LinkedHashMap<>();

  static {
    COUNTERS.put("offered_bytes", OfferedTick::offered);
    COUNTERS.put("bytes_sent", OfferedTick::bytesSent);
    COUNTERS.put("bytes_acked", OfferedTick::bytesAcked);
    COUNTERS.put("bytes_retrans", OfferedTick::bytesRetrans);
    COUNTERS.put("busy_ms", OfferedTick::busyMs);
  }

  private LoadEnds() {}

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    Repetition r = judgedStage.repetition();
    List<String> ends = new ArrayList<>();
    for (SenderStage row : r.senderStages().value().orElse(List.of())) {
      if (!SenderEnd.timeUp(row.exitPv()) || !SenderEnd.sent(row.exitNc())) {
        ends.add(
            "%s stage: pv ended with %s, nc with %s (%s line %s)"
                .formatted(
                    row.stage(),
                    words(row.exitPv()),
                    words(row.exitNc()),
                    r.senderStages().file(),
                    row.line()));
      }
    }
    for (DeviceStage row : r.deviceStages().value().orElse(List.of())) {
      if (!row.endedBy().equals(CLOSED) || row.connections().orElse(1) != 1) {
        ends.add(
            "%s stage: ended by %s after %s connections (%s line %s)"
                .formatted(
                    row.stage(),
                    row.endedBy(),
                    words(row.connections()),
                    r.deviceStages().file(),
                    row.line()));
      }
    }
    List<String> anew = new ArrayList<>();
    Set<String> stages =
        judgedStage.campaign().plan().stages().stream().map(Stage::id).collect(Collectors.toSet());
    COUNTERS.forEach((name, counter) -> anew(r, stages, name, counter, anew));
    List<Seen> seen = new ArrayList<>();
    add(seen, r, "F-load-end", ": a load was ended by something other than its time limit.", ends);
    add(seen, r, "F-load-anew", ": a counter of the sender ran backwards within a stage.", anew);
    return seen;
  }

  /** Between two stages one load has ended and the next counts from nothing: nobody's fault. */
  private static void anew(
      Repetition r,
      Set<String> stages,
      String name,
      Function<OfferedTick, OptionalLong> counter,
      List<String> anew) {
    Map<String, Long> last = new LinkedHashMap<>();
    for (OfferedTick tick : r.offered().value().orElse(List.of())) {
      OptionalLong value =
          stages.contains(tick.stage()) ? counter.apply(tick) : OptionalLong.empty();
      if (value.isPresent() && value.getAsLong() < last.getOrDefault(tick.stage(), 0L)) {
        anew.add(
            "%s in the %s stage (%s line %s)"
                .formatted(name, tick.stage(), r.offered().file(), tick.line()));
        return;
      }
      value.ifPresent(v -> last.put(tick.stage(), v));
    }
  }

  private static String words(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "no number of";
  }

  private static void add(
      List<Seen> seen, Repetition r, String id, String what, List<String> receipts) {
    if (!receipts.isEmpty()) {
      seen.add(new Seen(id, "condition", r.id(), what, String.join("; ", receipts)));
    }
  }
}
