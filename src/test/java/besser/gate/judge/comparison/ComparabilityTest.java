package besser.gate.judge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.judge.pair.Made;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparabilityTest {
  private static final Plan RAMP = new OtherPlan("ramp", stages(), 2, new Span(60));

  private static List<besser.gate.plan.Stage> stages() {
    return new RehearsalPlan(1, 1, new Span(1)).stages();
  }

  private static Campaign campaign(Plan plan, String environment, Consumer<Made> second) {
    Made changed = new Made("rep-2");
    second.accept(changed);
    return campaign(plan, environment, List.of(new Made("rep-1").build(), changed.build()));
  }

  private static Campaign campaign(Plan plan, String environment, List<Repetition> repetitions) {
    return new Campaign(
        "c",
        Provenance.REAL,
        environment,
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        plan,
        Map.of(),
        Map.of(),
        repetitions,
        List.of());
  }

  private static List<String> differences(Consumer<Made> before, Consumer<Made> after) {
    return Comparability.differences(campaign(RAMP, "lab", before), campaign(RAMP, "lab", after));
  }

  @Test
  void twoCampaignsUnderTheSameConditionsCanBeCompared() {
    assertThat(differences(m -> {}, m -> {})).isEmpty();
  }

  @ParameterizedTest(name = "another {0}")
  @CsvSource({
    "kernel,          7.0,         kernel,         6.19",
    "recorder_sha256, badbadbad, recorder, 5f1d2c3b4a59687766554433221100ffeeddccbb",
    "governor,        performance, CPU governor,   schedutil",
    "charger,         USB=0,       charger,        USB=1",
    "nmi,             pseudo,      NMI state,      off",
    "cpus,            2,           number of CPUs, 4",
  })
  void aFactThatDiffersInOneRepetitionOfEitherArmIsNamed(
      String fact, String other, String words, String usual) {
    String both =
        String.join(
            ", ", other.compareTo(usual) < 0 ? List.of(other, usual) : List.of(usual, other));
    assertThat(differences(m -> {}, m -> m.facts.put(fact, other)))
        .containsExactly(
            "The " + words + " differs: " + usual + " in the baseline, " + both + " here.");
    assertThat(differences(m -> m.facts.put(fact, other), m -> {}))
        .containsExactly(
            "The " + words + " differs: " + both + " in the baseline, " + usual + " here.");
    String unknown =
        "The " + words + " was not recorded in every repetition of both campaigns; it may differ.";
    assertThat(differences(m -> {}, m -> m.facts.put(fact, "-"))).containsExactly(unknown);
    assertThat(differences(m -> m.facts.put(fact, "-"), m -> m.facts.put(fact, "-")))
        .containsExactly(unknown);
  }

  @Test
  void everyConditionThatDiffersOrWasToldOnOneSideOnlyIsNamed() {
    assertThat(Comparability.CONDITIONS)
        .extracting(Comparability::words)
        .contains("CPU governor", "powersave", "tool_perf", "sender's kernel", "sender's recorder");
    for (FactRule rule : Comparability.CONDITIONS) {
      if (rule.where() == FactRule.Where.DEVICE) {
        String words = Comparability.words(rule);
        assertThat(
                differences(
                    m -> m.facts.put(rule.fact(), "424242"),
                    m -> m.facts.put(rule.fact(), "434343")))
            .as(words)
            .singleElement()
            .asString()
            .matches(
                "The %s (differs: .*424242.*434343.*|was not recorded in .*)".formatted(words));
        assertThat(
                differences(
                    m -> m.facts.put(rule.fact(), "-"), m -> m.facts.put(rule.fact(), "424242")))
            .as(words)
            .singleElement()
            .asString()
            .startsWith("The %s was not recorded in every".formatted(words));
      }
    }
  }

  @Test
  void aGovernorOrChargerThatChangesOnTheWayIsNotTheSame() {
    assertThat(differences(m -> {}, m -> m.governor = "powersave"))
        .containsExactly(
            "The CPU governor differs: schedutil in the baseline, powersave, schedutil here.");
    assertThat(differences(m -> m.charger = "USB=0", m -> {}))
        .containsExactly("The charger differs: USB=0, USB=1 in the baseline, USB=1 here.");
  }

  @Test
  void aGovernorThatWasNotReadOnTheWayIsNoOtherOne() {
    assertThat(differences(m -> {}, m -> m.governor = "-")).isEmpty();
  }

  @Test
  void anotherChannelIsAnotherCell() {
    assertThat(differences(m -> {}, m -> m.channel = 2412))
        .containsExactly(
            "The BSSID and channel differs: c0:25:06:e6:5b:32 at 2437 MHz in the baseline,"
                + " c0:25:06:e6:5b:32 at 2412 MHz, c0:25:06:e6:5b:32 at 2437 MHz here.");
  }

  @Test
  void aChannelNobodyWasToldIsUnknownThoughNeitherArmWas() {
    String unknown =
        "The BSSID and channel was not recorded in every repetition of both campaigns; it may"
            + " differ.";
    assertThat(differences(m -> {}, m -> m.channelTold = false)).containsExactly(unknown);
    assertThat(differences(m -> m.channelTold = false, m -> m.channelTold = false))
        .containsExactly(unknown);
  }

  @Test
  void aRepetitionThatWasAbandonedAndRecordedAgainIsNoDifference() {
    Repetition refused =
        new MadeEvidence().named("rep-2").ended("abandoned", "the AP rebooted.").build();
    List<Repetition> again = List.of(new Made("rep-1").build(), refused, new Made("rep-3").build());
    assertThat(
            Comparability.differences(campaign(RAMP, "lab", m -> {}), campaign(RAMP, "lab", again)))
        .isEmpty();
  }

  @ParameterizedTest(name = "started at {0} s of uptime")
  @CsvSource({
    "1679.99,  ''",
    "1680,     'under 240 min'",
    "14399.99, 'under 240 min'",
    "14400,    'under 1440 min'",
    "86399.99, 'under 1440 min'",
    "86400,    'a day and more'",
  })
  void uptimeIsComparedByItsBand(String uptime, String band) {
    List<String> found = differences(m -> {}, m -> m.facts.put("t_s", uptime));
    assertThat(found).hasSize(band.isEmpty() ? 0 : 1);
    assertThat(String.join("", found)).contains(band);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "NaN"})
  void anUptimeThatIsNoNumberIsUnknown(String uptime) {
    assertThat(differences(m -> {}, m -> m.facts.put("t_s", uptime)))
        .containsExactly(
            "The uptime band was not recorded in every repetition of both campaigns; it may"
                + " differ.");
  }

  @Test
  void anotherPlanOrEnvironmentIsNamed() {
    Campaign here = campaign(RAMP, "lab", m -> {});
    Plan longer = new OtherPlan("longer", RAMP.stages().subList(0, 2), 2, new Span(60));
    assertThat(Comparability.differences(campaign(longer, "lab", m -> {}), here))
        .containsExactly("The plans differ: longer and ramp.");
    assertThat(
            Comparability.differences(
                campaign(RAMP, "lab", m -> {}),
                campaign(RehearsalPlan.compressed(2, 12), "lab", m -> {})))
        .containsExactly("The plans differ: ramp and rehearsal.");
    assertThat(Comparability.differences(campaign(RAMP, "virtual", m -> {}), here))
        .containsExactly("The environments differ: virtual and lab.");
  }

  @Test
  void armsThatPerfSampledByAnotherOrderAreNotAlike() {
    assertThat(differences(m -> {}, m -> m.hz = 199))
        .containsExactly(
            "What perf sampled differs: cpu-clock:ppp 99 times a second in the baseline,"
                + " cpu-clock:ppp 199 times a second, cpu-clock:ppp 99 times a second here.");
    assertThat(differences(m -> m.event = "cycles", m -> {}))
        .containsExactly(
            "What perf sampled differs: cpu-clock:ppp 99 times a second, cycles 99 times a second"
                + " in the baseline, cpu-clock:ppp 99 times a second here.");
    assertThat(differences(m -> m.event = "cycles", m -> m.event = "cycles")).isEmpty();
  }

  @Test
  void anotherBuildOfTheKernelOrOfAModuleBelowIsNamedThoughItsReleaseIsTheSame() {
    assertThat(differences(m -> {}, m -> m.builds.put("[kernel.kallsyms]", "5eee")))
        .containsExactly(
            "The builds of the kernel or of its modules differ, whatever its release says: the"
                + " kernel is 5eed and 5eee.");
    assertThat(
            differences(
                m -> m.builds.put("[mac80211]", "a1"),
                m -> m.builds.put("/lib/modules/7/kernel/net/mac80211.ko.xz", "a2")))
        .containsExactly(
            "The builds of the kernel or of its modules differ, whatever its release says:"
                + " mac80211 is a1 and a2.");
    assertThat(differences(m -> {}, m -> m.buildId = "another")).isEmpty();
    assertThat(differences(m -> {}, m -> m.builds.put("[nft_compat]", "a1"))).isEmpty();
  }

  @Test
  void aKernelThatOneArmDoesNotNameMayBeAnother() {
    Made mute = new Made("rep-1");
    mute.builds.clear();
    Made again = new Made("rep-2");
    again.builds.clear();
    assertThat(
            Comparability.differences(
                campaign(RAMP, "lab", m -> {}),
                campaign(RAMP, "lab", List.of(mute.build(), again.build()))))
        .containsExactly(
            "The build-id of the kernel was recorded in one of the two campaigns only; it may"
                + " differ.");
  }
}
