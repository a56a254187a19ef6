package besser.gate.metric.link;

import besser.gate.evidence.Repetition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loss of the link after the mark of the recording's end. What comes then is no part of the
 * recording, and costs no claim; but a link that is lost as soon as the load is over is somebody's
 * to explain. What the tablet's own side asks for is no loss.
 */
public final class LossAfterEnd {
  private static final Set<LinkSign.Says> LOST = Set.of(LinkSign.Says.DOWN, LinkSign.Says.BROKEN);

  private LossAfterEnd() {}

  /**
   * The first sign of one, with its place; untrusted text in it.
   *
   * @param until boot-time second of the mark
   */
  public static Optional<String> in(Repetition repetition, double until) {
    return LinkSigns.of(repetition, List.of(), Set.of(), new DriverDeath(repetition)::signs)
        .stream()
        .filter(sign -> sign.t() > until && LOST.contains(sign.says()))
        .filter(sign -> sign.cause() != LinkLoss.Cause.LOCAL_CHOICE)
        .findFirst()
        .map(sign -> "%s (%s)".formatted(sign.text(), sign.source()));
  }
}
