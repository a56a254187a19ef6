package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Fate;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.metric.LinkHistory;
import besser.gate.metric.LinkLoss;
import besser.gate.metric.Reading;
import besser.gate.quantity.Span;
import java.util.List;

/**
 * {@code every repetition keeps its link for …}. One-sided: a link that died fails however short
 * the run; one that lived 12 minutes of 30 is undecided.
 *
 * @param span nominal length it must live
 */
public record LinkKept(Span span) implements Check {
  @Override
  public String bound() {
    return "no link death in " + span;
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    Fate fate = exhibit.fate();
    Reading lived =
        fate.judged().map(LinkHistory::lived).orElseGet(() -> exhibit.noWindow("link.lived"));
    String id = exhibit.repetition().id();
    if (fate.dead()) {
      return died(id, fate.deaths().get(0), lived);
    }
    if (!(lived instanceof Reading.Measured m)) {
      return Bound.unmeasured(id, lived);
    }
    String place = " (" + m.window() + "; " + m.source() + ").";
    if (!fate.unsettled().isEmpty()) {
      return opinion(
          id,
          Outcome.UNDECIDED,
          "Undecided: "
              + id
              + " lost its link and the evidence ends before it shows whether it came back: "
              + fate.unsettled().get(0).words()
              + place,
          lived);
    }
    // Both ends of the stage are seen to within one tick, so a stage of 30 min may show as one tick
    // less.
    double due = exhibit.real(span).seconds() - 2 * exhibit.campaign().plan().tick().seconds();
    return m.value() >= due
        ? opinion(id, Outcome.HOLDS, id + " kept its link for " + m.text() + place, lived)
        : opinion(
            id,
            Outcome.UNDECIDED,
            "Undecided: endurance was not measured, "
                + id
                + " was seen alive for "
                + m.text()
                + " of "
                + exhibit.real(span)
                + place,
            lived);
  }

  private static Opinion died(String id, LinkLoss death, Reading lived) {
    String receipt = " (" + death.source() + ": \"" + death.receipt() + "\").";
    return death.cause() == LinkLoss.Cause.LOCAL_CHOICE
        ? opinion(
            id,
            Outcome.UNDECIDED,
            "Undecided: "
                + id
                + " was disconnected by its own side, which is no death of the driver: "
                + death.words()
                + receipt,
            lived)
        : opinion(
            id,
            Outcome.FAILS,
            "Missed: " + id + " lost its link: " + death.words() + receipt,
            lived);
  }

  private static Opinion opinion(String id, Outcome outcome, String reason, Reading lived) {
    return new Opinion(id, outcome, reason, List.of(lived), false);
  }
}
