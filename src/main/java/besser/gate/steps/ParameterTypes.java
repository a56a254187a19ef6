package besser.gate.steps;

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

  /**
   * The protocol calls a stage by its nominal rate: the 4 MB/s stage is the one pv is given 4M for.
   */
  @ParameterType("(\\d+) MB/s stage")
  public String stage(String rate) {
    return rate + "M";
  }
}
