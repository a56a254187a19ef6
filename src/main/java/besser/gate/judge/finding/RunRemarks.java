package besser.gate.judge.finding;

import besser.gate.evidence.Facts;
import besser.gate.evidence.IwEvent;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Unit;
import besser.gate.metric.log.DeviceClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What {@code repetition.json} and the interface's events tell of the run, beside its hosts: it is
 * complete or has a reason why not, the controller asked before the recorder began, and an event
 * lies within the recording, after the one before it.
 */
final class RunRemarks {
  private static final String COMPLETE = "complete";

  /** Seconds between two hosts' words, of which each takes its time. */
  private static final double SLACK = 5;

  /** Seconds before or after a recording in which an event may still be told. */
  private static final double BESIDE = 60;

  private final Repetition repetition;
  private final List<Seen> seen = new ArrayList<>();

  private RunRemarks(Repetition repetition) {
    this.repetition = repetition;
  }

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    RunRemarks run = new RunRemarks(judgedStage.repetition());
    run.complete();
    run.asked();
    run.events();
    return run.seen;
  }

  private void complete() {
    if (repetition.state().equals(COMPLETE) && !repetition.reason().isBlank()) {
      add(
          "F-complete",
          ": it calls itself complete and says why it is not.",
          "repetition.json: \"%s\"".formatted(repetition.reason()));
    }
  }

  /** The tablet's uptime was read before its recorder began, of the same boot. */
  private void asked() {
    Map<String, String> told = repetition.facts().value().orElse(Map.of());
    OptionalDouble before = Facts.number(told, "uptime_before_s");
    OptionalDouble began =
        repetition.deviceStart().value().stream()
            .flatMapToDouble(f -> Facts.number(f, "t_s").stream())
            .findFirst();
    if (before.isPresent()
        && began.isPresent()
        && before.getAsDouble() > began.getAsDouble() + SLACK) {
      add(
          "F-run-times",
          ": the controller's time before it lies after its beginning.",
          "repetition.json has the tablet %s up before the repetition, %s has its recorder begin at %s"
              .formatted(
                  Unit.SECONDS.print(before.getAsDouble()),
                  repetition.deviceStart().file(),
                  Unit.SECONDS.print(began.getAsDouble())));
    }
  }

  private void events() {
    DeviceClock clock = new DeviceClock(repetition);
    OptionalDouble from =
        repetition.deviceStart().value().stream()
            .flatMapToDouble(f -> Facts.number(f, "t_s").stream())
            .findFirst();
    OptionalDouble to =
        repetition.deviceTrailer().value().map(Trailer::t).stream().mapToDouble(t -> t).findFirst();
    double last = Double.NEGATIVE_INFINITY;
    for (IwEvent event : repetition.iwEvents().value().orElse(List.of())) {
      OptionalDouble t = clock.ofRealtime(event.realtime());
      boolean back = event.realtime() < last - SLACK;
      boolean outside =
          t.isPresent()
              && (from.isPresent() && t.getAsDouble() < from.getAsDouble() - BESIDE
                  || to.isPresent() && t.getAsDouble() > to.getAsDouble() + BESIDE);
      if (back || outside) {
        add(
            "F-iw-events-time",
            ": the events of the interface are of another time.",
            "%s line %s %s: %s"
                .formatted(
                    repetition.iwEvents().file(),
                    event.line(),
                    back ? "lies before the line above it" : "lies outside of the recording",
                    event.text()));
        return;
      }
      last = Math.max(last, event.realtime());
    }
  }

  private void add(String id, String what, String receipt) {
    seen.add(new Seen(id, "condition", repetition.id(), what, receipt));
  }
}
