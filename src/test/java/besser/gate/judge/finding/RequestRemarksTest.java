package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Brevity;
import besser.gate.metric.Brief;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestRemarksTest {
  /** Of a campaign of the rig {@code lab}, the patch {@code patch-x} and a baseline. */
  private static Optional<String> typed(Optional<String> model, String... words) {
    Campaign c = Brevity.campaign(Brief.PLAN);
    Map<String, String> facts = new HashMap<>();
    for (String word : words) {
      facts.put("command_line." + facts.size(), word);
    }
    facts.put("baseline", "20261128T101500Z-lab");
    return RequestRemarks.of(
            new Campaign(
                c.id(),
                c.provenance(),
                c.environment(),
                model,
                c.patch(),
                c.gate(),
                c.plan(),
                facts,
                c.claims(),
                List.of(),
                List.of()))
        .map(Draft::receipt);
  }

  @Test
  void whatWasTypedAndCameIsNoFinding() {
    assertThat(typed(Optional.empty(), "run", "--env", "environments/lab.yaml", "--patch=patch-x"))
        .isEmpty();
    assertThat(typed(Optional.empty())).isEmpty();
    assertThat(typed(Optional.empty(), "--baseline", "reports/campaigns/2026112")).isEmpty();
  }

  @Test
  void anotherRigPatchOrModelThanWasTypedIsAFinding() {
    assertThat(typed(Optional.empty(), "run", "--env", "attic")).get().asString().contains("attic");
    assertThat(typed(Optional.empty(), "--patch", "patch-c")).get().asString().contains("patch-x");
    assertThat(typed(Optional.empty(), "--model=bug")).get().asString().contains("none");
    assertThat(typed(Optional.empty(), "--baseline", "2025")).get().asString().contains("2025");
  }
}
