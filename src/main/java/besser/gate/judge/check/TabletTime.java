package besser.gate.judge.check;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Result;
import besser.gate.metric.offered.ByteAccount;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;

/**
 * How long a stage took by the tablet's clock, beside how long it took by the sender's: rates are
 * bytes by the tablet's, and a clock that is fast or slow makes another rate of the same bytes.
 *
 * @param judgedStage of the repetition
 * @param stage a stage up to the judged one
 */
record TabletTime(JudgedStage judgedStage, Stage stage) {
  /** A stage begins and ends with what was seen of its load, some ticks late. */
  private static final int TICKS = 3;

  /** Unmet where the two are not one time; empty where they are, or the tablet does not say. */
  Optional<Result> unlike(double ran, double gave, Span less, Span more) {
    Repetition r = judgedStage.repetition();
    Optional<DeviceStage> row =
        r.deviceStages().value().orElse(List.of()).stream()
            .filter(s -> s.stage().equals(stage.id()))
            .filter(s -> s.start().isPresent() && s.end().isPresent())
            .findFirst();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    double seen = TICKS * judgedStage.campaign().plan().tick().seconds();
    double begun = row.get().start().orElseThrow();
    double lasted = row.get().end().orElseThrow() - begun;
    double grew = grew(begun);
    boolean shorter = lasted < ran - less.seconds() - seen;
    return shorter || grew > gave + more.seconds() + seen + drain(grew)
        ? Optional.of(
            Result.unmet(
                r.id(),
                """
                    took %.0f s for its %s stage by the tablet's clock and %.0f s by the sender's \
                    (device/stages.tsv line %s): one of the clocks is wrong."""
                    .formatted(
                        shorter ? lasted : grew,
                        stage.id(),
                        shorter ? ran : gave,
                        row.get().line())))
        : Optional.empty();
  }

  /** Until when the tablet's payload grew, in seconds of the stage. */
  private double grew(double begun) {
    long most = 0;
    double last = 0;
    for (RxTick tick : received()) {
      if (tick.payload().orElse(0) > most) {
        most = tick.payload().orElse(0);
        last = tick.t() - begun;
      }
    }
    return last;
  }

  /** How long what the sender still held when its time was up takes at the stage's own rate. */
  private double drain(double seconds) {
    long queued =
        judgedStage.repetition().offered().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage.id()))
            .mapToLong((OfferedTick t) -> t.sendQ().orElse(0))
            .max()
            .orElse(0);
    long all = received().stream().mapToLong(t -> t.payload().orElse(0)).max().orElse(0);
    return all == 0 ? 0 : (queued + ByteAccount.PIPE) * seconds / all;
  }

  private List<RxTick> received() {
    return judgedStage.repetition().rx().value().orElse(List.of()).stream()
        .filter(t -> t.stage().equals(stage.id()))
        .toList();
  }
}
