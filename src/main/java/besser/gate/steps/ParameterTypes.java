package besser.gate.steps;

import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import io.cucumber.java.Before;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;

/** The types a sentence may hold, and the beginning of a scenario. */
public final class ParameterTypes {
  @Before
  public void begins(Scenario scenario) {
    CurrentPass.pass().scenario(ScenarioPlace.of(scenario));
  }

  @ParameterType(ByteRate.REGEX)
  public ByteRate byteRate(String text) {
    return ByteRate.parse(text);
  }

  @ParameterType(Share.REGEX)
  public Share share(String text) {
    return Share.parse(text);
  }

  @ParameterType(Span.REGEX)
  public Span span(String text) {
    return Span.parse(text);
  }

  @ParameterType(SignalLevel.REGEX)
  public SignalLevel signal(String text) {
    return SignalLevel.parse(text);
  }

  /** See {@link Stage#OF_4_MB}. */
  @ParameterType("(\\d{1,4}) MB/s stage")
  public String stage(String rate) {
    return Stage.named(Integer.parseInt(rate));
  }
}
