package besser.gate.judge.check;

import besser.gate.evidence.Facts;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code the tablet receives from the socket the sender sends from}: its peer is the sender's own
 * address and port, or somebody else's bytes were counted.
 */
public record SameSocket() implements Check {
  @Override
  public String bound() {
    return "one socket at both ends";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    SortedSet<String> peers =
        named(
            judgedStage.repetition().rx().value().orElse(List.of()).stream()
                .filter(t -> t.stage().equals(judgedStage.stageId()))
                .map(RxTick::peer));
    SortedSet<String> locals =
        named(
            judgedStage.repetition().offered().value().orElse(List.of()).stream()
                .filter(t -> t.stage().equals(judgedStage.stageId()))
                .map(OfferedTick::local));
    if (peers.isEmpty() || locals.isEmpty()) {
      return Result.unknown(
          id,
          "names no socket of the load at %s"
              .formatted(
                  peers.isEmpty()
                      ? "the tablet (device/rx_bytes.tsv)."
                      : "the sender (sender/offered.tsv)."));
    }
    return locals.containsAll(peers)
        ? Result.holds(
            id, "received from %s, which is the sender's.".formatted(String.join(", ", peers)))
        : Result.unmet(
            id,
            "received from %s (device/rx_bytes.tsv), the sender sent from %s (sender/offered.tsv)."
                .formatted(String.join(", ", peers), String.join(", ", locals)));
  }

  /** {@code [::ffff:192.0.2.1]:40000} is 192.0.2.1:40000. */
  private static SortedSet<String> named(Stream<String> sockets) {
    return sockets
        .filter(Facts::told)
        .map(s -> s.toLowerCase(Locale.ROOT).replaceFirst("^\\[?::ffff:([0-9.]+)]?(?=:)", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
