package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.link.BesideStages;
import besser.gate.metric.link.LinkHistory;
import besser.gate.metric.link.LinkLoss;
import besser.gate.metric.link.LinkRules;
import besser.gate.metric.log.RunMarks;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What became of the link from the first listener to the end of the judged stage, and after it up
 * to the mark of the recording's end. A link that died in a lower stage, or while the next one was
 * prepared, has died; one that died after the judged stage outlived it.
 *
 * @param judged history of the judged stage; empty where it has no window
 * @param losses in order, up to the end of the judged stage
 * @param after in order, those after it
 * @param unseen a stretch between stages in which nobody looked and a loss could hide
 * @param until boot-time second of the mark of the recording's end, or of the trailer
 */
public record LinkSoFar(
    Optional<LinkHistory> judged,
    List<LinkLoss> losses,
    List<LinkLoss> after,
    Optional<String> unseen,
    double until) {

  static LinkSoFar of(Campaign campaign, Repetition repetition, String stageId, LinkRules rules) {
    Plan plan = campaign.plan();
    Repetition lean = LinkHistory.ofLink(repetition);
    List<Window> windows = new ArrayList<>();
    List<LinkHistory> told = new ArrayList<>();
    Optional<LinkHistory> judged = Optional.empty();
    double over = Double.POSITIVE_INFINITY;
    boolean later = false;
    for (Stage stage : plan.stages()) {
      Optional<Window> window = Windows.judged(lean, plan, stage).found();
      window.ifPresent(windows::add);
      if (window.isPresent() && !later) {
        told.add(LinkHistory.of(lean, plan, window.get(), rules));
      }
      if (stage.id().equals(stageId)) {
        later = true;
        judged = window.map(w -> told.get(told.size() - 1));
        over = window.map(Window::end).orElse(over);
      }
    }
    List<LinkLoss> all = new ArrayList<>();
    told.forEach(history -> all.addAll(history.losses()));
    List<LinkLoss> after = new ArrayList<>();
    double until = end(repetition);
    Optional<BesideStages> beside = BesideStages.of(lean, plan, rules, windows, told, until);
    for (LinkLoss loss : beside.map(BesideStages::losses).orElse(List.of())) {
      (loss.at() > over ? after : all).add(loss);
    }
    all.sort(Comparator.comparingDouble(LinkLoss::at));
    return new LinkSoFar(
        judged, List.copyOf(all), List.copyOf(after), beside.flatMap(BesideStages::unseen), until);
  }

  /** What comes after the mark of the end, or the trailer, is no part of the recording. */
  private static double end(Repetition repetition) {
    OptionalDouble mark = RunMarks.endsAt(repetition);
    return mark.isPresent()
        ? mark.getAsDouble()
        : repetition.deviceTrailer().value().map(Trailer::t).orElse(Double.POSITIVE_INFINITY);
  }

  /** Losses that were not recovered in time, in order. */
  public List<LinkLoss> deaths() {
    return of(losses, LinkLoss.Kind.DEATH);
  }

  /** Losses whose end the evidence does not show. */
  public List<LinkLoss> unsettled() {
    return of(losses, LinkLoss.Kind.UNSETTLED);
  }

  private static List<LinkLoss> of(List<LinkLoss> losses, LinkLoss.Kind kind) {
    return losses.stream().filter(l -> l.kind() == kind).toList();
  }

  /**
   * Boot-time second from which the failure may have broken the conditions; empty where nothing
   * failed.
   */
  public OptionalDouble moment() {
    return deaths().stream().mapToDouble(LinkLoss::at).findFirst();
  }

  /** Whether the link died. */
  public boolean dead() {
    return !deaths().isEmpty();
  }

  /** The first death in words, or that there was none. */
  public String words() {
    return deaths().stream().map(LinkLoss::words).findFirst().orElse("no link death");
  }

  /** Receipts of the flaps, also of those after the judged stage. */
  public List<String> flaps() {
    return Stream.of(losses, after)
        .flatMap(some -> of(some, LinkLoss.Kind.FLAP).stream())
        .map(l -> "%s (%s): %s".formatted(l.words(), l.source(), l.receipt()))
        .toList();
  }
}
