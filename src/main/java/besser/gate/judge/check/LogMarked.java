package besser.gate.judge.check;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code it reaches from the mark of this run's start to that of its end}: the recorder writes both
 * into the kernel log. A log that ends before is silent on what came after, and one of another run
 * on everything. What follows a death is not asked for.
 */
public record LogMarked() implements Check {
  private static final String MARK = "besser-gate: recording ";

  @Override
  public String bound() {
    return "from start mark to end mark";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Part<List<KmsgRecord>> kmsg = judgedStage.repetition().kmsg();
    if (kmsg.value().isEmpty()) {
      return Bound.unmeasured(
          id, new Reading.Absent("log.marks", kmsg.why(), Source.of(kmsg.file())));
    }
    Map<String, String> start = judgedStage.repetition().deviceStart().value().orElse(Map.of());
    Optional<String> run = besser.gate.evidence.Facts.text(start, "run_id");
    String who = run.map(r -> r + " ").orElse("");
    Optional<KmsgRecord> begun = marked(kmsg, who, "starts");
    Optional<KmsgRecord> ended = marked(kmsg, who, "ends");
    if (begun.isEmpty()) {
      return Result.unmet(
          id,
          "does not hold the mark of this run's start, \"%s%sstarts\" (%s)."
              .formatted(MARK, who, kmsg.file()));
    }
    if (ended.isEmpty() && !judgedStage.linkSoFar().dead()) {
      return Result.unmet(
          id,
          "does not reach to the mark of this run's end, \"%s%sends\"; its last line is of %.0f s (%s)."
              .formatted(
                  MARK,
                  who,
                  kmsg.value().get().get(kmsg.value().get().size() - 1).t(),
                  kmsg.file()));
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

  private static Optional<KmsgRecord> marked(Part<List<KmsgRecord>> kmsg, String run, String word) {
    return kmsg.value().orElse(List.of()).stream()
        .filter(r -> r.text().contains(MARK + run) && r.text().endsWith(" " + word))
        .findFirst();
  }
}
