package besser.gate.judge.finding;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.offered.ByteAccount;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of a stage the sender sent a second time. The bytes add up all the same; but a path that
 * loses so much is not the link the claims are about.
 */
final class ResentBytes {
  /**
   * More than this part of what was sent is no sound link: the recordings there are have at most a
   * fifth of it. A rehearsal's short stage may have that of one stumble, so it must be more than
   * what lies between two counters, too.
   */
  private static final double MOST = 0.05;

  private ResentBytes() {}

  static Optional<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return Optional.empty();
    }
    Repetition r = judgedStage.repetition();
    List<String> much = new ArrayList<>();
    for (Stage stage : judgedStage.campaign().plan().stages()) {
      last(r, stage).flatMap(ResentBytes::much).ifPresent(much::add);
    }
    return much.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                "F-resent",
                "condition",
                r.id(),
                ": more than 5 % of what was sent was sent again.",
                "%s: %s".formatted(r.offered().file(), String.join("; ", much))));
  }

  /** The last row of a stage that has both counters, which run over the whole of it. */
  private static Optional<OfferedTick> last(Repetition r, Stage stage) {
    return r.offered().value().orElse(List.of()).stream()
        .filter(t -> t.stage().equals(stage.id()))
        .filter(t -> t.bytesSent().isPresent() && t.bytesRetrans().isPresent())
        .reduce((a, b) -> b);
  }

  private static Optional<String> much(OfferedTick tick) {
    long sent = tick.bytesSent().orElseThrow();
    long again = tick.bytesRetrans().orElseThrow();
    return again > MOST * sent && again > ByteAccount.PIPE
        ? Optional.of(
            "%s stage, %s of %s bytes (line %s)".formatted(tick.stage(), again, sent, tick.line()))
        : Optional.empty();
  }
}
