package besser.gate.metric.log;

import java.util.List;

/**
 * The lines a WARN or an oops prints after its first: registers, modules, the call trace. They are
 * part of it and no signatures of their own. Only lines that look like a dump's are taken, so that
 * what other CPUs log in between is still seen.
 */
final class Dump {
  static final String TEXT = "(lines of a dump)";
  private static final String BEGIN = "[ cut here ]";
  private static final String END = "[ end trace ";
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
          "Mem abort info:",
          "ESR =",
          "EC =",
          "SET =",
          "FSC =",
          "Data abort info:",
          "user pgtable:",
          "irq event stamp:",
          "hardirqs last",
          "softirqs last",
          "Last unloaded");

  private boolean open;

  /** Whether this line belongs to a dump that is being printed. */
  boolean takes(String text) {
    if (text.contains(BEGIN)) {
      open = true;
      return true;
    }
    if (text.contains(END)) {
      boolean mine = open;
      open = false;
      return mine;
    }
    return open && looksLikeOne(text);
  }

  /** A WARN or an oops was seen; a rate limit may have left out the line above it. */
  void begin() {
    open = true;
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
