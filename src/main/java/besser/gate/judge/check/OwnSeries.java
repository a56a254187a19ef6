package besser.gate.judge.check;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * {@code no two repetitions share a series}: no file in which every line has its time is the same
 * twice, and no two counters grew by the same bytes tick by tick, whatever was done to their times.
 */
public record OwnSeries() implements Check {
  private static final String TIMED =
      "(start\\.txt|end\\.txt|stages\\.tsv|rx_bytes\\.tsv|link\\.tsv|condition\\.tsv|offered\\.tsv|kmsg\\.log|perf-\\d+\\.script\\.gz)";

  /** So many steps in a row are no coincidence; fewer may be one that stands still. */
  private static final int STEPS = 20;

  @Override
  public String bound() {
    return "a series of its own";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition own = judgedStage.repetition();
    for (Repetition other : judgedStage.campaign().repetitions()) {
      if (other.id().equals(own.id())) {
        continue;
      }
      List<String> shared = new ArrayList<>();
      shared.addAll(files(own.deviceTrailer(), other.deviceTrailer(), "device/"));
      shared.addAll(files(own.senderTrailer(), other.senderTrailer(), "sender/"));
      if (same(received(own), received(other))) {
        shared.add("the payload of device/rx_bytes.tsv");
      }
      if (same(acked(own), acked(other))) {
        shared.add("the acknowledged bytes of sender/offered.tsv");
      }
      if (!shared.isEmpty()) {
        return Result.unmet(
            own.id(),
            "has what %s has: %s. One of them is a copy."
                .formatted(other.id(), String.join(", ", shared)));
      }
    }
    return Result.holds(own.id(), "has its own series.");
  }

  private static List<String> files(Part<Trailer> own, Part<Trailer> other, String host) {
    Map<String, String> theirs = other.value().map(Trailer::sha256).orElse(Map.of());
    return own.value().map(Trailer::sha256).orElse(Map.of()).entrySet().stream()
        .filter(f -> f.getKey().matches(TIMED) && f.getValue().equals(theirs.get(f.getKey())))
        .map(f -> host + f.getKey())
        .toList();
  }

  private static List<Long> received(Repetition r) {
    return r.rx().value().orElse(List.of()).stream()
        .map(RxTick::payload)
        .flatMapToLong(OptionalLong::stream)
        .boxed()
        .toList();
  }

  private static List<Long> acked(Repetition r) {
    return r.offered().value().orElse(List.of()).stream()
        .map(OfferedTick::bytesAcked)
        .flatMapToLong(OptionalLong::stream)
        .boxed()
        .toList();
  }

  private static boolean same(List<Long> own, List<Long> other) {
    return own.stream().distinct().count() > STEPS && own.equals(other);
  }
}
