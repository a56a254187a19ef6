package besser.gate.campaign;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import besser.gate.recorder.Status;
import besser.gate.recorder.Stopwatch;
import java.util.Optional;

/** What every repetition of a campaign shares. */
record CampaignContext(
    RigHosts rigHosts,
    Plan plan,
    CampaignWriter writer,
    WatchTimes watchTimes,
    SshLosses losses,
    Stopwatch clock,
    Progress progress,
    Decisions decisions) {

  /** Tells those who watch; {@code status} is the device's last word, if there is one. */
  void tell(int n, String phase, Optional<Status> status) {
    progress.at(
        new CampaignMoment(
            n,
            plan.repetitions(),
            phase,
            status.map(Status::stage).orElse("-"),
            status.flatMap(Status::rate),
            status.map(Status::link).orElse("-"),
            losses.isLost("device"),
            new Span(Math.max(0, clock.seconds())),
            left(n, phase, status)));
  }

  private Span left(int n, String phase, Optional<Status> status) {
    double pause = plan.pause().seconds();
    // A repetition that repeats a refused one has a number beyond the plan's.
    double later = Math.max(0, plan.repetitions() - n) * (plan.length().seconds() + pause);
    return switch (phase) {
      case "ramp" -> new Span(later + ofRamp(status));
      case "collect" -> new Span(later);
      // It is the one before this repetition.
      case "cool-down" -> new Span(later + pause + plan.length().seconds());
      default -> new Span(later + plan.length().seconds());
    };
  }

  private double ofRamp(Optional<Status> status) {
    double left = 0;
    boolean after = false;
    for (Stage stage : plan.stages()) {
      if (after) {
        left += plan.length(stage).seconds();
      } else if (status.map(s -> s.stage().equals(stage.id())).orElse(false)) {
        after = true;
        double gone = status.flatMap(Status::stageTime).map(Span::seconds).orElse(0.0);
        left += Math.max(0, plan.length(stage).seconds() - gone);
      }
    }
    boolean winding = status.map(s -> s.state() == Status.State.FINISHING).orElse(false);
    return after || winding ? left : plan.length().seconds();
  }
}
