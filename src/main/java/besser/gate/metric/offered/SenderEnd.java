package besser.gate.metric.offered;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** How the load of one stage ended. */
public final class SenderEnd {
  /** timeout's own status, and SIGTERM: what pv reads has no end of its own. */
  private static final Set<Integer> TIME_UP = Set.of(124, 143);

  /** pv's time is up on the second, and what is still on its way is waited for some seconds. */
  private static final double LATE = 60;

  private SenderEnd() {}

  static Reading died(
      Repetition repetition, Plan plan, Stage stage, Optional<SenderStage> found, double until) {
    String name = "pressure.sender_died";
    String file = repetition.senderStages().file();
    if (found.isEmpty()) {
      String why = repetition.senderStages().why();
      return new Reading.Absent(
          name,
          why.isEmpty() ? "The " + stage.id() + " stage does not stand in it once." : why,
          Source.of(file));
    }
    SenderStage row = found.get();
    Scope scope = new Scope(stage.id() + " stage", new Source(file, row.line(), row.line()), "");
    OptionalDouble end = row.end();
    if (row.start().isEmpty()
        || end.isEmpty()
        || row.exitPv().isEmpty()
        || row.exitNc().isEmpty()) {
      return scope.absent(name, "It is not recorded when and how the load ended.");
    }
    double ran = Seconds.between(row.start().getAsDouble(), end.getAsDouble());
    double planned = plan.length(stage).seconds();
    if (ran > planned + LATE) {
      return scope.absent(
          name,
          "The load is said to have run for %s, %s were planned: that is not the end of this stage."
              .formatted(Unit.SECONDS.print(ran), Unit.SECONDS.print(planned)));
    }
    double slack = 2 * plan.tick().seconds();
    boolean early = ran < Math.min(planned, until) - slack;
    boolean broken = !timeUp(row.exitPv()) || !sent(row.exitNc());
    // A load that broke at the very moment asked for may be what happened then; a load that broke
    // later is the failure's own doing.
    boolean died = early || (broken && ran < planned - slack && ran <= until + slack);
    String note =
        "pv ended with %s, nc with %s, after %s of %s."
            .formatted(
                word(row.exitPv()),
                word(row.exitNc()),
                Unit.SECONDS.print(ran),
                Unit.SECONDS.print(planned));
    return scope.measured(name, died ? 1 : 0, Unit.COUNT, note);
  }

  /** Whether pv was ended by its time; one that is not recorded was not. */
  public static boolean timeUp(OptionalInt pv) {
    return pv.isPresent() && TIME_UP.contains(pv.getAsInt());
  }

  /** Whether netcat ended because pv's time was up, or its own. */
  public static boolean sent(OptionalInt netcat) {
    return timeUp(netcat) || netcat.isPresent() && netcat.getAsInt() == 0;
  }

  private static String word(OptionalInt exit) {
    return Integer.toString(exit.orElseThrow());
  }
}
