package besser.gate.judge.check;

import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Window;
import besser.gate.metric.link.LinkHistory;
import besser.gate.metric.link.LinkLoss;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Optional;

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
  public String remedy() {
    return "the link watched for the whole %s".formatted(span);
  }

  @Override
  public Optional<Span> nominal() {
    return Optional.of(span);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    LinkSoFar linkSoFar = judgedStage.linkSoFar();
    Reading lived =
        linkSoFar
            .judged()
            .map(LinkHistory::lived)
            .orElseGet(() -> judgedStage.noWindow("link.lived"));
    String id = judgedStage.repetition().id();
    if (linkSoFar.dead()) {
      return died(id, decisive(judgedStage), lived);
    }
    if (!(lived instanceof Reading.Measured m)) {
      return Bound.unmeasured(id, lived);
    }
    String place = " (" + m.window() + "; " + m.source() + ").";
    if (!linkSoFar.unsettled().isEmpty()) {
      return result(
          id,
          Outcome.UNDECIDED,
          """
              %s lost its link and the evidence ends before it shows whether it came \
              back: %s%s"""
              .formatted(id, linkSoFar.unsettled().get(0).words(), place),
          lived);
    }
    double due =
        judgedStage
            .campaign()
            .plan()
            .scale()
            .survival(span, judgedStage.campaign().plan().tick().seconds());
    return m.value() >= due
        ? result(id, Outcome.HOLDS, id + " kept its link for " + m.text() + place, lived)
        : result(
            id,
            Outcome.UNDECIDED,
            "endurance was not measured, %s was seen alive for %s of %s%s"
                .formatted(id, m.text(), judgedStage.real(span), place),
            lived);
  }

  /** The first death; one by the tablet's own side excuses none in a stage it was over before. */
  private static LinkLoss decisive(JudgedStage judgedStage) {
    List<LinkLoss> deaths = judgedStage.linkSoFar().deaths();
    double begun = judgedStage.whole().map(Window::begun).orElse(Double.NEGATIVE_INFINITY);
    return deaths.stream()
        .filter(
            loss ->
                loss.cause() != LinkLoss.Cause.LOCAL_CHOICE
                    || loss.recovery().orElse(Double.MAX_VALUE) > begun)
        .findFirst()
        .orElse(deaths.get(0));
  }

  private static Result died(String id, LinkLoss death, Reading lived) {
    String receipt = " (" + death.source() + ": \"" + death.receipt() + "\").";
    return death.cause() == LinkLoss.Cause.LOCAL_CHOICE
        ? result(
            id,
            Outcome.UNDECIDED,
            """
                %s was disconnected by its own side, which is no death of the driver: \
                %s%s"""
                .formatted(id, death.words(), receipt),
            lived)
        : result(id, Outcome.FAILS, id + " lost its link: " + death.words() + receipt, lived);
  }

  private static Result result(String id, Outcome outcome, String reason, Reading lived) {
    return Result.told(id, outcome, reason, List.of(lived));
  }
}
