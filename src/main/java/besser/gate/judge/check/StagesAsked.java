package besser.gate.judge.check;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import besser.gate.judge.Result;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code every stage was asked for at the rate and in the order of the plan}: what {@code pv -L}
 * was given and for how long, up to the judged stage. What was not begun after the link died is no
 * condition.
 */
public record StagesAsked() implements Check {
  @Override
  public String bound() {
    return "as the plan asks";
  }

  @Override
  public String remedy() {
    return "the stages the plan asks for, in its order";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<List<SenderStage>> rows = judgedStage.repetition().senderStages().value();
    if (rows.isEmpty()) {
      return Result.unknown(
          id, "does not say what it asked for. " + judgedStage.repetition().senderStages().why());
    }
    List<Stage> planned = StagesLast.upTo(judgedStage);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      if (i >= rows.get().size()) {
        if (judgedStage.linkSoFar().dead()) {
          break;
        }
        return Result.unknown(id, "has no line of the %s stage.".formatted(planned.get(i).id()));
      }
      SenderStage row = rows.get().get(i);
      Stage stage = planned.get(i);
      double asked = row.length().orElse(-1);
      double length = judgedStage.campaign().plan().length(stage).seconds();
      if (!Facts.told(row.pvLimit()) || asked < 0) {
        unknown.add(row.stage());
      }
      boolean other = !row.stage().equals(stage.id());
      boolean rate = Facts.told(row.pvLimit()) && !row.pvLimit().equals(stage.pvLimit());
      boolean time =
          asked >= 0 && Math.abs(asked - length) > judgedStage.campaign().plan().tick().seconds();
      if (other || rate || time) {
        return Result.unmet(
            id,
            "asked for %s at pv -L %s, where the plan has %s at %s for %s s (sender/stages.tsv line %s)."
                .formatted(
                    row.stage(), row.pvLimit(), stage.id(), stage.pvLimit(), length, row.line()));
      }
    }
    Optional<String> others = others(judgedStage);
    if (others.isPresent()) {
      return Result.unmet(id, others.get());
    }
    return unknown.isEmpty()
        ? Result.holds(id, "asked for each of its stages as the plan has it.")
        : Result.unknown(
            id,
            "did not record what pv was given in %s (sender/stages.tsv)."
                .formatted(String.join(", ", unknown)));
  }

  /** Stages of either host that are not those of the plan, once each and in its order. */
  private static Optional<String> others(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    List<String> planned = judgedStage.campaign().plan().stages().stream().map(Stage::id).toList();
    Map<String, List<String>> ran = new LinkedHashMap<>();
    ran.put(r.senderStages().file(), ids(r.senderStages(), SenderStage::stage));
    ran.put(r.deviceStages().file(), ids(r.deviceStages(), DeviceStage::stage));
    return ran.entrySet().stream()
        .filter(
            host ->
                !host.getValue()
                    .equals(planned.subList(0, Math.min(host.getValue().size(), planned.size()))))
        .findFirst()
        .map(
            host ->
                "ran the stages %s, where the plan has %s (%s)."
                    .formatted(
                        String.join(", ", host.getValue()),
                        String.join(", ", planned),
                        host.getKey()));
  }

  private static <T> List<String> ids(Part<List<T>> rows, Function<T, String> id) {
    return rows.value().orElse(List.of()).stream().map(id).toList();
  }
}
