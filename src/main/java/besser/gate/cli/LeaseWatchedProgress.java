package besser.gate.cli;

import besser.gate.campaign.CampaignMoment;
import besser.gate.campaign.Progress;
import java.util.function.Supplier;

/**
 * Progress on a rig that is ours only as long as its lease: where somebody else took it over, the
 * campaign is left open, as one that was cut off, because nobody knows whose load was recorded.
 *
 * @param shown who is told as long as it is ours
 * @param lost why it is not ours any more, empty while it is
 */
record LeaseWatchedProgress(Progress shown, Supplier<String> lost) implements Progress {
  @Override
  public void at(CampaignMoment campaignMoment) {
    String why = lost.get();
    if (!why.isEmpty()) {
      throw new TakenOverException(
          """
              The campaign was left open, because the rig is no longer its own: %s Find out who \
              has the rig, then record again."""
              .formatted(why));
    }
    shown.at(campaignMoment);
  }

  @Override
  public void note(String line) {
    shown.note(line);
  }

  @Override
  public boolean asked(String request) {
    return shown.asked(request);
  }

  /** Somebody else has the rig. */
  static final class TakenOverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TakenOverException(String message) {
      super(message);
    }
  }
}
