package besser.gate.judge.finding;

import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Windows;
import besser.gate.metric.rx.Throughput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ticks that are missing before the judged stage. No claim counts them, but a recorder that slept
 * there may have slept through what the driver did.
 */
final class LowerTicks {
  /** More than this part of a lower stage. */
  private static final double NOTABLE = 0.05;

  private LowerTicks() {}

  static List<Seen> of(JudgedStage judgedStage) {
    return judgedStage.campaign().plan().stages().stream()
        .takeWhile(s -> !s.id().equals(judgedStage.stageId()))
        .flatMap(
            s ->
                Windows.judged(judgedStage.repetition(), judgedStage.campaign().plan(), s)
                    .found()
                    .map(w -> Throughput.of(judgedStage.repetition(), w.until(w.end())).coverage())
                    .stream())
        .flatMap(r -> seen(judgedStage, r))
        .toList();
  }

  private static Stream<Seen> seen(JudgedStage judgedStage, Reading coverage) {
    Optional<Reading.Measured> few = coverage.measured().filter(m -> m.value() < 1 - NOTABLE);
    return few.stream()
        .map(
            m ->
                new Seen(
                    "F-lower-ticks",
                    "condition",
                    judgedStage.repetition().id(),
                    ": more than 5 % of the ticks of a lower stage are missing.",
                    "%s of them are there (%s; %s)"
                        .formatted(Unit.SHARE.print(m.value()), m.window(), m.source())));
  }
}
