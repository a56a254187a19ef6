package besser.gate.judge.pair;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Claim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Conditions of which nobody wrote down what they are about: neither met nor missed. */
class UnsaidTest {
  private static Result result(
      String sentence, List<Repetition> before, Made made, Consumer<Made> moved) {
    moved.accept(made);
    for (Claim claim : Trial.CLAIMS) {
      for (Claim.Asked asked : claim.sentences()) {
        if (asked.text().contains(sentence)) {
          return Trial.result(claim, asked, before, made.build(), Map.of());
        }
      }
    }
    throw new IllegalArgumentException("No feature says \"%s\".".formatted(sentence));
  }

  private static void isOpen(Result result, String said) {
    assertThat(result.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(result.said()).isEqualTo("%s %s".formatted(result.repetition(), said));
  }

  private static Result after(Made first, Consumer<Made> moved) {
    return result(
        "the cool-down of the plan apart", List.of(first.build()), new Made("rep-2"), moved);
  }

  @Test
  void aRepetitionWhoseBootNobodyKnowsIsNotTheFirstOfItsBoot() {
    isOpen(
        after(new Made("rep-1"), m -> m.facts.put("boot_id", Made.GONE)),
        "does not show whether it is of the boot of rep-1 (boot_id of device/start.txt).");
    Made first = new Made("rep-1");
    first.facts.put("boot_id", Made.GONE);
    isOpen(
        after(first, m -> {}),
        "does not show whether it is of the boot of rep-1 (boot_id of device/start.txt).");
    assertThat(after(new Made("rep-1"), m -> {}).said())
        .isEqualTo("rep-2 is the first of its boot.");
  }

  @Test
  void marksOfNobodyKnowsWhichRunAreNotItsOwn() {
    isOpen(
        result(
            "from the mark of this run's start",
            List.of(),
            new Made("rep-1"),
            m -> m.facts.put("run_id", Made.GONE)),
        "does not say which run it is (device/start.txt), so no mark is known to be its own.");
  }

  private static Result symbols(Consumer<Made> first, Consumer<Made> second) {
    Made before = new Made("rep-1");
    first.accept(before);
    return result(
        "its symbols come from the loaded module",
        List.of(before.build()),
        new Made("rep-2"),
        second);
  }

  @Test
  void anotherKernelUnderTheSameReleaseIsNotTheOneOfTheFirstRepetition() {
    assertThat(symbols(m -> {}, m -> m.builds.put("[kernel.kallsyms]", "5EED")).outcome())
        .isEqualTo(Outcome.HOLDS);
    Result other = symbols(m -> {}, m -> m.builds.put("[kernel.kallsyms]", "5eee"));
    assertThat(other.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(other.said())
        .isEqualTo(
            "rep-2 lists other builds of the kernel or its modules than the first repetition: the"
                + " kernel is 5eed and 5eee (device/perf-N.buildids.txt). One kernel is needed in"
                + " all repetitions.");
    assertThat(
            symbols(
                    m -> m.builds.put("/lib/modules/7/mac80211.ko", "a1"),
                    m -> m.builds.put("[mac80211]", "a2"))
                .outcome())
        .isEqualTo(Outcome.FAILS);
    assertThat(symbols(m -> m.builds.put("[mac80211]", "a1"), m -> {}).outcome())
        .isEqualTo(Outcome.HOLDS);
  }
}
