package besser.gate.steps;

import besser.gate.judge.check.IsMeasured;
import besser.gate.judge.comparison.PredictionCheck;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;

/**
 * Sentences of what was predicted, and of what a comparison needs. {@code reading} is a name of
 * reports/README.md, like rx.mean.
 */
public final class PredictionSteps {
  @ParameterType("[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+")
  public String reading(String name) {
    return CurrentPass.pass().spelling().known(name);
  }

  @Then("{reading} is measured")
  public void isMeasured(String reading) {
    CurrentPass.sentence(new IsMeasured(reading));
  }

  @Then("{reading} is predicted to be at least {byteRate}")
  public void atLeast(String reading, ByteRate rate) {
    CurrentPass.sentence(
        new PredictionCheck.AtLeast(reading, rate.bytesPerSecond(), Unit.BYTES_PER_SECOND));
  }

  @Then("{reading} is predicted to lie between {share} and {share}")
  public void between(String reading, Share low, Share high) {
    CurrentPass.sentence(
        new PredictionCheck.Between(reading, low.fraction(), high.fraction(), Unit.SHARE));
  }

  @Then("{reading} is predicted to change by at most {share}")
  public void steady(String reading, Share share) {
    CurrentPass.sentence(new PredictionCheck.Steady(reading, share.fraction()));
  }

  @Then("{reading} is predicted to be 0")
  public void zero(String reading) {
    CurrentPass.sentence(new PredictionCheck.Zero(reading));
  }

  @Then("the spread of {reading} between repetitions is predicted to shrink")
  public void spreadShrinks(String reading) {
    CurrentPass.sentence(new PredictionCheck.SpreadShrinks(reading));
  }

  @Then("all repetitions are predicted to receive at least {byteRate} for {span}")
  public void allReach(ByteRate rate, Span span) {
    CurrentPass.sentence(
        new PredictionCheck.AllReach(
            "rx.mean", rate.bytesPerSecond(), Unit.BYTES_PER_SECOND, span));
  }
}
