package besser.gate.judge.check;

import besser.gate.evidence.Facts;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Result;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * {@code the tablet receives from the socket the sender sends from}: its peer is the sender's own
 * address and port, in each stage up to the judged one, or somebody else's bytes were counted.
 */
public record SameSocket() implements Check {
  /** Ticks without ss are nine of ten, and on a busy host it answers late. */
  private static final int SELDOM = 30;

  /** Part of a stage for which nobody need have asked; a swap of half of it shows. */
  private static final double REST = 0.4;

  @Override
  public String bound() {
    return "one socket at both ends";
  }

  @Override
  public String remedy() {
    return "the tablet receiving from the sender's own socket";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    Map<String, String> addresses = addresses(r);
    List<String> untold = new ArrayList<>();
    for (Stage stage : StagesLast.upTo(judgedStage)) {
      List<String> there = of(r.rx(), RxTick::stage, RxTick::peer, stage);
      List<String> here = of(r.offered(), OfferedTick::stage, OfferedTick::local, stage);
      Map<Endpoint, String> peers = named(there);
      Map<Endpoint, String> locals = named(here);
      boolean dead = judgedStage.linkSoFar().dead();
      if (!asked(there, dead) || !asked(here, dead)) {
        untold.add(
            "names no socket of the load to the end of its %s stage at %s"
                .formatted(
                    stage.id(),
                    asked(there, dead)
                        ? "the sender (sender/offered.tsv)."
                        : "the tablet (device/rx_bytes.tsv)."));
      }
      if (!locals.isEmpty() && !locals.keySet().containsAll(peers.keySet())) {
        return Result.unmet(
            r.id(),
            "received from %s in its %s stage (device/rx_bytes.tsv), the sender sent from %s (sender/offered.tsv)."
                .formatted(
                    String.join(", ", peers.values()),
                    stage.id(),
                    String.join(", ", locals.values())));
      }
      Optional<String> foreign =
          locals.keySet().stream()
              .filter(l -> addresses.keySet().stream().anyMatch(a -> !a.equals(l.host())))
              .map(locals::get)
              .findFirst();
      if (foreign.isPresent()) {
        return Result.unmet(
            r.id(),
            "was sent to from %s in its %s stage (sender/offered.tsv), the sender says %s (sender/start.txt)."
                .formatted(foreign.get(), stage.id(), String.join(", ", addresses.values())));
      }
    }
    if (addresses.isEmpty()) {
      untold.add("does not say which address the sender sends from (route of sender/start.txt).");
    }
    return untold.isEmpty()
        ? Result.holds(r.id(), "received in each stage from the socket the sender sent from.")
        : Result.unknown(r.id(), untold.get(0));
  }

  private static <T> List<String> of(
      Part<List<T>> rows, Function<T, String> stageOf, Function<T, String> socket, Stage stage) {
    return rows.value().orElse(List.of()).stream()
        .filter(t -> stageOf.apply(t).equals(stage.id()))
        .map(socket)
        .toList();
  }

  /** Whether it was asked for until the end; of a link that died, whether it ever was. */
  private static boolean asked(List<String> sockets, boolean dead) {
    int last = sockets.size() - 1;
    while (last >= 0 && !Facts.told(sockets.get(last))) {
      last--;
    }
    int after = sockets.size() - 1 - last;
    return last >= 0 && (dead || after <= Math.max(SELDOM, sockets.size() * REST));
  }

  /**
   * Where the sender says that its load leaves from, pinned and as its kernel routes it: each
   * address as it is compared, with the words it was told in.
   */
  private static Map<String, String> addresses(Repetition r) {
    Map<String, String> facts = r.senderStart().value().orElse(Map.of());
    Map<String, String> addresses = new TreeMap<>();
    Facts.text(facts, "source_address")
        .ifPresent(told -> addresses.put(Endpoint.address(told), told));
    Endpoint.source(facts.getOrDefault("route", ""))
        .ifPresent(told -> addresses.putIfAbsent(Endpoint.address(told), told));
    return addresses;
  }

  /** The sockets that were told, each with the words of its host. */
  private static Map<Endpoint, String> named(List<String> sockets) {
    Map<Endpoint, String> named = new LinkedHashMap<>();
    sockets.stream()
        .filter(Facts::told)
        .forEach(told -> named.putIfAbsent(Endpoint.socket(told), told));
    return named;
  }
}
