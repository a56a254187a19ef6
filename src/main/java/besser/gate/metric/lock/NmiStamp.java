package besser.gate.metric.lock;

import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import java.util.List;
import java.util.Map;

/**
 * Where time with interrupts masked was billed. Two lock figures that differ in it cannot be
 * compared: without NMIs all such time goes to the instruction that unmasks, which is the lock's.
 */
final class NmiStamp {
  private static final String TO_THE_UNLOCK =
      "time with interrupts masked is billed to the unlock that ends it.";

  private NmiStamp() {}

  static String of(Part<Map<String, String>> start, List<PerfWindow> windows) {
    String nmi = Facts.text(start.value().orElse(Map.of()), "nmi").orElse("");
    boolean byTimer =
        windows.stream()
            .flatMap(w -> w.profile().value().stream())
            .anyMatch(p -> p.sampledSeconds().isPresent());
    return switch (nmi) {
      case "off" -> "NMI off: " + TO_THE_UNLOCK;
      case "pseudo", "hardware" ->
          byTimer
              ? "NMI " + nmi + ", but cpu-clock samples by a timer interrupt: " + TO_THE_UNLOCK
              : "NMI " + nmi + ": time with interrupts masked is billed where it is spent.";
      default -> "NMI state not recorded; compare this with nothing.";
    };
  }
}
