package besser.gate.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Call chains as {@code perf script} prints them, leaf first, and how many of each. */
final class Chains {
  /** Where the driver's frames are from. */
  static final String MODULE = "/lib/modules/6.19.10-danctnix1/extra/bes2600.ko";

  private static final long MODULE_TEXT = 0xffff80007a000000L;
  private static final long KERNEL_TEXT = 0xffff800080010000L;
  private static final String WORKER = "kworker/0:1H-be   311";
  private static final String TAIL =
      "process_one_work+0x1c4,worker_thread+0x4d,kthread+0xd7,ret_from_fork+0x10";
  private static final String LOCK = "_raw_spin_unlock_irqrestore+0x14";

  private Chains() {}

  /** Exactly as many chains of each sort as the cost says, in an order the seed decides. */
  static String[] dealt(CpuCost cost, int samples, Random random) {
    int workers = part(samples, cost.workers());
    int driver = part(workers, cost.lockDriverPath());
    int elsewhere = part(workers, cost.lockElsewhere());
    int leafless = part(workers, cost.leafless());
    int workless = part(workers, cost.workless());
    int interrupted =
        Math.min(part(workers, cost.interrupted()), workers - driver - elsewhere - leafless);
    int rest = workers - driver - elsewhere - leafless - interrupted;
    int unresolved = Math.min(part(samples, cost.unresolved()), samples - workers - workless);
    List<String> all = new ArrayList<>(samples);
    String bh = cost.bhSymbol().equals("-") ? "" : "*" + cost.bhSymbol() + "+0x1b5,";
    deal(all, driver, WORKER, LOCK, "*bes2600_rx_cb+0x88," + bh + TAIL);
    deal(all, elsewhere / 2, WORKER, LOCK, "*sdio_rx_work+0x90," + TAIL);
    deal(all, elsewhere - elsewhere / 2, WORKER, LOCK, "*sdio_tx_work+0x70," + TAIL);
    deal(all, leafless, WORKER, "[unknown]", "*bes2600_rx_cb+0x88," + bh + TAIL);
    deal(all, workless, WORKER, LOCK, "*bes2600_reg_read+0x88,[unknown]," + TAIL);
    deal(
        all,
        interrupted,
        WORKER,
        "handle_softirqs+0x9c",
        """
            __do_softirq+0x14,____do_softirq+0x10,call_on_irq_stack+0x30,do_softirq_own_stack+0x1c,irq_exit_rcu+0xb0,el1_interrupt+0x38,*sdio_rx_work+0x120,%s"""
            .formatted(TAIL));
    deal(all, rest / 2, WORKER, "dw_mci_start_command+0x50", "*sdio_rx_work+0x44," + TAIL);
    deal(all, rest - rest / 2, WORKER, "__memcpy+0x110", "*bes2600_rx_cb+0x40," + bh + TAIL);
    deal(all, unresolved, "swapper     0", "[unknown]", "");
    deal(
        all,
        samples - all.size(),
        "swapper     0",
        "cpuidle_enter_state+0xb4",
        "cpuidle_enter+0x38,do_idle+0x1f8,cpu_startup_entry+0x34");
    Collections.shuffle(all, random);
    return all.toArray(new String[0]);
  }

  private static int part(int of, double share) {
    return (int) Math.round(of * share);
  }

  private static void deal(List<String> to, int count, String task, String leaf, String callers) {
    StringBuilder chain = new StringBuilder(task).append('\n');
    List<String> frames = new ArrayList<>(List.of(leaf));
    frames.addAll(callers.isEmpty() ? List.of() : Arrays.asList(callers.split(",")));
    for (String frame : frames) {
      boolean module = frame.startsWith("*");
      chain.append('\t').append(Long.toHexString(address(frame, module))).append(' ');
      chain.append(module ? frame.substring(1) : frame);
      chain.append(" (").append(module ? MODULE : "[kernel.kallsyms]").append(")\n");
    }
    to.addAll(Collections.nCopies(count, chain.toString()));
  }

  /** A module lies below the kernel, in one piece. */
  private static long address(String frame, boolean module) {
    return (module ? MODULE_TEXT : KERNEL_TEXT) + (frame.hashCode() & 0xffff) * 16L;
  }
}
