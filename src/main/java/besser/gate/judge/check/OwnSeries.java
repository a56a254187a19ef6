package besser.gate.judge.check;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code no two repetitions share a series}: no file in which every line has its time is the same
 * twice, no two counters grew by the same bytes for half a minute, no two signals went the same
 * way, and no two profiles hold the same samples in the same order, whatever was done to their
 * times, however much was left out. Nor does a repetition have a part of one of these twice: a
 * minute that was put in another's place was measured once.
 */
public record OwnSeries() implements Check {
  private static final String TIMED =
      "(start\\.txt|end\\.txt|stages\\.tsv|rx_bytes\\.tsv|link\\.tsv|condition\\.tsv|offered\\.tsv|kmsg\\.log|perf-\\d+\\.script\\.gz)";

  /** Samples of a window below which two may be alike by chance. */
  private static final int LEAST = 200;

  private static final List<Series> SERIES =
      List.of(
          Series.received("the payload of device/rx_bytes.tsv", RxTick::payload),
          Series.received("the interface's bytes of device/rx_bytes.tsv", RxTick::rxBytes),
          Series.sent("the sent bytes of sender/offered.tsv", OfferedTick::bytesSent),
          Series.sent("the acknowledged bytes of sender/offered.tsv", OfferedTick::bytesAcked),
          Series.sent("the busy time of sender/offered.tsv", OfferedTick::busyMs),
          Series.signal());

  @Override
  public String bound() {
    return "a series of its own";
  }

  @Override
  public String remedy() {
    return "files of its own for every repetition";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition own = judgedStage.repetition();
    List<Long> orders = windows(own).map(Sampled::order).toList();
    if (orders.stream().distinct().count() < orders.size()) {
      return Result.unmet(
          own.id(), "has the same samples in two of its perf windows. One of them is a copy.");
    }
    Optional<Series> twice = SERIES.stream().filter(s -> s.twice(own)).findFirst();
    if (twice.isPresent()) {
      return Result.unmet(
          own.id(),
          "has the same part twice in %s. One of them is a copy.".formatted(twice.get().words()));
    }
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
      shared.addAll(profiles(own, other));
      if (!shared.isEmpty()) {
        return Result.unmet(
            own.id(),
            "has the same data as %s: %s. One of them is a copy."
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

  /** Windows in which the same was sampled in the same order. */
  private static List<String> profiles(Repetition own, Repetition other) {
    Set<Long> theirs = new HashSet<>();
    windows(other).forEach(w -> theirs.add(w.order()));
    return windows(own)
        .filter(w -> theirs.contains(w.order()))
        .map(w -> "the samples of perf window %s".formatted(w.window()))
        .toList();
  }

  private record Sampled(int window, long order) {}

  /** A handful of samples may well be alike. */
  private static Stream<Sampled> windows(Repetition r) {
    return r.perf().value().orElse(List.of()).stream()
        .flatMap(
            w ->
                w.profile().value().filter(p -> p.samples() >= LEAST).stream()
                    .flatMap(p -> p.sampling().timed().stream())
                    .map(timed -> new Sampled(w.window(), timed.order())));
  }

  /**
   * What a counter grew by from row to row, or a signal as it was: a copy whose beginning was
   * shifted or that lost some rows is one, too.
   *
   * @param run so many in a row are no coincidence
   * @param varied where so many of them differ from each other, or from the one before; fewer may
   *     be one that stands still
   */
  private record Series(
      String words,
      Function<Repetition, long[]> steps,
      int run,
      ToLongFunction<long[]> of,
      int varied) {
    static Series received(String words, Function<RxTick, OptionalLong> value) {
      return bytes(words, r -> rows(r.rx()).map(value));
    }

    static Series sent(String words, Function<OfferedTick, OptionalLong> value) {
      return bytes(words, r -> rows(r.offered()).map(value));
    }

    private static Series bytes(String words, Function<Repetition, Stream<OptionalLong>> values) {
      return new Series(words, r -> grown(values.apply(r)), 30, Series::different, 20);
    }

    static Series signal() {
      return new Series(
          "the signal of device/link.tsv",
          r -> rows(r.link()).flatMapToInt(t -> t.signalDbm().stream()).asLongStream().toArray(),
          300,
          Series::changes,
          100);
    }

    boolean same(Repetition own, Repetition other) {
      long[] ours = steps.apply(own);
      long[] theirs = steps.apply(other);
      return SharedRuns.of(ours, theirs, run)
          .anyMatch(at -> of.applyAsLong(Arrays.copyOfRange(ours, at, at + run)) > varied);
    }

    boolean twice(Repetition own) {
      long[] ours = steps.apply(own);
      return SharedRuns.within(ours, run)
          .anyMatch(at -> of.applyAsLong(Arrays.copyOfRange(ours, at, at + run)) > varied);
    }

    private static long different(long[] part) {
      return Arrays.stream(part).distinct().count();
    }

    private static long changes(long[] part) {
      return IntStream.range(1, part.length).filter(i -> part[i] != part[i - 1]).count();
    }

    private static long[] grown(Stream<OptionalLong> values) {
      long[] all =
          values.filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).toArray();
      return IntStream.range(1, all.length).mapToLong(i -> all[i] - all[i - 1]).toArray();
    }

    private static <T> Stream<T> rows(Part<List<T>> part) {
      return part.value().stream().flatMap(List::stream);
    }
  }
}
