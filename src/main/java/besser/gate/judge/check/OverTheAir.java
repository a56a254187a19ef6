package besser.gate.judge.check;

import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Wire;
import besser.gate.quantity.Share;

/**
 * {@code at most … of the load travels over the control wire}.
 *
 * @param share the bound
 */
public record OverTheAir(Share share) implements Check {
  @Override
  public String bound() {
    return Bound.atMost(share.fraction(), Unit.SHARE).words() + " over the wire";
  }

  @Override
  public Opinion on(Exhibit exhibit) {
    Reading wire =
        exhibit
            .upToFailure()
            .map(w -> Wire.share(exhibit.repetition(), w))
            .orElseGet(() -> exhibit.noWindow("wire.share"));
    return Bound.atMost(share.fraction(), Unit.SHARE)
        .on(exhibit, wire, "may have carried", "of the load over the wire");
  }
}
