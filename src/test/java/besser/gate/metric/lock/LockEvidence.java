package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.plan.LockedPlan;
import java.util.Map;
import org.assertj.core.data.Offset;

/** Profiles of the 4M stage, and what is read of them. */
public final class LockEvidence {
  public static final Window STAGE =
      Window.of(new LockedPlan(), new LockedPlan().stages().get(2), 100, 1900);
  public static final String LOCK = ";_raw_spin_unlock_irqrestore";
  public static final String BH = "kthread;worker_thread;process_one_work;bes2600_bh";
  public static final String RX = "kthread;worker_thread;process_one_work;sdio_rx_work";

  private LockEvidence() {}

  /**
   * 100 samples, 50 of them the workers', 5 in the lock on the driver path, 3 from sdio_rx_work.
   */
  public static TinyPerf healthy(int window) {
    return new TinyPerf(window)
        .stack(BH + ";bes2600_rx_cb", 30)
        .stack(BH + ";bes2600_reg_read" + LOCK, 4)
        .stack(BH + LOCK, 1)
        .stack(RX + ";skb_dequeue" + LOCK, 3)
        .stack(RX, 12)
        .stack("cpu_startup_entry;do_idle", 40)
        .stack("[user];vfs_read" + LOCK, 10);
  }

  public static Map<String, Reading> readings(PerfWindow... windows) {
    return byName(
        new TinyRepetition()
            .perf(windows)
            .start("build_id=abc", "nmi=off", "module_path=/lib/modules/6.19/extra/bes2600.ko")
            .build());
  }

  public static Map<String, Reading> byName(Repetition repetition) {
    return Readings.byName(LockCpu.of(repetition, STAGE));
  }

  public static void assertValue(Map<String, Reading> got, String name, double value) {
    assertThat(got.get(name)).as(name).isInstanceOf(Reading.Measured.class);
    assertThat(got.get(name).measured().orElseThrow().value())
        .as(name)
        .isEqualTo(value, Offset.offset(1e-9));
  }

  public static void assertWhy(Map<String, Reading> got, String name, String why) {
    assertThat(got.get(name)).as(name).isInstanceOf(Reading.Absent.class);
    assertThat(((Reading.Absent) got.get(name)).why()).as(name).isEqualTo(why);
  }
}
