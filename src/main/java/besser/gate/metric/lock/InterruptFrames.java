package besser.gate.metric.lock;

import java.util.Set;

/**
 * Symbols through which an interrupt, or a softirq run when bottom halves are enabled again, comes
 * on top of whatever was running: everything leafward of one is not the worker's own doing. Entry
 * points only, of arm64 and x86-64 from 5.10 to 6.x; what runs inside needs no entry here.
 */
final class InterruptFrames {
  private static final Set<String> ENTRIES =
      Set.of(
          // softirqs, both ways in
          "__do_softirq",
          "handle_softirqs",
          "do_softirq",
          "do_softirq_own_stack",
          "____do_softirq",
          "irq_exit",
          "irq_exit_rcu",
          "__irq_exit_rcu",
          // arm64
          "el1_irq",
          "el1_fiq",
          "el1h_64_irq",
          "el1h_64_irq_handler",
          "el1h_64_fiq",
          "el1h_64_fiq_handler",
          "el1_interrupt",
          "__el1_irq",
          "__el1_pnmi",
          "do_interrupt_handler",
          "gic_handle_irq",
          "call_on_irq_stack",
          "__handle_domain_irq",
          "generic_handle_domain_irq",
          "handle_IPI",
          "do_handle_IPI",
          "ipi_handler",
          // x86-64
          "asm_common_interrupt",
          "common_interrupt",
          "__common_interrupt",
          "asm_exc_nmi",
          "exc_nmi",
          "do_IRQ",
          "ret_from_intr");

  private InterruptFrames() {}

  static boolean isEntry(String symbol) {
    return ENTRIES.contains(symbol)
        || symbol.startsWith("asm_sysvec_")
        || symbol.startsWith("sysvec_")
        || symbol.startsWith("__sysvec_");
  }
}
