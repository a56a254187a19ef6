package besser.gate.judge.check;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.log.DeviceClock;
import besser.gate.metric.log.RunMarks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code it reaches from the mark of this run's start to that of its end}: the recorder writes both
 * into the kernel log. A log that ends before is silent on what came after, and one of another run
 * on everything. What follows a death is not asked for.
 */
public record LogMarked() implements Check {
  private static final String FILE = "device/kmsg.log";

  /** Seconds between a moment and what is written of it. */
  private static final double SLACK = 2;

  @Override
  public String bound() {
    return "from start mark to end mark";
  }

  @Override
  public String remedy() {
    return "a kernel log that keeps the marks of its start and its end";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Part<List<KmsgRecord>> kmsg = judgedStage.repetition().kmsg();
    if (kmsg.value().isEmpty()) {
      return Bound.unmeasured(
          id, new Reading.Absent("log.marks", kmsg.why(), Source.of(kmsg.file())));
    }
    Optional<String> run = judgedStage.repetition().told("run_id");
    if (run.isEmpty()) {
      return Result.unknown(
          id,
          "does not say which run it is (device/start.txt), so no mark is known to be its own.");
    }
    String who = run.get() + " ";
    Optional<KmsgRecord> begun = RunMarks.start(judgedStage.repetition());
    Optional<KmsgRecord> ended = RunMarks.end(judgedStage.repetition());
    if (begun.isEmpty()) {
      return Result.unmet(
          id,
          "does not hold the mark of this run's start, \"%s%sstarts\" (%s)."
              .formatted(RunMarks.MARK, who, kmsg.file()));
    }
    if (ended.isEmpty() && !judgedStage.linkSoFar().dead()) {
      return Result.unmet(
          id,
          "does not reach to the mark of this run's end, \"%s%sends\"; its last line is of %.0f s (%s)."
              .formatted(
                  RunMarks.MARK,
                  who,
                  kmsg.value().get().get(kmsg.value().get().size() - 1).t(),
                  kmsg.file()));
    }
    Optional<String> inside = inside(judgedStage, begun.get(), ended);
    if (inside.isPresent()) {
      return Result.unmet(id, inside.get());
    }
    return Result.holds(
        id,
        ended
            .map(
                e ->
                    "holds both marks of this run, lines %s and %s."
                        .formatted(begun.get().line(), e.line()))
            .orElse("holds the mark of this run's start, and its link died."));
  }

  /** A mark within the load leaves a part of it out. */
  private static Optional<String> inside(
      JudgedStage judgedStage, KmsgRecord begun, Optional<KmsgRecord> ended) {
    DeviceClock clock = new DeviceClock(judgedStage.repetition());
    List<DeviceStage> stages = judgedStage.repetition().deviceStages().value().orElse(List.of());
    OptionalDouble first = stages.stream().flatMapToDouble(s -> s.start().stream()).min();
    OptionalDouble last = stages.stream().flatMapToDouble(s -> s.end().stream()).max();
    double from = clock.ofMonotonic(begun.t());
    if (first.isPresent() && from > first.getAsDouble() + slack(from)) {
      return Optional.of(
          "holds the mark of this run's start at %.0f s, after its load began at %.0f s (%s line %s)."
              .formatted(from, first.getAsDouble(), FILE, begun.line()));
    }
    return ended
        .filter(e -> !judgedStage.linkSoFar().dead() && last.isPresent())
        .filter(e -> clock.ofMonotonic(e.t()) < last.getAsDouble() - slack(last.getAsDouble()))
        .map(
            e ->
                "holds the mark of this run's end at %.0f s, before its load was over at %.0f s (%s line %s)."
                    .formatted(clock.ofMonotonic(e.t()), last.getAsDouble(), FILE, e.line()));
  }

  private static double slack(double at) {
    return SLACK + DeviceClock.LOG_DRIFT * at;
  }
}
