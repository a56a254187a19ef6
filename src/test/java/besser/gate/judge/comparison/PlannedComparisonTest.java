package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.format.FactRule;
import besser.gate.judge.pair.Made;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannedComparisonTest {
  private static final Plan LOCKED = new LockedPlan();

  /** A baseline that began some time after a boot. */
  private static Campaign baseline(double uptime) {
    List<Made> made = List.of(new Made("rep-1"), new Made("rep-2"), new Made("rep-3"));
    for (int n = 0; n < made.size(); n++) {
      made.get(n).facts.put("t_s", Double.toString(uptime + n * 2760));
    }
    return new Campaign(
        "c",
        Provenance.REAL,
        "lab",
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        LOCKED,
        Map.of(),
        Map.of(),
        made.stream().map(Made::build).toList(),
        List.of());
  }

  private static List<String> foreseen(Plan plan, String environment, String... facts) {
    Map<String, String> device = new HashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      device.put(facts[i], facts[i + 1]);
    }
    return new PlannedComparison(plan, environment, device).differences(baseline(300));
  }

  @Test
  void aTabletAsTheBaselineSawItCanBeCompared() {
    assertThat(
            foreseen(
                LOCKED,
                "lab",
                "kernel",
                "6.19",
                "governor",
                "schedutil",
                "charger",
                "USB=1",
                "recorder_sha256",
                Made.BUILD_ID,
                "bssid",
                "c0:25:06:e6:5b:32",
                "freq_mhz",
                "2437",
                "uptime_s",
                "290.5"))
        .isEmpty();
  }

  @Test
  void whatIsNotKnownYetIsNotForeseen() {
    assertThat(foreseen(LOCKED, "lab")).isEmpty();
  }

  @Test
  void eachDifferenceIsSaidWithHowToMakeBothArmsAlike() {
    assertThat(foreseen(LOCKED, "lab", "kernel", "7.0", "charger", "USB=0"))
        .containsExactly(
            "The charger would differ: USB=1 in the baseline, USB=0 here. Plug in or unplug the"
                + " charger as in the baseline.",
            "The kernel would differ: 6.19 in the baseline, 7.0 here. Boot the baseline's kernel,"
                + " or record the baseline anew.");
    assertThat(foreseen(LOCKED, "lab", "bssid", "c0:25:06:e6:5b:32", "freq_mhz", "2412"))
        .singleElement()
        .asString()
        .startsWith("The cell would differ: c0:25:06:e6:5b:32 at 2437 MHz in the baseline,");
    assertThat(foreseen(RehearsalPlan.compressed(3, 60), "virtual"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("The plan would differ"))
        .anyMatch(line -> line.endsWith("Give --env lab."));
  }

  @Test
  void everyFactThatWouldHinderTheComparisonIsForeseenWhereItIsKnown() {
    assertThat(Comparability.CONDITIONS).hasSizeGreaterThan(15);
    for (FactRule rule : Comparability.CONDITIONS) {
      if (rule.where() == FactRule.Where.DEVICE) {
        assertThat(foreseen(LOCKED, "lab", rule.fact(), "424242"))
            .as(rule.fact())
            .singleElement()
            .asString()
            .startsWith("The %s would differ: ".formatted(Comparability.words(rule)));
      }
    }
  }

  @Test
  void aProbeThatCannotBeArmedHereIsForeseen() {
    assertThat(foreseen(LOCKED, "lab", "counters", "workqueue_queue_work: no such event"))
        .containsExactly(
            "The probes would differ: workqueue_queue_work cannot be armed here"
                + " (workqueue_queue_work: no such event), and was in the baseline. Boot the"
                + " baseline's kernel.");
    assertThat(foreseen(LOCKED, "lab", "counters", "contention_begin: no such event")).isEmpty();
  }

  @Test
  void aBaselineOfDaysAndATabletThatWasJustBootedAreToldApartBeforeAnythingIsRecorded() {
    assertThat(
            new PlannedComparison(LOCKED, "lab", Map.of("uptime_s", "300"))
                .differences(baseline(3 * 86400.0)))
        .containsExactly(
            "The uptime band of repetition 1 would differ: a day and more in the baseline, under 28"
                + " min here. The baseline began 4320 min after a boot, this would begin 5 min"
                + " after one: start both arms the same time after a boot, recording the baseline"
                + " anew if it cannot be reached.");
  }

  @Test
  void aLaterRepetitionThatWouldLeaveTheBandIsForeseen() {
    assertThat(foreseen(LOCKED, "lab", "uptime_s", "1600")).isEmpty();
    assertThat(
            new PlannedComparison(LOCKED, "lab", Map.of("uptime_s", "10000"))
                .differences(baseline(8500)))
        .singleElement()
        .asString()
        .startsWith("The uptime band of repetition 3 would differ");
  }
}
