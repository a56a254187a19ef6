package besser.gate.steps;

import besser.gate.plan.Stage;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** What claims rest on, and what they are about. */
public final class GivenSteps {
  @Given("three repetitions of the stress ramp on the driver under test")
  public void threeRepetitions() {
    CurrentPass.pass().given(t -> t.withRepetitions(3));
  }

  @Given("a healthy 2.4 GHz link between {signal} and {signal}")
  public void aHealthyLink(SignalLevel weakest, SignalLevel strongest) {
    CurrentPass.pass().given(t -> t.withSignal(weakest, strongest));
  }

  @Given("a stage that counts after its first {span}")
  public void aStageThatCountsAfter(Span settle) {
    CurrentPass.pass().given(t -> t.withSettle(settle));
  }

  @Given("a link that is dead once lost for {span}, or silent for {span} while data waits")
  public void aLinkThatIsDead(Span lost, Span silent) {
    CurrentPass.pass().given(t -> t.withDeath(lost, silent));
  }

  @When("the {stage} is judged")
  public void theStageIsJudged(String stage) {
    CurrentPass.pass().stage(stage);
  }

  @When("the lower stages are judged")
  public void theLowerStagesAreJudged() {
    CurrentPass.pass().stage(Stage.OF_4_MB);
  }

  @When("this campaign is compared with its baseline")
  public void comparedWithItsBaseline() {
    CurrentPass.pass().stage("");
  }
}
