package besser.gate.judge.check;

import besser.gate.judge.Limit;
import besser.gate.judge.Result;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.link.LinkQuality;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import java.util.Optional;

/**
 * {@code the signal lies between … and … in at least … of the stage}, up to the moment of failure.
 *
 * @param weakest weakest signal of a healthy link
 * @param strongest strongest
 * @param share the bound
 */
public record SignalWithin(SignalLevel weakest, SignalLevel strongest, Share share)
    implements Check {
  @Override
  public String bound() {
    return "%s to %s in %s"
        .formatted(weakest, strongest, Bound.atLeast(share.fraction(), Unit.SHARE).words());
  }

  @Override
  public Optional<Limit> limit() {
    return Optional.of(new Limit.OfSignal(weakest, strongest));
  }

  @Override
  public String remedy() {
    return "the signal between %s and %s".formatted(weakest, strongest);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Optional<Window> window = judgedStage.upToFailure();
    if (window.isEmpty()) {
      return Bound.unmeasured(
          judgedStage.repetition().id(), judgedStage.noWindow("link.signal_inside"));
    }
    LinkQuality quality = LinkQuality.of(judgedStage.repetition(), window.get());
    String median =
        quality.signalMedian().measured().map(m -> " (median %s)".formatted(m.text())).orElse("");
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(
            judgedStage,
            quality.signalInside(weakest, strongest, window.get().end()),
            "had its signal in the window for",
            "of the stage" + median);
  }
}
