package besser.gate.report.view;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Judgement;
import besser.gate.judge.Verdict;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands across the top of every view of evidence that is not a recording of the real rig
 * under a real plan.
 *
 * @param word REHEARSAL or SYNTHETIC
 * @param text why, one or two sentences; the campaign's words in it are untrusted
 */
public record Banner(String word, String text) {
  /** Empty only for recordings of a real rig in real time. */
  public static Optional<Banner> of(Judgement judgement) {
    Campaign campaign = judgement.campaign();
    if (campaign.provenance() == Provenance.SYNTHETIC) {
      return Optional.of(
          new Banner(
              "SYNTHETIC",
              """
                  Rebuilt from a published table or made by a model. Nothing here was recorded on \
                  a rig."""));
    }
    if (campaign.provenance() == Provenance.STAND_IN) {
      return Optional.of(
          new Banner(
              "REHEARSAL",
              "Stand-in rig %s, driver model %s%s. Not a measurement of any driver."
                  .formatted(
                      campaign.environment(),
                      campaign.model().orElse("-"),
                      compression(campaign))));
    }
    if (judgement.verdict() instanceof Verdict.Rehearsal) {
      return Optional.of(
          new Banner(
              "REHEARSAL",
              "Plan %s%s. It can neither accept nor reject a driver."
                  .formatted(campaign.plan().name(), compression(campaign))));
    }
    return Optional.empty();
  }

  private static String compression(Campaign campaign) {
    double factor = campaign.plan().compression();
    return factor == 1
        ? ""
        : String.format(Locale.ROOT, ", time compressed %s-fold", PrintedNumbers.plain(factor));
  }
}
