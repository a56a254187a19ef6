package besser.gate.corpus;

import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.plan.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** {@code perf.tsv} and the files of its windows: 60 s in every 5 min of the last stage. */
final class PerfFiles {
  private static final int CPUS = 4;
  private static final double FIRST = 60;
  private static final double LENGTH = 60;
  private static final double EVERY = 300;

  /** Part of the time each CPU works, the load of a tablet that receives. */
  private static final double BUSY = 0.4;

  private PerfFiles() {}

  private record Period(double start, double end) {}

  static void write(RecordedCourse recordedCourse, Random random, Map<String, byte[]> files) {
    if (recordedCourse.stages().size() < recordedCourse.plan().stages().size()) {
      return;
    }
    StageRun run = recordedCourse.stages().get(recordedCourse.stages().size() - 1);
    List<Period> periods = periods(recordedCourse, run);
    if (periods.isEmpty()) {
      return;
    }
    CpuCost cost = recordedCourse.model().cpu();
    int each = Math.max(1, cost.samples() / periods.size());
    double sampled = cost.event().contains("clock") ? 1 : BUSY;
    double length = recordedCourse.plan().scale().real(LENGTH);
    double hz = Math.max(0.01, Tsv.hundredths(each / length / CPUS / sampled));
    Tsv tsv = Tsv.of("device/perf.tsv");
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      String name = "perf-" + (i + 1);
      tsv.row(i + 1, run.stage().id(), period.start, period.end, 0, 0, hz, CPUS);
      files.put(
          name + ".script.gz",
          HostFiles.gzip(
              script(
                  cost, period, each, Math.round(1e9 / hz) + " " + cost.event() + ": ", random)));
      HostFiles.put(
          files, name + ".stderr.txt", "[ perf record: Woken up 9 times to write data ]\n");
      HostFiles.put(
          files,
          name + ".buildids.txt",
          """
              9d3c6f3f0e2b4c1da5a7b6c5d4e3f2a1b0c9d8e7 [kernel.kallsyms]
              4b1f0d5e6c7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c /lib/modules/6.19.10-danctnix1/kernel/net/mac80211/mac80211.ko.zst
              %s %s
              """
              .formatted(profiled(recordedCourse.model().deviceFacts()), Chains.MODULE));
      HostFiles.put(files, name + ".stats.txt", stats(each, cost));
    }
    HostFiles.put(files, "perf.tsv", tsv.toString());
    HostFiles.put(files, "cpu.tsv", cpus(periods));
  }

  private static String profiled(Map<String, String> facts) {
    String loaded = facts.getOrDefault("build_id", HostFacts.BUILD_ID);
    return facts.getOrDefault(HostFacts.PROFILED, loaded);
  }

  /**
   * What /proc/stat says: a tenth of the work in programs, six in the kernel, three in softirqs.
   */
  private static String cpus(List<Period> periods) {
    Tsv tsv = Tsv.of("device/cpu.tsv");
    for (int i = 0; i < periods.size(); i++) {
      for (double t : new double[] {periods.get(i).start, periods.get(i).end}) {
        long ticks = Math.round(100 * t);
        long user = Math.round(ticks * BUSY * 0.1);
        long softirq = Math.round(ticks * BUSY * 0.3);
        long system = Math.round(ticks * BUSY) - user - softirq;
        long idle = ticks - user - softirq - system;
        for (int cpu = 0; cpu < CPUS; cpu++) {
          tsv.row(i + 1, t, "cpu" + cpu, user, 0, system, idle, 0, 0, softirq, 0);
        }
      }
    }
    return tsv.toString();
  }

  /** One window of which nothing is known but the shares: counted in cycles, which are no time. */
  static void rebuilt(
      CpuCost cost, double start, double end, Random random, Map<String, byte[]> files) {
    Tsv tsv = Tsv.of("device/perf.tsv");
    HostFiles.put(
        files, "perf.tsv", tsv.row(1, Stage.OF_4_MB, start, end, "-", 0, "-", "-").toString());
    Period period = new Period(start, end);
    files.put(
        "perf-1.script.gz",
        HostFiles.gzip(script(cost, period, cost.samples(), "1 cycles: ", random)));
  }

  /** What the recorder is told: {@code 60.00:60.00 360.00:60.00}, seconds of the last stage. */
  static List<String> ordered(Plan plan) {
    Stage last = plan.stages().get(plan.stages().size() - 1);
    List<String> ordered = new ArrayList<>();
    for (double at = FIRST; at + LENGTH <= last.nominal().seconds(); at += EVERY) {
      ordered.add(Tsv.format("%.2f:%.2f", plan.scale().real(at), plan.scale().real(LENGTH)));
    }
    return ordered;
  }

  private static List<Period> periods(RecordedCourse recordedCourse, StageRun run) {
    TimeScale scale = recordedCourse.plan().scale();
    List<Period> periods = new ArrayList<>();
    for (double at = FIRST; run.start() + scale.real(at + LENGTH) <= run.end(); at += EVERY) {
      periods.add(
          new Period(
              Tsv.hundredths(run.start() + scale.real(at)),
              Tsv.hundredths(run.start() + scale.real(at + LENGTH))));
    }
    return periods;
  }

  private static String script(
      CpuCost cost, Period period, int samples, String event, Random random) {
    String[] order = Chains.dealt(cost, samples, random);
    StringBuilder text = new StringBuilder(samples * 500);
    for (int i = 0; i < samples; i++) {
      String chain = order[i];
      int split = chain.indexOf('\n');
      double t = period.start + (period.end - period.start) * (i + 0.5) / samples;
      long micros = Math.round(t * 1e6);
      text.append(chain, 0, split).append(" [00").append(i % CPUS).append("] ");
      String fraction = Long.toString(1_000_000 + micros % 1_000_000);
      text.append("  ").append(micros / 1_000_000).append('.').append(fraction, 1, 7);
      text.append(":   ").append(event).append(chain, split, chain.length());
      text.append('\n');
      if (cost.lost() > 0 && i == samples / 2) {
        text.append("swapper     0 [000] ").append(micros / 1_000_000).append('.');
        text.append(fraction, 1, 7).append(": PERF_RECORD_LOST lost ");
        text.append(cost.lost()).append('\n');
      }
    }
    return text.toString();
  }

  private static String stats(int samples, CpuCost cost) {
    int lost = cost.lost();
    return """

        Aggregated stats:
        %s            MMAP events:        104
                    COMM events:          8
        %s%s%s stats:
        %s"""
        .formatted(
            Tsv.format("           TOTAL events: %10d\n", samples + 112 + (lost > 0 ? 1 : 0)),
            lost > 0 ? "            LOST events:          1\n" : "",
            Tsv.format("          SAMPLE events: %10d\n", samples),
            cost.event(),
            Tsv.format("          SAMPLE events: %10d\n", samples));
  }
}
