package besser.gate.evidence.format;

import static besser.gate.evidence.format.PerfScriptTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.PerfWindow.Profile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a perf text says where and what was sampled. */
class SamplingsTest {
  private static final String WORKER =
      """
      kworker/0:1H-be   123 [000]  1042.500000:   10101010 cpu-clock:\s
      \tffffffc0091a4f3a _raw_spin_unlock_irqrestore+0x1c ([kernel.kallsyms])
      \tffffffc0012ac205 bes2600_bh.isra.0+0x1b5 ([bes2600])
      \tffffffc0010c5c54 process_one_work+0x1c4 ([kernel.kallsyms])

      """;

  @Test
  void eventCpusAndTheModulesFunctionsAreTold() throws Exception {
    String other = WORKER.replace("[000]", "[0012]").replace("kworker/0:1H-be", "odd [003]: 1 x:");
    PerfWindow.Sampling three = read(WORKER + WORKER + other).sampling();
    assertThat(three.event()).isEqualTo("cpu-clock");
    assertThat(three.byCpu()).isEqualTo(new TreeMap<>(Map.of(0, 2L, 12, 1L)));
    assertThat(three.functions()).isEqualTo(Map.of("bes2600", Set.of("bes2600_bh")));
    assertThat(three.addresses())
        .containsEntry("bes2600_bh", 0xffffffc0012ac205L)
        .containsEntry("process_one_work", 0xffffffc0010c5c54L);
    String file = WORKER.replace("([bes2600])", "(/lib/modules/6.19/extra/bes2600.ko.zst)");
    assertThat(read(file).sampling().functions())
        .isEqualTo(Map.of("bes2600", Set.of("bes2600_bh")));
    assertThat(read(WORKER.replace("([bes2600])", "([kernel.kallsyms])")).sampling().functions())
        .isEmpty();
  }

  @Test
  void theTimesOfItsSamplesAreTold() throws Exception {
    String later = WORKER.replace("1042.500000", "1102.250000");
    PerfWindow.Timed timed = read(WORKER + later).sampling().timed().orElseThrow();
    assertThat(timed.first()).isEqualTo(1042.5);
    assertThat(timed.last()).isEqualTo(1102.25);
    assertThat(timed.seconds()).isEqualTo(59.75);
    assertThat(timed.order())
        .isEqualTo(read(WORKER + WORKER).sampling().timed().orElseThrow().order())
        .isNotEqualTo(
            read(WORKER + later.replace("[000]", "[001]"))
                .sampling()
                .timed()
                .orElseThrow()
                .order());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[unknown]", "$x", "$d.42", "ffffffc0091a4f3a", "0xffffffc0091a4f3a"})
  void whatNamesNoFunctionReadsAlike(String leaf) throws Exception {
    Profile got = read(WORKER.replace("_raw_spin_unlock_irqrestore+0x1c", leaf));
    assertThat(got.stacks()).containsOnlyKeys("process_one_work;bes2600_bh;[unknown]");
    assertThat(got.unresolvedFrames()).isOne();
  }

  @Test
  void perfSaysWhatItFellBackTo() {
    assertThat(
            PerfWords.slowedTo(
                "warning: Maximum frequency rate (150 Hz) exceeded, throttling from 199 Hz to 150 Hz."))
        .hasValue(150);
    assertThat(PerfWords.slowedTo("[ perf record: Woken up 25 times to write data ]\n")).isEmpty();
  }
}
