package besser.gate.evidence.format;

import static besser.gate.evidence.format.PerfScriptTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.PerfWindow.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    assertThat(read(WORKER + WORKER + other).sampling())
        .isEqualTo(
            new PerfWindow.Sampling(
                "cpu-clock",
                new TreeMap<>(Map.of(0, 2L, 12, 1L)),
                new TreeMap<>(Map.of("bes2600", new TreeSet<>(List.of("bes2600_bh"))))));
    String file = WORKER.replace("([bes2600])", "(/lib/modules/6.19/extra/bes2600.ko.zst)");
    assertThat(read(file).sampling().functions())
        .isEqualTo(Map.of("bes2600", Set.of("bes2600_bh")));
    assertThat(read(WORKER.replace("([bes2600])", "([kernel.kallsyms])")).sampling().functions())
        .isEmpty();
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
