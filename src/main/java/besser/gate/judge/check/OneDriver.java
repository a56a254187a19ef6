package besser.gate.judge.check;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Result;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.Signature;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    List<Integer> indices =
        judgedStage.repetition().link().value().orElse(List.of()).stream()
            .map(LinkTick::ifindex)
            .flatMapToInt(java.util.OptionalInt::stream)
            .distinct()
            .boxed()
            .toList();
    return indices.size() > 1
        ? Result.unmet(
            id, "had its interface made anew: ifindex %s (device/link.tsv).".formatted(indices))
        : Result.holds(id, "had one driver from start to end.");
  }
}
