package besser.gate.night;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.night.Retention.Reasoned;
import besser.gate.night.Retention.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final Retention OLD =
      new Retention(Optional.of(Duration.ofDays(90)), OptionalLong.empty());

  private static String name(String day) {
    return day + "T013000Z-lab-no-patch";
  }

  private static Stored stored(String day, String verdict, boolean evidence, String... link) {
    Summary summary =
        new Summary(
            name(day),
            "lab",
            evidence,
            "locked",
            "-",
            "-",
            verdict,
            "HOLDS",
            "",
            new Ground("-", "-", "-", "-", "-"),
            List.of(),
            List.of(link),
            "-");
    return new Stored(name(day), Optional.of(summary), "-", 100, Optional.empty());
  }

  private static Stored rehearsal(String day) {
    return stored(day, "REHEARSAL", false, "FAILS");
  }

  private static List<String> names(List<Reasoned> all) {
    return all.stream().map(r -> r.stored().campaign().substring(0, 8)).toList();
  }

  private static String whyItStays(Stored one, Night... nights) {
    Retention.Sorted sorted = OLD.sort(List.of(one), List.of(nights), NOW);
    assertThat(sorted.going()).isEmpty();
    return sorted.staying().get(0).why();
  }

  @Test
  void aDeepCampaignStaysForTheComparisonsThatTakeItsCounts() {
    Stored one = stored("20260801", "UNDECIDED", true, "HOLDS");
    Summary s = one.summary().orElseThrow();
    Summary deep =
        new Summary(
            s.campaign(),
            s.environment(),
            s.evidence(),
            "deep",
            s.patch(),
            s.model(),
            s.verdict(),
            s.judgement(),
            s.reason(),
            s.ground(),
            s.lines(),
            s.link(),
            s.baseline());
    assertThat(
            whyItStays(new Stored(one.campaign(), Optional.of(deep), "-", 100, Optional.empty())))
        .isEqualTo("comparisons of its build use what it counted");
  }

  @Test
  void whatIsOldAndNobodyNeedsGoes() {
    Retention.Sorted sorted =
        OLD.sort(
            List.of(
                rehearsal("20260801"),
                stored("20260802", "UNDECIDED", true, "HOLDS"),
                rehearsal("20261101")),
            List.of(),
            NOW);
    assertThat(names(sorted.going())).containsExactly("20260801", "20260802");
    assertThat(sorted.going()).extracting(Reasoned::why).containsOnly("older than 90 days");
    assertThat(sorted.staying()).isEmpty();
  }

  @Test
  void aDecisionAndACountedDeathStay() {
    assertThat(whyItStays(stored("20260801", "ACCEPTED", true, "HOLDS")))
        .isEqualTo("its verdict is ACCEPTED");
    assertThat(whyItStays(stored("20260801", "REJECTED", true, "FAILS")))
        .isEqualTo("its verdict is REJECTED");
    assertThat(whyItStays(stored("20260801", "UNDECIDED", true, "FAILS")))
        .isEqualTo("a link death in it is counted");
  }

  @Test
  void whatAnotherIsComparedWithStaysByItsHeaderAndByItsVerdict() {
    Stored baseline = rehearsal("20260801");
    Stored recorded =
        new Stored(name("20261101"), Optional.empty(), baseline.campaign(), 1, Optional.empty());
    Retention.Sorted sorted = OLD.sort(List.of(baseline, recorded), List.of(), NOW);
    assertThat(sorted.going()).isEmpty();
    assertThat(sorted.staying().get(0).why())
        .isEqualTo("20261101T013000Z-lab-no-patch is compared with it");
  }

  @Test
  void theBaselineOfANightStays() {
    Stored baseline = rehearsal("20260801");
    Night night =
        new Night("lab", Instant.parse("2026-08-02T01:30:00Z"), Optional.empty())
            .over(
                new Night.Outcome(
                    NOW,
                    NightState.HOLDS,
                    Optional.of(0),
                    "",
                    Optional.empty(),
                    List.of(baseline.campaign()),
                    List.of()));
    assertThat(whyItStays(baseline, night))
        .isEqualTo("the night of 2026-08-02T01:30:00Z was held against it");
  }

  @Test
  void whatItsFolderSaysBarsIt() {
    Stored answered =
        new Stored(name("20260801"), Optional.empty(), "-", 1, Optional.of("findings of it"));
    assertThat(whyItStays(answered)).isEqualTo("findings of it");
  }

  @Test
  void bySizeTheOldestGoUntilItIsEnoughAndNoneThatIsNeededOrMayBeResumed() {
    Stored cutOff = new Stored(name("20261130"), Optional.empty(), "-", 1000, Optional.empty());
    List<Stored> all =
        Stream.of(
                stored("20260801", "ACCEPTED", true, "HOLDS"),
                rehearsal("20261101"),
                rehearsal("20261102"),
                rehearsal("20261103"),
                cutOff)
            .toList();
    Retention.Sorted sorted =
        new Retention(Optional.empty(), OptionalLong.of(1200)).sort(all, List.of(), NOW);
    assertThat(names(sorted.going())).containsExactly("20261101", "20261102");
    assertThat(names(sorted.staying())).containsExactly("20260801");
    Retention.Sorted tight =
        new Retention(Optional.empty(), OptionalLong.of(1)).sort(all, List.of(), NOW);
    assertThat(tight.going()).hasSize(3);
    assertThat(tight.staying().get(1).why()).isEqualTo("./gate resume may go on with it");
  }

  @Test
  void aFolderWithoutATimeInItsNameStays() {
    Stored odd = new Stored("mine", Optional.empty(), "-", 1, Optional.empty());
    assertThat(
            new Retention(Optional.of(Duration.ofDays(1)), OptionalLong.of(0))
                .sort(List.of(odd), List.of(), NOW)
                .staying())
        .extracting(Reasoned::why)
        .containsExactly("its name has no time");
  }
}
