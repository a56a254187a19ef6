package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Windows;
import besser.gate.metric.rx.Agreement;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * {@code bytes.unexplained}: what pv gave, the socket sent, the tablet acknowledged and its socket
 * received are one story. The largest difference in any stage that nothing explains, over the bytes
 * of that stage.
 *
 * <p>Counters are held against each other by the stage and never by the tick, since the hosts'
 * clocks are not one. What lies between two of them is room: pv prints once an interval and not at
 * its end, a pipe and the netcat hold what the socket has not, the socket's buffer is not
 * acknowledged yet, and the last samples of both hosts are some ticks apart. {@code bytes_sent} has
 * what was sent again, {@code bytes_acked} counts the SYN.
 */
public final class ByteAccount {
  private static final String NAME = "bytes.unexplained";

  /** A pipe of Linux and what a netcat reads at a time, with room, bytes. */
  public static final long PIPE = 1 << 20;

  /** Ticks the last samples of two counters may lie apart. */
  private static final int TICKS = 3;

  private final Repetition repetition;
  private final Plan plan;

  private ByteAccount(Repetition repetition, Plan plan) {
    this.repetition = repetition;
    this.plan = plan;
  }

  /** A difference beyond its room. */
  private record Gap(String stage, String words, double share) {}

  /** Over the stages of the plan up to the judged one. */
  public static Reading of(Repetition repetition, Plan plan, Stage judged) {
    return new ByteAccount(repetition, plan).upTo(judged);
  }

  private Reading upTo(Stage judged) {
    Scope scope =
        new Scope("the stages up to " + judged.id(), Source.of(repetition.offered().file()), "");
    if (repetition.offered().value().isEmpty() || repetition.rx().value().isEmpty()) {
      return scope.absent(
          NAME,
          repetition.offered().value().isEmpty()
              ? repetition.offered().why()
              : repetition.rx().why());
    }
    List<Gap> gaps = new ArrayList<>();
    for (Stage stage : plan.stages()) {
      List<Gap> found = gaps(stage);
      if (found.isEmpty()) {
        return scope.absent(
            NAME,
            """
                Not all of pv's count, the socket's sent, resent and acknowledged bytes and the \
                tablet's payload were recorded in the %s stage."""
                .formatted(stage.id()));
      }
      gaps.addAll(found);
      if (stage.equals(judged)) {
        break;
      }
    }
    return gaps.stream()
        .max(Comparator.comparingDouble(Gap::share))
        .map(g -> scope.measured(NAME, g.share(), Unit.SHARE, g.share() > 0 ? g.words() : ""))
        .orElseGet(() -> scope.absent(NAME, "The plan has no such stage."));
  }

