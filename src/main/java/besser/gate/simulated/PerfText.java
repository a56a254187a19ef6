package besser.gate.simulated;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What the stand-in perf prints of a recording, in the forms of its release. */
final class PerfText {
  private static final long KERNEL = 0xffff800080010000L;
  private static final long MODULE = 0xffff80007a000000L;

  private final PerfRecording recording;
  private final Map<String, Long> addresses = new HashMap<>();

  PerfText(PerfRecording recording) {
    this.recording = recording;
  }

  private record Sample(String comm, int tid, int cpu, String chain) {}

  /** {@code perf script --show-lost-events}. */
  void script(BufferedWriter out) throws IOException {
    Random random = new Random(recording.seed());
    List<Sample> samples = new ArrayList<>();
    List<Stack> workers = Stack.workers(recording.cpu(), recording.bottomHalfNamed());
    for (Stack s : apportioned(workers, recording.workerSamples())) {
      int cpu = random.nextInt(4);
      samples.add(new Sample("kworker/" + cpu + ":1H-be", 180 + cpu, cpu, chain(s)));
    }
    for (Stack s : apportioned(Stack.others(), recording.otherSamples())) {
      int cpu = random.nextInt(4);
      boolean idle = s.frames().contains("do_idle");
      boolean soft = s.frames().contains("run_ksoftirqd");
      samples.add(
          new Sample(
              idle ? "swapper" : soft ? "ksoftirqd/" + cpu : "nc",
              idle ? 0 : soft ? 15 + 6 * cpu : 2101,
              cpu,
              chain(s)));
    }
    Collections.shuffle(samples, random);
    double step = (recording.end() - recording.start()) / Math.max(1, samples.size());
    double time = recording.start();
    long period = Math.round(1.8e9 / recording.hz());
    if (recording.lostSamples() > 0) {
      out.write(
          String.format(
              Locale.ROOT,
              "swapper     0 [000] %12.6f: PERF_RECORD_LOST lost %d\n\n",
              time,
              recording.lostSamples()));
    }
    for (Sample s : samples) {
      time += step;
      out.write(
          String.format(
              Locale.ROOT,
              "%s %5d [%03d] %12.6f: %10d %s: \n",
              s.comm(),
              s.tid(),
              s.cpu(),
              time,
              period,
              recording.release().event()));
      out.write(s.chain());
    }
  }

  /** {@code perf report --stats}. */
  String stats() {
    long samples = recording.workerSamples() + recording.otherSamples();
    long lost = recording.lostSamples();
    return String.format(
        Locale.ROOT,
        """

            Aggregated stats:
                       TOTAL events: %10d
                        MMAP events:        105
            %s          SAMPLE events: %10d  (98.0%%)
              FINISHED_ROUND events:         12
            %s stats:
                      SAMPLE events: %10d
            %s""",
        samples + 118,
        lost > 0 ? "            LOST events:          1\n" : "",
        samples,
        recording.release().event(),
        samples,
        lost > 0 ? String.format(Locale.ROOT, "    LOST_SAMPLES events: %10d\n", lost) : "");
  }

  /** {@code perf buildid-list}. */
  String buildIds() {
    return recording.release().otherBuildIds(recording.driverNamed())
        + (recording.driverNamed() ? recording.buildId() + " /" + Module.PATH + "\n" : "");
  }

  /** So many copies of the stacks as their weights ask for, to the sample. */
  private static List<Stack> apportioned(List<Stack> stacks, long total) {
    List<Stack> out = new ArrayList<>();
    double sum = stacks.stream().mapToDouble(Stack::weight).sum();
    double due = 0;
    for (Stack s : stacks) {
      due += s.weight() / sum * total;
      while (out.size() < Math.round(due)) {
        out.add(s);
      }
    }
    return out;
  }

  private final Map<Stack, String> chains = new HashMap<>();

  private String chain(Stack stack) {
    return chains.computeIfAbsent(stack, this::render);
  }

  private String render(Stack stack) {
    StringBuilder out = new StringBuilder();
    for (String frame : stack.frames()) {
      int at = frame.indexOf('@');
      String symbol = at < 0 ? frame : frame.substring(0, at);
      String dso = at < 0 ? "[kernel.kallsyms]" : "[" + frame.substring(at + 1) + "]";
      out.append(
          String.format(
              Locale.ROOT, "\t%16x %s+0x%x (%s)\n", address(frame, at >= 0), symbol, 0x1b4, dso));
    }
    return out.append('\n').toString();
  }

  private long address(String frame, boolean module) {
    return addresses.computeIfAbsent(
        frame, f -> (module ? MODULE : KERNEL) + (f.hashCode() & 0xfffffL) * 16);
  }
}
