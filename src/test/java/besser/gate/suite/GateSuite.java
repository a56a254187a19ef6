package besser.gate.suite;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import besser.gate.cli.SuiteRun;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * The features as a JUnit suite, from Maven ({@code mvn verify -Pgate -Dgate.env=lab}) or an IDE.
 * It conducts a campaign first, or judges the one {@code -Dgate.campaign} names.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "besser.gate.steps")
@ConfigurationParameter(
    key = PLUGIN_PROPERTY_NAME,
    value = "besser.gate.steps.StepFaults, io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm")
public class GateSuite {
  @BeforeSuite
  static void aCampaignIsJudged() {
    SuiteRun.begin();
  }

  @AfterSuite
  static void theBuildIsAsGreenAsTheVerdict() {
    SuiteRun.end();
  }
}
