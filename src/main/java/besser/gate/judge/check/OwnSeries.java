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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code no two repetitions share a series}: no file in which every line has its time is the same
 * twice, and no two counters grew by the same bytes tick by tick, whatever was done to their times.
 */
public record OwnSeries() implements Check {
  private static final String TIMED =
      "(start\\.txt|end\\.txt|stages\\.tsv|rx_bytes\\.tsv|link\\.tsv|condition\\.tsv|offered\\.tsv|kmsg\\.log|perf-\\d+\\.script\\.gz)";

  /** So many steps in a row are no coincidence; fewer may be one that stands still. */
  private static final int STEPS = 20;

  private static final List<Series> SERIES =
      List.of(
          Series.received("the payload of device/rx_bytes.tsv", RxTick::payload),
          Series.received("the interface's bytes of device/rx_bytes.tsv", RxTick::rxBytes),
          Series.sent("the sent bytes of sender/offered.tsv", OfferedTick::bytesSent),
          Series.sent("the acknowledged bytes of sender/offered.tsv", OfferedTick::bytesAcked),
          Series.sent("the busy time of sender/offered.tsv", OfferedTick::busyMs));

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
      for (Series series : SERIES) {
        if (series.same(own, other)) {
          shared.add(series.words());
        }
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

  /** What a counter grew by from row to row: a copy whose beginning was shifted is one, too. */
  private record Series(String words, Function<Repetition, Stream<OptionalLong>> values) {
    static Series received(String words, Function<RxTick, OptionalLong> value) {
      return new Series(words, r -> rows(r.rx()).map(value));
    }

    static Series sent(String words, Function<OfferedTick, OptionalLong> value) {
      return new Series(words, r -> rows(r.offered()).map(value));
    }

    boolean same(Repetition own, Repetition other) {
      List<Long> mine = steps(own);
      return mine.stream().distinct().count() > STEPS && mine.equals(steps(other));
    }

    private List<Long> steps(Repetition r) {
      long[] all =
          values
              .apply(r)
              .filter(OptionalLong::isPresent)
              .mapToLong(OptionalLong::getAsLong)
              .toArray();
      return IntStream.range(1, all.length).mapToObj(i -> all[i] - all[i - 1]).toList();
    }

    private static <T> Stream<T> rows(Part<List<T>> part) {
      return part.value().stream().flatMap(List::stream);
    }
  }
}
