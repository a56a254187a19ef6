package besser.gate.judge.finding;

import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lines of the kernel log a reviewer must answer for: those nobody has written down as noise and,
 * beside a baseline, those it did not have. A WARN, a death and a driver made anew are asked about
 * whatever the baseline had. One death is one finding, however many lines it has.
 */
final class NewLogLines {
  private static final Set<LogKind> NOTABLE =
      Set.of(LogKind.UNKNOWN, LogKind.TROUBLE, LogKind.WARN, LogKind.DEATH, LogKind.REREGISTERED);

  /** What is asked about though the baseline had it, too. */
  private static final Set<LogKind> GRAVE =
      Set.of(LogKind.WARN, LogKind.DEATH, LogKind.REREGISTERED);

  /** What a dying driver says. */
  private static final Set<LogKind> OF_DEATH = Set.of(LogKind.DEATH, LogKind.TROUBLE);

  /** Seconds between two lines of one death: what is retried ten times and then closed. */
  private static final double PAUSE = 5;

  private NewLogLines() {}

  static List<Draft> of(List<JudgedStage> judgedStages, Optional<List<JudgedStage>> baseline) {
    Set<String> known = new HashSet<>();
    baseline.ifPresent(b -> b.forEach(e -> notable(e).forEach(s -> known.add(s.text()))));
    Map<String, List<String>> seen = new TreeMap<>();
    for (JudgedStage e : judgedStages) {
      Repetition r = e.repetition();
      List<Signature> asked =
          notable(e).stream()
              .filter(s -> GRAVE.contains(s.kind()) || !known.contains(s.text()))
              .sorted(Comparator.comparingDouble(Signature::first))
              .toList();
      asked.forEach(
          s ->
              seen.computeIfAbsent(death(s, asked).text(), t -> new ArrayList<>())
                  .add(receipt(r, s)));
    }
    List<Draft> drafts = new ArrayList<>();
    String fresh =
        baseline.isPresent()
            ? "The baseline did not log this: "
            : "The kernel log has a line that is not known noise: ";
    seen.forEach(
        (text, receipts) ->
            drafts.add(
                new Draft(
                    LogId.of(text),
                    "new-signature",
                    (known.contains(text) ? "The baseline logged this, too: " : fresh) + text,
                    String.join("\n", receipts))));
    return drafts;
  }

  /**
   * What a line is asked about with: the first line of the death it belongs to, else itself. A
   * driver that dies says so in several of its calls, one after the other.
   */
  private static Signature death(Signature line, List<Signature> all) {
    Signature first = line;
    double begin = line.first();
    for (int i = all.indexOf(line) - 1; i >= 0 && OF_DEATH.contains(line.kind()); i--) {
      Signature before = all.get(i);
      if (begin - before.first() > PAUSE || line.last() - before.first() > 2 * PAUSE) {
        break;
      }
      if (before.kind() == LogKind.DEATH) {
        first = before;
        begin = before.first();
      }
    }
    return first;
  }

  private static List<Signature> notable(JudgedStage judgedStage) {
    return judgedStage.log().signatures().value().orElse(List.of()).stream()
        .filter(s -> NOTABLE.contains(s.kind()))
        .toList();
  }

  private static String receipt(Repetition r, Signature s) {
    return "%s, %s%s, device/kmsg.log line %s: %s"
        .formatted(
            r.id(), s.count(), s.count() == 1 ? " time" : " times", s.firstLine(), s.sample());
  }
}
