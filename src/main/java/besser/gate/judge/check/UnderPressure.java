package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Pressure;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;

/**
 * {@code the sender has data waiting or has delivered its cap in at least … of the stage}, up to
 * the moment of failure. Without it nothing was stressed.
 *
 * @param share the bound
 */
public record UnderPressure(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atLeast(share.fraction(), Unit.SHARE).words() + " of the stage under pressure";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(
            exhibit,
            exhibit
                .pressure()
                .map(Pressure::share)
                .orElseGet(() -> exhibit.noWindow("pressure.share")),
            "was under pressure in",
            "of the stage");
  }
}
