package besser.gate.corpus;

import java.util.Map;

/** What the sender's recorder writes. Its clock is another one than the device's. */
final class SenderFiles {
  /** Sender's boot-time clock minus the device's. */
  static final double OFFSET = 482_113.07;

  /** Payload of a full segment. */
  private static final int SEGMENT = 1448;

  private SenderFiles() {}

  static void write(Course course, String runId, Map<String, byte[]> files) {
    double begun = course.begun() + OFFSET;
    double over = course.over() + OFFSET;
    HostFiles.put(files, "start.txt", HostFacts.sender(course.model(), runId, begun));
    HostFiles.put(files, "stages.tsv", stages(course));
    HostFiles.put(files, "offered.tsv", offered(course));
    for (StageRun run : course.stages()) {
      HostFiles.put(files, "pv-" + run.stage().id() + ".log", pv(course, run));
    }
    HostFiles.put(files, "config.txt", "run_id=" + runId + "\nrole=sender\n");
    HostFiles.put(files, "messages.log", "");
    HostFiles.put(files, "end.txt", HostFacts.sender(course.model(), runId, over));
    boolean died = course.stages().stream().anyMatch(s -> s.endedBy().equals("stopped"));
    HostFiles.put(
        files, "trailer.txt", HostFiles.trailer(files, died ? "stopped" : "complete", over));
  }

  private static String stages(Course course) {
    Tsv tsv = Tsv.of("sender/stages.tsv");
    for (StageRun run : course.stages()) {
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
          Course.round(course.plan().length(run.stage()).seconds()));
    }
    return tsv.toString();
  }

  private static String offered(Course course) {
    Tsv tsv = Tsv.of("sender/offered.tsv");
    for (Beat beat : course.beats()) {
      double t = beat.t() + OFFSET;
      if (!beat.connected()) {
        tsv.row(t, beat.stage(), "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-");
        continue;
      }
      long queue = Math.round(beat.queue());
      long acked = Math.round(beat.payload());
      boolean waiting = queue > 20_000;
      tsv.row(
          t,
          beat.stage(),
          Math.round(beat.offered()),
          waiting ? queue : 0,
          waiting ? Math.max(0, queue - 90_000) : 0,
          acked + (waiting ? Math.min(queue, 90_000) : 0) + beat.retrans() * SEGMENT,
          acked,
          Math.round(beat.busySeconds() * 1000),
          0,
          0,
          waiting ? 0 : 1,
          beat.retrans(),
          beat.retrans() * SEGMENT,
          "192.168.88.10:41516");
    }
    return tsv.toString();
  }

  private static String pv(Course course, StageRun run) {
    StringBuilder text = new StringBuilder();
    for (Beat beat : course.beats()) {
      if (beat.connected() && beat.stage().equals(run.stage().id())) {
        text.append(Math.round(beat.offered())).append('\n');
      }
    }
    return text.toString();
  }
}
