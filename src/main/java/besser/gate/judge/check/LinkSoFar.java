package besser.gate.judge.check;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Windows;
import besser.gate.metric.link.LinkHistory;
import besser.gate.metric.link.LinkLoss;
import besser.gate.metric.link.LinkRules;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of the link from the first stage to the end of the judged one. A link that died in a
 * lower stage has died.
 *
 * @param judged history of the judged stage; empty where it has no window
 * @param deaths in order, over all stages
 * @param unsettled losses whose end the evidence does not show
 * @param flapped losses that recovered in time
 */
public record LinkSoFar(
    Optional<LinkHistory> judged,
    List<LinkLoss> deaths,
    List<LinkLoss> unsettled,
    List<LinkLoss> flapped) {

  static LinkSoFar of(Campaign campaign, Repetition repetition, String stageId, LinkRules rules) {
    List<LinkLoss> deaths = new ArrayList<>();
    List<LinkLoss> unsettled = new ArrayList<>();
    List<LinkLoss> flaps = new ArrayList<>();
    Optional<LinkHistory> judged = Optional.empty();
    Repetition lean = LinkHistory.ofLink(repetition);
    for (Stage stage : campaign.plan().stages()) {
      Optional<LinkHistory> history =
          Windows.judged(lean, campaign.plan(), stage)
              .found()
              .map(w -> LinkHistory.of(lean, campaign.plan(), w, rules));
      if (history.isPresent()) {
        deaths.addAll(history.get().deaths());
        unsettled.addAll(history.get().unsettled());
        flaps.addAll(history.get().flaps());
      }
      if (stage.id().equals(stageId)) {
        judged = history;
        break;
      }
    }
    return new LinkSoFar(judged, List.copyOf(deaths), List.copyOf(unsettled), List.copyOf(flaps));
  }

  /**
   * Boot-time second from which the failure may have broken the conditions; empty where nothing
   * failed.
   */
  public OptionalDouble moment() {
    return deaths.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(deaths.get(0).at());
  }

  /** Whether the link died. */
  public boolean dead() {
    return !deaths.isEmpty();
  }

  /** The first death in words, or that there was none. */
  public String words() {
    return deaths.isEmpty() ? "no link death" : deaths.get(0).words();
  }

  /** Receipts of the flaps. */
  public List<String> flaps() {
    return flapped.stream().map(l -> l.words() + " (" + l.source() + "): " + l.receipt()).toList();
  }
}
