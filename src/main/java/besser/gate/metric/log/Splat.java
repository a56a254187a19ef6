package besser.gate.metric.log;

import besser.gate.evidence.KmsgRecord;
import java.util.List;

/**
 * An event of the kernel that prints many lines: a WARN, an oops, what lockdep or KASAN found, a
 * hung task, a stall, each with its registers and traces. Its first telling line stands for it, the
 * others are part of it.
 *
 * <pre>
 * ------------[ cut here ]------------        ======================================
 * NETDEV WATCHDOG: wlan0 (bes2600): ...       WARNING: possible circular locking ...
 * WARNING: CPU: 1 PID: 0 at net/sched/...     kworker/0:1/9 is trying to acquire lock:
 * Call trace:                                 Call trace:
 *  dev_watchdog+0x1/0x2                        lock_acquire+0x1/0x2
 * ---[ end trace 0000000000000000 ]---
 * </pre>
 *
 * Only lines that look like such are taken, so that what other CPUs log in between is still seen.
 */
final class Splat {
  static final String TEXT = "(lines of a dump)";
  private static final String CUT = "[ cut here ]";
  private static final String END = "---[ end ";

  /** Lines of one event follow each other; what comes later is another story. */
  private static final double PAUSE = 5;

  private static final List<String> LINES =
      List.of(
          "Modules linked in:",
          "CPU:",
          "CPU#",
          "Hardware name:",
          "Workqueue:",
          "Tainted:",
          "pstate:",
          "pc :",
          "lr :",
          "sp :",
          "pmr_save:",
          "Call trace:",
          "Call Trace:",
          "Code:",
          "RIP:",
          "RSP:",
          "RAX:",
          "RDX:",
          "RBP:",
          "R10:",
          "R13:",
          "FS:",
          "CS:",
          "CR2:",
          "DR0:",
          "PKRU:",
          "PGD ",
          "#PF:",
          "Mem abort info:",
          "ESR =",
          "EC =",
          "SET =",
          "FSC =",
          "Data abort info:",
          "user pgtable:",
          "[ffff",
          "[0000",
          "irq event stamp:",
          "hardirqs last",
          "softirqs last",
          "Last unloaded",
          "Internal error:",
          "Oops:",
          "invalid opcode:",
          "Kernel panic",
          "task:",
          "Stack backtrace:",
          "stack backtrace:",
          "\"echo 0 >",
          "INFO: lockdep is turned off",
          "Showing all locks held",
          "Sending NMI",
          "NMI backtrace",
          "Task dump for CPU",
          "blocking rcu_node structures",
          "rcu: \\x09",
          "rcu: \t",
          "rcu: rcu_",
          "rcu: RCU grace-period kthread",
          "rcu: Stack dump",
          "rcu: Possible timer handling",
          "rcu: blocking");

  /** What may still be said of it after its end. */
  private static final List<String> TAIL =
      List.of(
          "Kernel panic",
          "note: ",
          "SMP: stopping",
          "Kernel Offset:",
          "Memory Limit:",
          "CPU features:",
          "Rebooting in");

  private boolean open;
  private boolean tail;
  private boolean cut;
  private boolean ruled;
  private boolean headed;
  private boolean message;
  private double last;

  /**
   * Whether this line belongs to an event that is being printed.
   *
   * @param kind what the line means by itself
   * @param prose whether it is unknown, bears no name of ours in front and begins no event
   */
  boolean takes(KmsgRecord record, LogKind kind, boolean prose) {
    String text = record.text();
    open = open && record.t() - last <= PAUSE;
    tail = tail && record.t() - last <= PAUSE;
    boolean mine =
        marks(text)
            || (open && goesOn(text, kind, prose))
            || (tail && TAIL.stream().anyMatch(text::startsWith));
    if (mine) {
      last = record.t();
    }
    return mine;
  }

  private boolean marks(String text) {
    if (text.contains(CUT)) {
      begin(true, false);
      return true;
    }
    if (isRuler(text, '=')) {
      boolean over = open && ruled && headed;
      begin(false, true);
      open = !over;
      return true;
    }
    if (text.contains(END)) {
      boolean mine = open || tail;
      tail = open;
      open = false;
      return mine;
    }
    return false;
  }

  private boolean goesOn(String text, LogKind kind, boolean prose) {
    if (kind == LogKind.DEATH || kind == LogKind.REREGISTERED) {
      return false;
    }
    if (looksLikeOne(text) && (headed || cut)) {
      return true;
    }
    if (cut && message && isPlace(text)) {
      message = false;
      return true;
    }
    if (headed && text.startsWith("INFO: task ") && text.contains(" likely owned by ")) {
      return true;
    }
    boolean told = ruled ? headed : cut && (message || !headed);
    return (prose && told) || (ruled && isRuler(text, '-'));
  }

  /** The line that stands for an event was seen; a rate limit may have left out those above it. */
  void head(KmsgRecord record) {
    if (!open || headed) {
      begin(false, false);
    }
    headed = true;
    message = !isPlace(record.text());
    last = record.t();
  }

  /** The line of a WARN or BUG that says where; what it was about may stand above it. */
  private static boolean isPlace(String text) {
    return text.startsWith("WARNING: ") || text.startsWith("kernel BUG at");
  }

  private void begin(boolean byCut, boolean byRuler) {
    open = true;
    cut = byCut;
    ruled = byRuler;
    headed = false;
    message = false;
  }

  private static boolean isRuler(String text, char of) {
    return text.length() >= 20 && text.chars().allMatch(c -> c == of);
  }

  private static boolean looksLikeOne(String text) {
    // Frames of the trace are indented; x29: ffff… is a register of arm64.
    if (text.startsWith(" ")
        || (text.startsWith("x") && text.indexOf(':') <= 4 && text.indexOf(':') > 0)) {
      return true;
    }
    return LINES.stream().anyMatch(text::startsWith);
  }
}
