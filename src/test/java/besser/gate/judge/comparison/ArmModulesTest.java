package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.MadeEvidence;
import besser.gate.judge.Brevity;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which arm is the baseline, and whose module each ran. */
class ArmModulesTest {
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);

  private static Campaign arm(String id, String patch, String ran, Map<String, String> facts) {
    Campaign c =
        Brevity.campaign(
            Brief.PLAN,
            new MadeEvidence().with("device/start.txt", Map.of("build_id", ran)).build());
    return new Campaign(
        id,
        c.provenance(),
        c.environment(),
        c.model(),
        Optional.of(patch).filter(p -> !p.isEmpty()),
        c.gate(),
        c.plan(),
        facts,
        c.claims(),
        c.repetitions(),
        c.faults());
  }

  private static List<String> of(Campaign baseline, Campaign patched) {
    return ArmModules.differences(baseline, patched);
  }

  @Test
  void aPatchIsComparedWithNoneAndWithAnotherAndNotNoneWithAPatch() {
    Campaign none = arm("none", "", A, Map.of());
    Campaign patch = arm("patched", "patch-c", B, Map.of());
    assertThat(of(none, patch)).isEmpty();
    assertThat(of(none, arm("night", "", A, Map.of()))).isEmpty();
    assertThat(of(patch, arm("both", "patch-d", A, Map.of()))).isEmpty();
    assertThat(of(patch, none))
        .containsExactly(
            "The arms are exchanged: the baseline is of patch-c and this campaign of no patch."
                + " Compare patched with none instead.");
  }

  @Test
  void anArmThatRanTheOthersModuleIsExchanged() {
    Map<String, String> installed =
        Map.of("environment.installed.build_id", B.toUpperCase(Locale.ROOT));
    assertThat(of(arm("none", "", A, Map.of()), arm("patched", "patch-c", B, installed))).isEmpty();
    assertThat(of(arm("none", "", B, Map.of()), arm("patched", "patch-c", A, installed)))
        .containsExactly(
            "The modules are exchanged: none ran build_id %s (device/start.txt), which campaign.json of patched has as its own."
                .formatted(B));
    assertThat(
            of(
                arm("none", "", B, Map.of("environment.build_id", A)),
                arm("patched", "patch-c", A, Map.of())))
        .hasSize(1);
  }

  @Test
  void whereBothRanOneSourceItTellsNothing() {
    Map<String, String> installed = Map.of("environment.installed.build_id", B);
    assertThat(of(arm("none", "", B, installed), arm("patched", "patch-c", B, installed)))
        .allMatch(d -> d.startsWith("Both ran one module"));
  }
}