  /** Each pair of counters of one stage; empty where one of them was not recorded. */
  private List<Gap> gaps(Stage stage) {
    List<OfferedTick> sender =
        repetition.offered().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage.id()))
            .toList();
    OptionalLong pv = last(sender, OfferedTick::offered);
    OptionalLong sent = last(sender, OfferedTick::bytesSent);
    OptionalLong acked = last(sender, OfferedTick::bytesAcked);
    List<RxTick> tablet =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage.id()) && t.payload().isPresent())
            .toList();
    OptionalLong resent = last(sender, OfferedTick::bytesRetrans);
    boolean counted = pv.isPresent() && sent.isPresent() && acked.isPresent();
    if (!counted || resent.isEmpty() || tablet.isEmpty()) {
      return List.of();
    }
    long received = tablet.stream().mapToLong(t -> t.payload().orElse(0)).max().orElse(0);
    long queued = sender.stream().mapToLong(t -> t.sendQ().orElse(0)).max().orElse(0);
    double tick = plan.tick().seconds();
    double late = stage.offered().bytesPerSecond() * TICKS * tick;
    double unseen = stage.offered().bytesPerSecond() * unseen(stage, sender, tablet);
    long given = pv.getAsLong();
    long once = sent.getAsLong() - resent.getAsLong();
    List<Gap> gaps = new ArrayList<>();
    double whole = Math.max(1, given);
    add(gaps, stage, "acknowledged", acked.getAsLong() - 1, "pv gave", given, late + PIPE, whole);
    add(
        gaps,
        stage,
        "received",
        received,
        "acknowledged",
        acked.getAsLong(),
        queued + Agreement.RECEIVE_BUFFER + unseen + late,
        whole);
    add(
        gaps,
        stage,
        "acknowledged",
        acked.getAsLong() - 1,
        "received",
        received,
        unseen + late + PIPE,
        whole);
    add(
        gaps,
        stage,
        "pv gave",
        given,
        "its cap allows",
        allowed(stage, sender),
        late + PIPE,
        whole);
    add(gaps, stage, "acknowledged", acked.getAsLong() - 1, "sent", sent.getAsLong(), 0, whole);
    add(gaps, stage, "acknowledged", acked.getAsLong() - 1, "sent once", once, PIPE, whole);
    add(gaps, stage, "sent once", once, "pv gave", given, late + PIPE, whole);
    add(
        gaps,
        stage,
        "sent once",
        once,
        "acknowledged",
        acked.getAsLong(),
        queued + PIPE + late,
        whole);
    add(
        gaps,
        stage,
        "pv gave",
        given,
        "acknowledged",
        acked.getAsLong(),
        queued + PIPE + late + unsent(stage, sender),
        whole);
    return gaps;
  }

  private static void add(
      List<Gap> gaps,
      Stage stage,
      String more,
      double a,
      String less,
      double b,
      double room,
      double whole) {
    double beyond = Math.max(0, a - b - room);
    gaps.add(
        new Gap(
            stage.id(),
            "%s stage: %s %s, but %s %s; %s may lie between."
                .formatted(
                    stage.id(),
                    more,
                    Unit.BYTES.print(a),
                    less,
                    Unit.BYTES.print(b),
                    Unit.BYTES.print(Math.rint(room))),
            beyond / whole));
  }

  /** What pv may have let through since it was started, which is before the socket is there. */
  private double allowed(Stage stage, List<OfferedTick> sender) {
    double begun =
        repetition.senderStages().value().orElse(List.of()).stream()
            .filter(r -> r.stage().equals(stage.id()))
            .flatMapToDouble(r -> DoubleStream.concat(r.connect().stream(), r.start().stream()))
            .min()
            .orElse(sender.get(0).t());
    return stage.offered().bytesPerSecond() * (until(sender, OfferedTick::offered, begun) - begun);
  }

  /** When a counter was last read. */
  private static double until(
      List<OfferedTick> sender, Function<OfferedTick, OptionalLong> counter, double begun) {
    return sender.stream()
        .filter(t -> counter.apply(t).isPresent())
        .mapToDouble(OfferedTick::t)
        .max()
        .orElse(begun);
  }

  private static OptionalLong last(
      List<OfferedTick> ticks, Function<OfferedTick, OptionalLong> counter) {
    return ticks.stream().map(counter).flatMapToLong(OptionalLong::stream).max();
  }

  /** Seconds by which the counters of one host reach further into the stage than the other's. */
  private double unseen(Stage stage, List<OfferedTick> sender, List<RxTick> tablet) {
    double begun =
        repetition.senderStages().value().orElse(List.of()).stream()
            .filter(r -> r.stage().equals(stage.id()))
            .flatMapToDouble(r -> r.start().stream())
            .findFirst()
            .orElse(sender.get(0).t());
    double there =
        Windows.judged(repetition, plan, stage)
            .found()
            .map(w -> w.begun())
            .orElse(tablet.get(0).t());
    double sent = until(sender, OfferedTick::bytesAcked, begun) - begun;
    double got = tablet.get(tablet.size() - 1).t() - there;
    return Math.min(plan.length(stage).seconds(), Math.abs(sent - got));
  }

  /**
   * What pv gave after the socket was seen last: the load's end, at which ss has no socket left.
   */
  private static double unsent(Stage stage, List<OfferedTick> sender) {
    double acked = until(sender, OfferedTick::bytesAcked, 0);
    double given = until(sender, OfferedTick::offered, 0);
    return stage.offered().bytesPerSecond() * Math.max(0, given - acked);
  }
}
