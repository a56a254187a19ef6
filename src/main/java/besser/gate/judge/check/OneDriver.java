package besser.gate.judge.check;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Result;
import besser.gate.metric.link.LinkLoss;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.Signature;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code the driver neither dies nor is loaded again from start to end of the recording}: what
 * happens after the judged stage counts as well. A death up to there is the link's claim to tell.
 * Undecided where no kernel log or no number of the interface could show another.
 */
public record OneDriver() implements Check {
  private static final Set<LogKind> ANEW = Set.of(LogKind.DEATH, LogKind.REREGISTERED);

  @Override
  public String bound() {
    return "one driver, loaded once";
  }

  @Override
  public String remedy() {
    return "the driver loaded once, before the recording";
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
    Optional<Result> after = after(judgedStage);
    if (after.isPresent()) {
      return after.get();
    }
    List<String> indices = indices(judgedStage.repetition());
    if (indices.size() > 1) {
      return Result.unmet(
          id,
          "had its interface made anew: ifindex %s (device/start.txt, device/link.tsv)."
              .formatted(String.join(", ", indices)));
    }
    if (judgedStage.repetition().kmsg().value().isEmpty()) {
      return Result.unknown(
          id,
          "has no kernel log, which would tell of another driver. %s"
              .formatted(judgedStage.repetition().kmsg().why()));
    }
    return indices.isEmpty()
        ? Result.unknown(
            id, "did not record its interface's ifindex (device/start.txt, device/link.tsv).")
        : Result.holds(id, "had one driver from start to end.");
  }

  /** A link that outlived the judged stage and was lost before the recording ended. */
  private static Optional<Result> after(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    return judgedStage.linkSoFar().after().stream()
        .filter(loss -> loss.kind() != LinkLoss.Kind.FLAP)
        .min(Comparator.comparing(LinkLoss::kind))
        .map(
            loss -> {
              String words =
                  "lost its link after the stage: %s (%s: %s)."
                      .formatted(loss.words(), loss.source(), loss.receipt());
              return loss.kind() == LinkLoss.Kind.DEATH
                  ? Result.unmet(id, words)
                  : Result.unknown(id, words);
            });
  }

  /** Numbers the interface had, from before the load to the end. */
  private static List<String> indices(Repetition repetition) {
    Stream<String> seen =
        repetition.link().value().orElse(List.of()).stream()
            .map(LinkTick::ifindex)
            .flatMapToInt(OptionalInt::stream)
            .mapToObj(Integer::toString);
    return Stream.concat(repetition.told("ifindex").stream(), seen).distinct().toList();
  }
}
