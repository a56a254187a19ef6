package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.judge.Comparison;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginRemarksTest {
  private static final String ID = "20261128T101500Z-lab-no-patch";

  private static Campaign campaign(
      String id, Provenance provenance, Plan plan, Map<String, String> facts) {
    return new Campaign(
        id,
        provenance,
        "lab",
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        plan,
        facts,
        Map.of(),
        List.of(),
        List.of());
  }

  private static Stream<String> of(Campaign campaign) {
    return OriginRemarks.of(campaign, Optional.empty()).stream().map(Draft::id);
  }

  private static Stream<String> of(Provenance provenance, Plan plan, String key, String revision) {
    return of(campaign("c", provenance, plan, Map.of(key, revision)));
  }

  @Test
  void uncommittedChangesAreAskedAboutWhereACampaignCouldBeAccepted() {
    Plan locked = new LockedPlan();
    String gate = "gate_revision";
    assertThat(of(Provenance.REAL, locked, gate, "c88fc25-dirty"))
        .containsExactly("F-gate-revision");
    assertThat(of(Provenance.REAL, locked, "environment.installed.commit", "c88fc25-dirty"))
        .containsExactly("F-module-source");
    assertThat(of(Provenance.REAL, locked, gate, "c88fc25")).isEmpty();
    assertThat(of(Provenance.REAL, locked, gate, "-")).isEmpty();
    assertThat(of(Provenance.STAND_IN, locked, gate, "c88fc25-dirty")).isEmpty();
    assertThat(of(Provenance.REAL, RehearsalPlan.compressed(1, 30), gate, "c88fc25-dirty"))
        .isEmpty();
  }

  private static Stream<String> named(String id, String created) {
    return of(campaign(id, Provenance.STAND_IN, new LockedPlan(), Map.of("created", created)));
  }

  @Test
  void aCampaignIsNamedByItsMomentAndItsRig() {
    assertThat(named(ID, "2026-11-28T10:15:00.153056736Z")).isEmpty();
    assertThat(named(ID, "2026-11-28T10:15:00Z")).isEmpty();
    assertThat(named(ID, "2026-11-28T10:15:01Z")).containsExactly("F-campaign-id");
    assertThat(named("20261128T101500Z-attic", "2026-11-28T10:15:00Z"))
        .containsExactly("F-campaign-id");
  }

  @Test
  void aNameOfNobodysGateIsAnyName() {
    assertThat(named("synthetic-1", "2026-11-28T10:15:00Z")).isEmpty();
  }

  private static Stream<String> compared(String named, String with) {
    return OriginRemarks.of(
            campaign("c", Provenance.REAL, new LockedPlan(), Map.of("baseline", named)),
            Optional.of(new Comparison(with, List.of(), List.of(), List.of(), "")))
        .stream()
        .map(Draft::receipt);
  }

  @Test
  void anotherBaselineThanItWasRecordedAgainstIsAFinding() {
    assertThat(compared("a", "a")).isEmpty();
    assertThat(compared("-", "a")).isEmpty();
    assertThat(compared("a", "b")).containsExactly("campaign.json: baseline a; compared with b");
  }
}
