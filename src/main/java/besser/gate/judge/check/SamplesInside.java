package besser.gate.judge.check;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.CpuTime;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.SenderStage;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Result;
import besser.gate.metric.log.DeviceClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * {@code every sample lies within its recording}: after its host told its first facts and before it
 * wrote its trailer, on that host's own clock. What lies outside was recorded at another time.
 */
public record SamplesInside() implements Check {
  /** Times are written in hundredths, and the first facts take a moment to tell. */
  private static final double SLACK = 2;

  /** One host's recording. */
  private record Span(String host, double from, double to) {
    Optional<String> outside(Times series) {
      return series.all().stream()
          .filter(t -> t < from - series.slack(from) || t > to + series.slack(to))
          .findFirst()
          .map(
              t ->
                  "has a sample of %s at %s s, and the %s recorded from %s s to %s s."
                      .formatted(series.file(), t, host, from, to));
    }
  }

  /**
   * @param drift part of the time since boot by which its clock may be off the boot-time clock
   */
  private record Times(String file, List<Double> all, double drift) {
    static <T> Times of(Part<List<T>> part, ToDoubleFunction<T> t) {
      return of(part, t, 0);
    }

    static <T> Times of(Part<List<T>> part, ToDoubleFunction<T> t, double drift) {
      return new Times(
          part.file(),
          part.value().orElse(List.of()).stream().map(row -> t.applyAsDouble(row)).toList(),
          drift);
    }

    double slack(double at) {
      return SLACK + drift * at;
    }
  }

  @Override
  public String bound() {
    return "each sample within its recording";
  }

  @Override
  public String remedy() {
    return "every sample between the start and the end of its recording";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    Optional<Span> device = span("tablet", r.deviceStart(), r.deviceTrailer());
    Optional<Span> sender = span("sender", r.senderStart(), r.senderTrailer());
    if (device.isEmpty() || sender.isEmpty()) {
      return Result.unknown(
          r.id(), "does not say from when to when it was recorded (start.txt, trailer.txt).");
    }
    return Stream.concat(
            Stream.concat(
                device(r).map(device.get()::outside),
                Stream.of(
                    sender.get().outside(Times.of(r.offered(), OfferedTick::t)),
                    late("tablet", r.deviceEnd(), r.deviceStages(), DeviceStage::end),
                    late("sender", r.senderEnd(), r.senderStages(), SenderStage::end))),
            Stream.of(log(r).flatMap(device.get()::outside)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(words -> Result.unmet(r.id(), words))
        .orElseGet(() -> Result.holds(r.id(), "has each sample within its recording."));
  }

  /** The kernel log by the tablet's boot-time clock. */
  private static Optional<Times> log(Repetition r) {
    DeviceClock clock = new DeviceClock(r);
    return r.kmsg().value().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Times.of(r.kmsg(), record -> clock.ofMonotonic(record.t()), DeviceClock.LOG_DRIFT));
  }

  /** The last facts of a host are told after its load. */
  private static <T> Optional<String> late(
      String host,
      Part<Map<String, String>> end,
      Part<List<T>> stages,
      Function<T, OptionalDouble> over) {
    OptionalDouble last =
        stages.value().orElse(List.of()).stream()
            .map(over)
            .flatMapToDouble(OptionalDouble::stream)
            .max();
    Optional<Double> told = end.value().flatMap(SamplesInside::time);
    return told.isPresent() && last.isPresent() && told.get() < last.getAsDouble() - SLACK
        ? Optional.of(
            "has its last facts of the %s from %s s, before its load was over at %s s (%s)."
                .formatted(host, told.get(), last.getAsDouble(), end.file()))
        : Optional.empty();
  }

  private static Optional<Double> time(Map<String, String> facts) {
    return Optional.of(facts.getOrDefault("t_s", "-"))
        .filter(t -> t.matches("\\d{1,12}(\\.\\d{1,6})?"))
        .map(Double::parseDouble);
  }

  private static Stream<Times> device(Repetition r) {
    Stream<Times> windows =
        r.perf().value().orElse(List.of()).stream()
            .flatMap(
                w ->
                    Stream.of(
                        new Times("device/perf.tsv", List.of(w.start(), w.end()), 0),
                        Times.of(w.cpuTimes(), CpuTime::t)));
    return Stream.concat(
        Stream.of(
            Times.of(r.rx(), RxTick::t),
            Times.of(r.link(), LinkTick::t),
            Times.of(r.condition(), ConditionTick::t),
            Times.of(r.cost(), CostTick::t)),
        windows);
  }

  private static Optional<Span> span(
      String host, Part<Map<String, String>> start, Part<Trailer> trailer) {
    Optional<Double> from = start.value().flatMap(SamplesInside::time);
    Optional<Double> to = trailer.value().map(Trailer::t);
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Span(host, from.get(), to.get()))
        : Optional.empty();
  }
}
