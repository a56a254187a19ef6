package besser.gate.metric.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.plan.RehearsalPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are {@code t_s - - - temp_mc cpu_khz governor charger disk_free_kb}. */
class ConditionTest {
  private static final Source CONDITION = new Source("device/condition.tsv", 3, 4);
  private static final Source COST = Source.of("device/cost.tsv");

  private static List<Reading> of(TinyRepetition evidence) {
    return Condition.of(evidence.build(), OneMinute.WINDOW);
  }

  private static Reading inWindow(String name, double value, Unit unit, String note) {
    return new Reading.Measured(name, value, unit, OneMinute.WORDS, CONDITION, note);
  }

  private static Reading cost(String name, double value, String note) {
    return new Reading.Measured(name, value, Unit.SHARE, "the whole recording", COST, note);
  }

  private static Reading throttled(String... rows) {
    List<Reading> all = of(new TinyRepetition().condition(rows));
    return all.get(all.size() - 1);
  }

  @Test
  void withoutATemperatureOrAClockNothingShowsThatTheTabletWasNotHeldBack() {
    assertThat(throttled("100 - - - - 1800000 - - -", "160 - - - - 1800000 - - -"))
        .isInstanceOf(Reading.Absent.class);
    assertThat(throttled("100 - - - 60000 - - - -", "160 - - - 60000 - - - -"))
        .isInstanceOf(Reading.Absent.class);
    assertThat(
            throttled(
                    "100 - - - - 1800000 - - -",
                    "110 - - - - 900000 - - -",
                    "160 - - - - 900000 - - -")
                .measured())
        .get()
        .extracting(Reading.Measured::value)
        .isEqualTo(50.0);
  }

  @Test
  void whatTheTabletWasLikeInTheWindow() {
    assertThat(
            of(
                new TinyRepetition()
                    .condition(
                        "99 - - - 99000 9 x x 1",
                        "100 - - - 61000 408000 schedutil USB=1 900",
                        "160 - - - 74500 1800000 powersave USB=0 12",
                        "161 - - - 99000 9 x x 1")
                    .cost("90 1.00", "130 1.45", "170 2.60")))
        .containsExactly(
            inWindow("condition.temperature_max", 74.5, Unit.CELSIUS, ""),
            inWindow("condition.cpu_khz_min", 408_000, Unit.COUNT, ""),
            inWindow("condition.cpu_khz_max", 1_800_000, Unit.COUNT, ""),
            inWindow("condition.disk_free", 12 * 1024, Unit.BYTES, ""),
            inWindow("condition.governor_changes", 1, Unit.COUNT, "Seen: schedutil, powersave."),
            inWindow("condition.charger_changes", 1, Unit.COUNT, "Seen: USB=1, USB=0."),
            cost("recorder.cost", 0.02, "Of one core."),
            cost("recorder.cost_at_locked_tick", 0.02, "Of one core, at one tick a second."),
            new Reading.Absent(
                "condition.uptime_at_start",
                "device/start.txt is not there.",
                Source.of("device/start.txt")),
            inWindow("condition.throttled", 0, Unit.SECONDS, ""));
  }

  @Test
  void whatNobodyRecordedIsAbsentWithTheReason() {
    assertThat(of(new TinyRepetition()))
        .extracting(Reading::name)
        .containsExactly(
            "condition.temperature_max",
            "condition.cpu_khz_min",
            "condition.cpu_khz_max",
            "condition.disk_free",
            "condition.governor_changes",
            "condition.charger_changes",
            "recorder.cost",
            "recorder.cost_at_locked_tick",
            "condition.uptime_at_start",
            "condition.throttled");
    assertThat(of(new TinyRepetition()))
        .allSatisfy(
            r ->
                assertThat(r)
                    .isEqualTo(
                        new Reading.Absent(
                            r.name(), r.source().file() + " is not there.", r.source())));
    assertThat(of(new TinyRepetition().condition("100 - - - - - - - -")).subList(0, 6))
        .allSatisfy(
            r ->
                assertThat(r)
                    .isEqualTo(
                        new Reading.Absent(
                            r.name(),
                            "No sample in the window has it.",
                            new Source("device/condition.tsv", 2, 2))));
    assertThat(of(new TinyRepetition().condition("99 - - - 1 1 a b 1")).subList(0, 6))
        .allSatisfy(
            r ->
                assertThat(r)
                    .isEqualTo(
                        new Reading.Absent(
                            r.name(),
                            "No sample in the window has it.",
                            Source.of("device/condition.tsv"))));
  }

  @Test
  void aGovernorThatComesAndGoesChangesEachTimeAndASilentSampleIsNoChange() {
    assertThat(
            of(
                new TinyRepetition()
                    .condition(
                        "90 - - - - - - - -",
                        "100 - - - - - a - -",
                        "110 - - - - - - - -",
                        "120 - - - - - a - -",
                        "130 - - - - - b - -",
                        "140 - - - - - a - -")))
        .contains(
            new Reading.Measured(
                "condition.governor_changes",
                2,
                Unit.COUNT,
                OneMinute.WORDS,
                new Source("device/condition.tsv", 3, 7),
                "Seen: a, b."));
  }

  @Test
  void aRehearsalsFinerTickIsPutInTermsOfTheLockedOne() {
    Window compressed = Window.of(RehearsalPlan.compressed(1, 60), OneMinute.FOUR, 100, 101);
    assertThat(
            Condition.of(new TinyRepetition().cost("100 1", "110 3").build(), compressed)
                .subList(6, 8))
        .containsExactly(
            cost("recorder.cost", 0.2, "Of one core."),
            cost("recorder.cost_at_locked_tick", 0.05, "Of one core, at one tick a second."));
  }

  @Test
  void aRecorderThatCostNothingMeasurableCostsNothing() {
    assertThat(of(new TinyRepetition().cost("100 1", "110 1")))
        .contains(cost("recorder.cost", 0, "Of one core."));
  }

  @Test
  void aCostThatCannotBeToldIsNone() {
    assertNoCost("Fewer than two samples of its cost were taken.", "100 1");
    assertNoCost("The clock of its samples does not run forward.", "100 1", "100 3");
    assertNoCost("The clock of its samples does not run forward.", "100 1", "99 3");
    assertNoCost("The CPU time of its samples ran backwards.", "100 3", "110 1");
  }

  private static void assertNoCost(String why, String... rows) {
    assertThat(of(new TinyRepetition().cost(rows)).subList(6, 8))
        .containsExactly(
            new Reading.Absent("recorder.cost", why, COST),
            new Reading.Absent("recorder.cost_at_locked_tick", why, COST));
  }
}
