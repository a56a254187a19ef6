package besser.gate.judge.check;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Result;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.Signature;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code the driver neither dies nor is loaded again from start to end of the recording}: what
 * happens after the judged stage counts as well. A death up to there is the link's claim to tell.
 */
public record OneDriver() implements Check {
  private static final Set<LogKind> ANEW = Set.of(LogKind.DEATH, LogKind.REREGISTERED);

  @Override
  public String bound() {
    return "one driver, loaded once";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    if (judgedStage.linkSoFar().dead()) {
      return Result.holds(id, "lost its link, which is judged by itself.");
    }
    Optional<Signature> said =
        judgedStage.log().signatures().value().orElse(List.of()).stream()
            .filter(s -> ANEW.contains(s.kind()))
            .findFirst();
    if (said.isPresent()) {
      return Result.unmet(
          id,
          "had its driver die or be loaded again (device/kmsg.log line %s: %s)."
              .formatted(said.get().firstLine(), said.get().sample()));
    }
    List<String> indices = indices(judgedStage.repetition());
    return indices.size() > 1
        ? Result.unmet(
            id,
            "had its interface made anew: ifindex %s (device/start.txt, device/link.tsv)."
                .formatted(String.join(", ", indices)))
        : Result.holds(id, "had one driver from start to end.");
  }

  /** Numbers the interface had, from before the load to the end. */
  private static List<String> indices(Repetition repetition) {
    String before =
        repetition.deviceStart().value().map(f -> f.getOrDefault("ifindex", "-")).orElse("-");
    Stream<String> seen =
        repetition.link().value().orElse(List.of()).stream()
            .map(LinkTick::ifindex)
            .flatMapToInt(OptionalInt::stream)
            .mapToObj(Integer::toString);
    return Stream.concat(Stream.of(before).filter(i -> !i.equals("-")), seen).distinct().toList();
  }
}
