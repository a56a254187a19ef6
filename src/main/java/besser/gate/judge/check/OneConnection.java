package besser.gate.judge.check;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Part;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Throughput;
import java.util.List;
import java.util.Optional;

/**
 * {@code listener and sender live through the stage on one connection}; else the rig failed, not
 * the driver. What follows a link death is its doing.
 */
public record OneConnection() implements Check {
  @Override
  public String bound() {
    return "one connection";
  }

  @Override
  public String remedy() {
    return "one connection that lasts the whole stage";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Part<List<DeviceStage>> part = judgedStage.repetition().deviceStages();
    Optional<DeviceStage> stage =
        part.value().stream()
            .flatMap(List::stream)
            .filter(s -> s.stage().equals(judgedStage.stageId()))
            .findFirst();
    // A stage gets its line when it is over; a tablet that went down with the link wrote none.
    if (judgedStage.linkSoFar().dead() && judgedStage.whole().isPresent()) {
      return Result.holds(id, "kept its connection until the link died.");
    }
    if (stage.isEmpty()) {
      return Bound.unmeasured(id, judgedStage.noWindow("load.connection"));
    }
    String place = " (" + part.file() + " line " + stage.get().line() + ").";
    if (List.of("listener-died", "no-connection").contains(stage.get().endedBy())) {
      return Result.unmet(
          id, "lost its listener or never had a connection: " + stage.get().endedBy() + place);
    }
    if (stage.get().connections().isEmpty()) {
      return Result.unknown(id, "did not count its connections" + place);
    }
    int connections = stage.get().connections().getAsInt();
    if (connections != 1) {
      return Result.unmet(id, "saw " + connections + " connections, 1 is one load" + place);
    }
    Optional<Source> anew = judgedStage.throughput().flatMap(Throughput::reconnected);
    if (anew.isPresent()) {
      return Result.unmet(
          id, "received from another connection within the stage (" + anew.get() + ").");
    }
    Reading died =
        judgedStage
            .pressure()
            .map(Pressure::senderDied)
            .orElseGet(() -> judgedStage.noWindow("pressure.sender_died"));
    if (!(died instanceof Reading.Measured m)) {
      return Bound.unmeasured(id, died);
    }
    // A recorder that was asked to end takes its listener along, and the sender loses it.
    return m.value() == 0 || judgedStage.cut() && stage.get().endedBy().equals("stopped")
        ? Result.holds(id, "kept one connection through the stage.")
        : Result.unmet(id, "lost its sender: " + m.note() + " (" + m.source() + ").");
  }
}
