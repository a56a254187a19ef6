package besser.gate.corpus;

import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.evidence.store.RepetitionHeader;
import besser.gate.plan.Plan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Writes every file of one repetition as both recorders would have, from a model and a seed. The
 * same seed writes the same bytes.
 */
public final class SyntheticRepetition {
  private final Plan plan;
  private final RepetitionModel model;
  private final long seed;

  public SyntheticRepetition(Plan plan, RepetitionModel model, long seed) {
    this.plan = plan;
    this.model = model;
    this.seed = seed;
  }

  /** Fills {@code device/} and {@code sender/}; says what {@code repetition.json} should. */
  public RepetitionHeader writeTo(RepetitionFolder folder, String runId) throws IOException {
    RecordedCourse recordedCourse = RecordedCourse.of(plan, model, seed);
    Optional<LossModel> death = recordedCourse.death();
    boolean wedged = death.filter(d -> d.way() == LossModel.Way.WEDGE).isPresent();
    HostFiles.write(
        folder.device(),
        wedged ? cutOff(recordedCourse, runId) : device(recordedCourse, runId, death));
    Map<String, byte[]> sender = new LinkedHashMap<>();
    SenderFiles.write(recordedCourse, runId, sender);
    HostFiles.write(folder.sender(), sender);
    String state = wedged ? "partial" : death.isPresent() ? "link-death" : "complete";
    String reason =
        wedged
            ? "The device stopped answering; its recording was cut off."
            : death.isPresent() ? "The link died; ended after the post-mortem." : "";
    String bootId = "0d6f3a52-6c1e-4a58-9f0e-2b7d8f4e1c90";
    // A wedged tablet comes back by its power button only, as another boot with a short uptime.
    String after = wedged ? "5b8e0c17-93d4-4f6a-8a21-c0ffee5b32e6" : bootId;
    return new RepetitionHeader(
        folder.id(),
        runId,
        state,
        reason,
        OptionalDouble.of(model.uptime() - 4.5),
        OptionalDouble.of(Tsv.hundredths(model.uptime() - 4.5 + SenderFiles.OFFSET)),
        OptionalDouble.of(0.02),
        model.deviceFacts().getOrDefault("boot_id", bootId),
        model.deviceFacts().getOrDefault("boot_id_after", after),
        OptionalDouble.of(Tsv.hundredths(model.uptime() - 1.2)),
        OptionalDouble.of(wedged ? 64.2 : Tsv.hundredths(recordedCourse.over() + 2.4)),
        List.of());
  }

  private Map<String, byte[]> device(
      RecordedCourse recordedCourse, String runId, Optional<LossModel> death) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Random random = new Random(seed ^ 0x5DEECE66DL);
    HostFiles.put(files, "start.txt", HostFacts.device(model, runId, recordedCourse.begun()));
    DeviceSeries.write(recordedCourse, random, files);
    new KmsgFile(recordedCourse, runId).write(true, files);
    Mac80211Text.write(recordedCourse, files);
    PerfFiles.write(recordedCourse, random, files);
    CounterText.write(recordedCourse, files);
    HostFiles.put(files, "driver_status-start.txt", status("station"));
    HostFiles.put(
        files,
        "driver_status-end.txt",
        status(
            death.filter(d -> d.way() != LossModel.Way.DEAF).isPresent() ? "passive" : "station"));
    HostFiles.put(files, "config.txt", config(runId));
    HostFiles.put(files, "messages.log", "");
    HostFiles.put(files, "end.txt", HostFacts.device(model, runId, recordedCourse.over()));
    HostFiles.put(
        files,
        "trailer.txt",
        HostFiles.trailer(
            files, death.isPresent() ? "link-death" : "complete", recordedCourse.over()));
    return files;
  }

  private String config(String runId) {
    return OrderText.of(plan, "device", runId);
  }

  /** What is on the disk when the host goes down in the middle: no end, and torn last lines. */
  private Map<String, byte[]> cutOff(RecordedCourse recordedCourse, String runId) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    RecordedCourse until = recordedCourse.cutOff();
    HostFiles.put(files, "start.txt", HostFacts.device(model, runId, recordedCourse.begun()));
    DeviceSeries.write(until, new Random(seed ^ 0x5DEECE66DL), files);
    new KmsgFile(until, runId).write(false, files);
    HostFiles.put(files, "driver_status-start.txt", status("station"));
    HostFiles.put(files, "config.txt", config(runId));
    files.computeIfPresent("rx_bytes.tsv", (name, all) -> HostFiles.torn(all));
    files.computeIfPresent("kmsg.log", (name, all) -> HostFiles.torn(all));
    return files;
  }

  private static String status(String assoc) {
    return """
        Assoc:      %s
        DecryptStormRecoveries: 0
        Linkloss:   20
        Bcnloss:    10
        Bss lost:   5
        """
        .formatted(assoc);
  }
}
