package besser.gate.report.allure.glue;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps of the one feature that shows how a scenario looks beside the verdict. */
public class FailingSteps {
  @When("the 4 MB\\/s stage is judged")
  public void judged() {}

  @Then("every repetition receives at least 2 MB\\/s on average")
  public void misses() {
    throw new AssertionError("Missed: rep-1 received 725 KB/s <script>alert(1)</script>");
  }
}
