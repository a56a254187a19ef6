package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.store.KnownDrivers;
import besser.gate.quantity.Sha256;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DriverChangesTest {
  /** As campaign.json has them today. */
  private static Map<String, String> sealed() {
    Map<String, String> facts = new TreeMap<>(Map.of("environment.module", "bes2600"));
    KnownDrivers.files("bes2600")
        .forEach((file, text) -> facts.put("driver." + file, Sha256.hex(text)));
    return facts;
  }

  @Test
  void aDescriptionAsItWasSealedIsNoChange() {
    assertThat(DriverChanges.changes(sealed())).isEmpty();
  }

  @Test
  void everyFileThatIsAnotherNewOrGoneStandsInOneSentence() {
    Map<String, String> facts = sealed();
    facts.put("driver.driver.tsv", "0".repeat(64));
    facts.remove("driver.kernel-log.tsv");
    facts.put("driver.queues.tsv", "0".repeat(64));
    assertThat(DriverChanges.changes(facts))
        .containsExactly(
            "What is known of the driver bes2600 has changed since recording: not as sealed:"
                + " driver.tsv, kernel-log.tsv, queues.tsv. The campaign is judged by what was"
                + " sealed; record again under today's.");
  }

  @Test
  void aCampaignThatSealedNoneIsJudgedByTodays() {
    assertThat(DriverChanges.changes(Map.of("environment.module", "bes2600")))
        .containsExactly(
            "What was known of the driver was not sealed with this campaign; it is judged by what"
                + " is known today.");
  }

  @Test
  void aDriverNobodyDescribesAnyLongerIsNamed() {
    Map<String, String> facts = sealed();
    facts.put("environment.module", "cw1200");
    assertThat(DriverChanges.changes(facts))
        .singleElement()
        .asString()
        .startsWith("The driver cw1200 is no longer described");
  }
}
