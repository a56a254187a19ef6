package besser.gate.judge.finding;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.counters.SameCounts;
import besser.gate.metric.probe.DoubtedCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counters of the kernel that were armed and do not tell what they were armed for: without counts,
 * with counts nobody can believe, or with others than a second counter of the same thing. No target
 * rests on them, so nobody else would say it.
 */
final class CounterRemarks {
  private final Repetition repetition;
  private final List<Seen> seen = new ArrayList<>();

  private CounterRemarks(Repetition repetition) {
    this.repetition = repetition;
  }

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    CounterRemarks remarks = new CounterRemarks(judgedStage.repetition());
    remarks.armed();
    remarks.add(
        "F-counters-lost",
        ": counters of the kernel were armed, and what they counted is not known.",
        DoubtedCounts.of(remarks.repetition));
    remarks.add(
        "F-counters-apart",
        ": two counters of one thing tell of two things.",
        SameCounts.apart(remarks.repetition));
    return remarks.seen;
  }

  /** A counter that was armed has a start, an end and counts; one that was not has none of them. */
  private void armed() {
    repetition.counters().value().orElse(List.of()).stream()
        .filter(c -> parts(c) != (c.armed() ? 3 : 0))
        .findFirst()
        .ifPresent(
            c ->
                add(
                    "F-counters",
                    ": what was armed and what was counted do not fit together.",
                    List.of(
                        "%s is said to be %s, and has %s start, %s end and %s (%s)"
                            .formatted(
                                c.name(),
                                c.status(),
                                c.start().isPresent() ? "a" : "no",
                                c.end().isPresent() ? "an" : "no",
                                c.histogram().value().isPresent()
                                    ? "counts"
                                    : "no counts: " + c.histogram().why(),
                                repetition.counters().file()))));
  }

  private static long parts(Counter c) {
    return Stream.of(c.start().isPresent(), c.end().isPresent(), c.histogram().value().isPresent())
        .filter(there -> there)
        .count();
  }

  private void add(String id, String what, List<String> receipts) {
    if (!receipts.isEmpty()) {
      seen.add(new Seen(id, "condition", repetition.id(), what, String.join("\n", receipts)));
    }
  }
}
