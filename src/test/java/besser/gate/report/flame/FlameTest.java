package besser.gate.report.flame;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.report.Samples;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.WorkerStacks;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FlameTest {
  private final WorkerStacks stacks =
      WorkerStacks.of(
          Samples.baseline().campaign().repetitions().get(0), Samples.baseline().campaign().plan());

  @Test
  void onlyTheDriversWorkersAreDrawn() {
    assertThat(stacks.counts().keySet()).noneMatch(c -> c.contains("cpuidle"));
    assertThat(stacks.samples()).isEqualTo(6015);
    assertThat(stacks.locked()).isEqualTo(1515);
  }

  @Test
  void theInteractivePageHighlightsTheLockSymbol() {
    assertThat(FlamePage.of(stacks, "<b>rep-1</b>"))
        .contains("search('^_raw_spin_unlock_irqrestore$')", "&lt;b&gt;rep-1");
  }

  @Test
  void theDifferencePageColoursWhatGrew() {
    TreeMap<String, Long> more = new TreeMap<>(stacks.counts());
    more.replaceAll((chain, n) -> chain.contains("sdio_rx_work") ? n * 2 : n);
    assertThat(
            FlamePage.difference(
                stacks, new WorkerStacks(more, "", "_raw_spin_unlock_irqrestore"), "difference"))
        .doesNotContain("maxdiff = -1");
  }

  @Test
  void aHostileSymbolCannotLeaveItsString() {
    WorkerStacks evil =
        new WorkerStacks(
            new TreeMap<>(Map.of("bes2600_bh;</script><script>alert('x')//\\", 3L)),
            "",
            "_raw_spin_unlock_irqrestore");
    assertThat(FlamePage.of(evil, "x")).doesNotContain("<script>alert");
    assertThat(new FlameSvg(new Html(Redaction.none())).draw(evil, "x")).doesNotContain("<script>");
  }

  @Test
  void withoutSamplesItSaysSo() {
    assertThat(
            new FlameSvg(new Html(Redaction.none()))
                .draw(
                    new WorkerStacks(
                        new TreeMap<>(),
                        "Perf window 2 is missing.",
                        "_raw_spin_unlock_irqrestore"),
                    "x"))
        .contains("No flame graph: Perf window 2 is missing.");
  }
}
