package besser.gate.campaign;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign on two scripted hosts, conducted in no time: the clock is half a second on each time
 * it is asked, so that deadlines come without waiting for them.
 */
final class ScriptedRig {
  static final WatchTimes TIMES =
      new WatchTimes(new Span(0.01), new Span(5), new Span(1000), new Span(1), new Span(0.3));

  private final Path parent;
  private final Plan plan;
  private double now;

  ScriptedRig(Path parent, int repetitions) {
    this.parent = parent;
    plan = new RehearsalPlan(repetitions, 2700, new Span(0.1));
  }

  CampaignWriter created() throws IOException {
    return CampaignWriter.create(parent, Rigs.header(plan), Map.of(), () -> Instant.EPOCH);
  }

  CampaignWriter resumed() throws IOException {
    return CampaignWriter.resume(root(), () -> Instant.EPOCH);
  }

  Conductor conductor(ScriptedHost device, ScriptedHost sender, CampaignWriter writer) {
    return conductor(device, sender, writer, TIMES, Unattended.PROGRESS, Unattended.OUTLOOK);
  }

  Conductor conductor(
      ScriptedHost device,
      ScriptedHost sender,
      CampaignWriter writer,
      WatchTimes times,
      Progress progress,
      Outlook outlook) {
    Stopwatch clock = () -> now += 0.5;
    return new Conductor(
        new RigHosts(Rigs.onLoopback("runs", 12345), device, sender, Optional.empty()),
        plan,
        writer,
        times,
        new SshLosses(clock),
        clock,
        progress,
        n -> "run-number-" + n,
        outlook);
  }

  Path root() {
    return parent.resolve("campaign");
  }

  /** Text of {@code repetition.json}. */
  String repetition(int n) throws IOException {
    return Files.readString(root().resolve("rep-" + n + "/repetition.json"));
  }

  /** Events of the journal, in order. */
  List<String> events() throws IOException {
    return Files.readAllLines(root().resolve("journal.tsv")).stream()
        .map(line -> line.split("\t")[1])
        .toList();
  }
}
