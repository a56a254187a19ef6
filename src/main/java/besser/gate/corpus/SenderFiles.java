package besser.gate.corpus;

import java.util.Map;

/** What the sender's recorder writes. Its clock is another one than the device's. */
final class SenderFiles {
  /** Sender's boot-time clock minus the device's. */
  static final double OFFSET = 482_113.07;

  /** Payload of a full segment. */
  private static final int SEGMENT = 1448;

  private SenderFiles() {}

  static void write(RecordedCourse recordedCourse, String runId, Map<String, byte[]> files) {
    double begun = recordedCourse.begun() + OFFSET;
    double over = recordedCourse.over() + OFFSET;
    HostFiles.put(files, "start.txt", HostFacts.sender(recordedCourse.model(), runId, begun));
    HostFiles.put(files, "stages.tsv", stages(recordedCourse));
    HostFiles.put(files, "offered.tsv", offered(recordedCourse));
    for (StageRun run : recordedCourse.stages()) {
      HostFiles.put(files, "pv-" + run.stage().id() + ".log", pv(recordedCourse, run));
    }
    HostFiles.put(files, "config.txt", OrderText.of(recordedCourse.plan(), "sender", runId));
    HostFiles.put(files, "messages.log", "");
    HostFiles.put(files, "end.txt", HostFacts.sender(recordedCourse.model(), runId, over));
    boolean died = recordedCourse.stages().stream().anyMatch(s -> s.endedBy().equals("stopped"));
    HostFiles.put(
        files, "trailer.txt", HostFiles.trailer(files, died ? "stopped" : "complete", over));
  }

  private static String stages(RecordedCourse recordedCourse) {
    Tsv tsv = Tsv.of("sender/stages.tsv");
    for (StageRun run : recordedCourse.stages()) {
      boolean stopped = run.endedBy().equals("stopped");
      tsv.row(
          run.stage().id(),
          run.listen() + OFFSET,
          run.start() + OFFSET,
          run.end() + OFFSET,
          stopped ? 143 : 124,
          stopped ? 143 : 0,
          1,
          run.stage().pvLimit(),
          Tsv.hundredths(recordedCourse.plan().length(run.stage()).seconds()));
    }
    return tsv.toString();
  }

  private static String offered(RecordedCourse recordedCourse) {
    Tsv tsv = Tsv.of("sender/offered.tsv");
    for (Tick tick : recordedCourse.ticks()) {
      double t = tick.t() + OFFSET;
      if (!tick.connected()) {
        tsv.row(t, tick.stage(), "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-");
        continue;
      }
      long queue = Math.round(tick.queue());
      long acked = Math.round(tick.payload());
      boolean waiting = queue > 20_000;
      tsv.row(
          t,
          tick.stage(),
          Math.round(tick.offered()),
          waiting ? queue : 0,
          waiting ? Math.max(0, queue - 90_000) : 0,
          acked + (waiting ? Math.min(queue, 90_000) : 0) + tick.retrans() * SEGMENT,
          acked,
          Math.round(tick.busySeconds() * 1000),
          0,
          0,
          waiting ? 0 : 1,
          tick.retrans(),
          tick.retrans() * SEGMENT,
          "192.168.88.10:41516");
    }
    return tsv.toString();
  }

  private static String pv(RecordedCourse recordedCourse, StageRun run) {
    StringBuilder text = new StringBuilder();
    for (Tick tick : recordedCourse.ticks()) {
      if (tick.connected() && tick.stage().equals(run.stage().id())) {
        text.append(Math.round(tick.offered())).append('\n');
      }
    }
    return text.toString();
  }
}
