package besser.gate.evidence.format;

import static besser.gate.evidence.format.PerfScriptTest.read;
import static besser.gate.evidence.format.PerfScriptTest.resource;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow.Profile;
import org.junit.jupiter.api.Test;

/** Text that perf itself wrote. */
class RealPerfTextTest {
  @Test
  void realTextWithLossesIsRead() throws Exception {
    Profile profile = read(resource("lost-20khz.script.txt"));
    assertThat(profile.samples()).isEqualTo(5);
    assertThat(profile.lost()).contains(22L);
    assertThat(PerfStats.parse(resource("lost-20khz.stats.txt")).lost(22)).contains(8440L);
  }

  @Test
  void realTextOfAWorkerIsRead() throws Exception {
    Profile profile = read(resource("locks1500.script.txt"));
    assertThat(profile.samples()).isEqualTo(220);
    // awk '/^\t/ && length($1)==16 && $1~/^fff/ {k++; u+=$2=="[unknown]"} END {print k, u+0}'
    assertThat(profile.kernelFrames()).isEqualTo(2066);
    assertThat(profile.unresolvedFrames()).isZero();
    assertThat(profile.stacks().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(220);
    assertThat(profile.sampledSeconds()).hasValue(220 * 5025125 / 1e9);
    assertThat(
            profile
                .stacks()
                .get(
                    "ret_from_fork;kthread;worker_thread;process_one_work;bes2600_bh;"
                        + "bes2600_reg_poll;_raw_spin_unlock_irqrestore"))
        .isGreaterThan(50);
  }
}
