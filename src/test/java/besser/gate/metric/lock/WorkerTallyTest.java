package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Driver;
import besser.gate.evidence.store.KnownDrivers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Folded chains to counts, whole. */
class WorkerTallyTest {
  private static final Driver DRIVER = KnownDrivers.today("bes2600");
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";
  private static final String BH = "kthread;bes2600_bh";
  private static final String RX = "kthread;sdio_rx_work";
  private static final String TX = "kthread;sdio_tx_work";
  private static final String IRQ = ";el1h_64_irq;handle_softirqs";

  private static WorkerTally tally() {
    return WorkerTally.of(
        Map.of(
            BH + ";bes2600_rx_cb",
            100L,
            BH + ";bes2600_reg_read" + LOCK,
            20L,
            BH + IRQ + LOCK,
            3L,
            BH + IRQ,
            5L,
            RX + ";skb_dequeue" + LOCK,
            40L,
            RX + IRQ + LOCK,
            7L,
            TX,
            200L,
            BH + ";[unknown]",
            9L,
            "kthread;kswapd" + LOCK,
            1000L,
            "do_idle",
            5000L),
        DRIVER);
  }

  @Test
  void everySampleCountsWhereItBelongs() {
    assertThat(tally())
        .isEqualTo(
            new WorkerTally(
                384,
                137,
                70,
                23,
                15,
                3,
                new MissingSymbols(9, 9, 0),
                1070,
                new TreeMap<>(
                    Map.of("bes2600_reg_read", 20L, "handle_softirqs", 10L, "skb_dequeue", 40L)),
                new TreeMap<>(
                    Map.of(
                        BH + ";bes2600_rx_cb",
                        100L,
                        BH + ";bes2600_reg_read" + LOCK,
                        20L,
                        BH + IRQ + LOCK,
                        3L,
                        BH + IRQ,
                        5L,
                        RX + ";skb_dequeue" + LOCK,
                        40L,
                        RX + IRQ + LOCK,
                        7L,
                        TX,
                        200L,
                        BH + ";[unknown]",
                        9L))));
  }

  @Test
  void twoWindowsAddUpNumberByNumber() {
    WorkerTally other =
        new WorkerTally(
            10_000,
            20_000,
            30_000,
            40_000,
            50_000,
            60_000,
            new MissingSymbols(1, 2, 3),
            70_000,
            new TreeMap<>(Map.of("skb_dequeue", 2L, "kfree_skb", 1L)),
            new TreeMap<>(Map.of(TX, 1L, RX, 6L)));
    assertThat(tally().plus(other))
        .isEqualTo(
            new WorkerTally(
                10_384,
                20_137,
                30_070,
                40_023,
                50_015,
                60_003,
                new MissingSymbols(10, 11, 3),
                71_070,
                new TreeMap<>(
                    Map.of(
                        "bes2600_reg_read", 20L,
                        "handle_softirqs", 10L,
                        "kfree_skb", 1L,
                        "skb_dequeue", 42L)),
                new TreeMap<>(
                    Map.of(
                        BH + ";bes2600_rx_cb",
                        100L,
                        BH + ";bes2600_reg_read" + LOCK,
                        20L,
                        BH + IRQ + LOCK,
                        3L,
                        BH + IRQ,
                        5L,
                        RX + ";skb_dequeue" + LOCK,
                        40L,
                        RX + IRQ + LOCK,
                        7L,
                        RX,
                        6L,
                        TX,
                        201L,
                        BH + ";[unknown]",
                        9L))));
  }

  @Test
  void whatInterruptsAWorkerIsKnownByItsEntryOnBothMachines() {
    for (String entry :
        List.of(
            "__do_softirq",
            "el1_irq",
            "gic_handle_irq",
            "asm_common_interrupt",
            "asm_sysvec_apic_timer_interrupt",
            "sysvec_call_function",
            "__sysvec_irq_work")) {
      assertThat(WorkerTally.of(Map.of(BH + ";" + entry, 1L), DRIVER).interrupted())
          .as(entry)
          .isEqualTo(1);
    }
    for (String other : List.of("tasklet_action", "xasm_sysvec_a", "asm_sysvec", "irq_exit_x")) {
      assertThat(WorkerTally.of(Map.of(BH + ";" + other, 1L), DRIVER).interrupted())
          .as(other)
          .isZero();
    }
  }

  @Test
  void whatAWorkerInterruptedIsNoInterruptOnTopOfIt() {
    assertThat(WorkerTally.of(Map.of("handle_softirqs;" + BH + LOCK, 4L), DRIVER).interrupted())
        .isZero();
    assertThat(WorkerChain.of("handle_softirqs;" + BH + ";x", DRIVER))
        .contains(
            new WorkerChain(List.of("handle_softirqs", "kthread", "bes2600_bh", "x"), 2, DRIVER));
  }

  @Test
  void aChainOfOneFrameIsItsOwnCaller() {
    assertThat(new WorkerChain(List.of("bes2600_bh"), 0, DRIVER).caller()).isEqualTo("bes2600_bh");
    assertThat(WorkerChain.of("do_idle", DRIVER)).isEmpty();
  }
}
