package besser.gate.steps;

import besser.gate.judge.check.IsMeasured;
import besser.gate.judge.comparison.PredictionCheck;
import besser.gate.metric.Catalogue;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Locale;

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
    measuredIn(reading, Unit.BYTES_PER_SECOND);
    CurrentPass.sentence(
        new PredictionCheck.AtLeast(reading, rate.bytesPerSecond(), Unit.BYTES_PER_SECOND));
  }

  @Then("{reading} is predicted to lie between {share} and {share}")
  public void between(String reading, Share low, Share high) {
    measuredIn(reading, Unit.SHARE);
    inOrder(low, high);
    CurrentPass.sentence(
        new PredictionCheck.Between(reading, low.fraction(), high.fraction(), Unit.SHARE));
  }

  /** Of a quantile, or of the longest, its bucket must tell. */
  @Then("{reading} is predicted to be at most {span}")
  public void atMost(String reading, Span span) {
    measuredIn(reading, Unit.SECONDS, Unit.BUCKET, Unit.SECONDS_PER_MEGABYTE);
    CurrentPass.sentence(new PredictionCheck.AtMostTime(reading, span));
  }

  @Then("{reading} is predicted to fall by {share} to {share}")
  public void falls(String reading, Share least, Share most) {
    inOrder(least, most);
    CurrentPass.sentence(new PredictionCheck.Falls(reading, least.fraction(), most.fraction()));
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

  /** A number is only held against one of its own unit: 5 s is more than no death at all. */
  private static void measuredIn(String reading, Unit... units) {
    Unit own = Catalogue.of(reading).map(Catalogue.Entry::unit).orElseThrow();
    if (!List.of(units).contains(own)) {
      throw new IllegalArgumentException(
          "%s is measured in %s, and the sentence foretells it in %s; nothing would be held against it. Choose a sentence of its unit: features/README.md."
              .formatted(reading, words(own), words(units[0])));
    }
  }

  private static String words(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void inOrder(Share least, Share most) {
    if (least.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "From %s to %s there is nothing, so it could only be refuted; write the smaller one first."
              .formatted(least, most));
    }
  }
}
