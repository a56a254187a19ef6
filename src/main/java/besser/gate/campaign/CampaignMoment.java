package besser.gate.campaign;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Optional;

/**
 * Where a campaign is, for people who watch.
 *
 * @param repetition from 1
 * @param repetitions how many there are
 * @param phase {@code start}, {@code ramp}, {@code collect} or {@code cool-down}
 * @param stage id of the stage in force, or {@code -}
 * @param rate what the tablet received in the last tick it told of
 * @param link {@code up}, {@code down}, {@code gone}, or {@code -} where nobody knows
 * @param sshLost whether the device does not answer right now
 * @param elapsed since the campaign started
 * @param left until it should be over
 */
public record CampaignMoment(
    int repetition,
    int repetitions,
    String phase,
    String stage,
    Optional<ByteRate> rate,
    String link,
    boolean sshLost,
    Span elapsed,
    Span left) {
  /** The same with another time left. */
  CampaignMoment with(Span other) {
    return new CampaignMoment(
        repetition, repetitions, phase, stage, rate, link, sshLost, elapsed, other);
  }
}
