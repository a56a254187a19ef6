package besser.gate.judge.finding;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.check.JudgedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage whose packets would have had to hold more than a packet holds: packets are counted by
 * themselves, whatever unit the bytes are in.
 */
final class PacketRemarks {
  /** TCP payload of a packet under an MTU of 1500, without options. */
  private static final int MOST = 1460;

  /** Payload and packets are read one after the other, bytes. */
  private static final long APART = 1 << 20;

  private PacketRemarks() {}

  static Optional<Seen> of(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    List<RxTick> counted =
        r.rx().value().orElse(List.of()).stream()
            .filter(t -> t.payload().isPresent() && t.rxPackets().isPresent())
            .toList();
    List<String> large = new ArrayList<>();
    counted.stream()
        .map(RxTick::stage)
        .distinct()
        .forEach(
            stage -> large(counted.stream().filter(t -> t.stage().equals(stage)).toList(), large));
    return large.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                "F-packets",
                "condition",
                r.id(),
                ": its packets hold more than an MTU of 1500 allows.",
                "%s: %s".formatted(r.rx().file(), String.join("; ", large))));
  }

  private static void large(List<RxTick> stage, List<String> large) {
    RxTick first = stage.get(0);
    RxTick last = stage.get(stage.size() - 1);
    long bytes = last.payload().orElseThrow() - first.payload().orElseThrow();
    long packets = last.rxPackets().orElseThrow() - first.rxPackets().orElseThrow();
    // Counters that ran backwards are told by others.
    if (packets >= 0 && bytes > packets * MOST + APART) {
      large.add(
          "%s stage, %s bytes of payload in %s packets (lines %s-%s)"
              .formatted(first.stage(), bytes, packets, first.line(), last.line()));
    }
  }
}
