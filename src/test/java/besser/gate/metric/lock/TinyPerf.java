package besser.gate.metric.lock;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One perf window of the 4M stage written by hand: 10 s at 10 Hz on one CPU of clean samples, the
 * module's build-id {@code abc}, the kernel's {@code 5eed}, from folded stacks with the driver's
 * root frames left out.
 */
public final class TinyPerf {
  private static final String KERNEL = "[kernel.kallsyms]";

  private final int window;
  private final Map<String, Long> stacks = new TreeMap<>();
  private double start = 100;
  private double end = 110;
  private OptionalInt rc = OptionalInt.of(0);
  private OptionalDouble hz = OptionalDouble.of(10);
  private OptionalInt cpus = OptionalInt.of(1);
  private Optional<Long> lost = Optional.of(0L);
  private long throttled;
  private long kernelFrames = 100;
  private long unresolved;
  private boolean clock;
  private Part<Map<String, String>> buildIds;
  private PerfWindow.Sampling sampling =
      new PerfWindow.Sampling("", new TreeMap<>(), new TreeMap<>());
  private Part<List<CpuTime>> cpuTimes = MadeEvidence.missing("device/cpu.tsv");
  private OptionalDouble slowedTo = OptionalDouble.empty();

  public TinyPerf(int window) {
    this.window = window;
    buildIds(Map.of("[bes2600]", "abc"));
  }

  public TinyPerf stack(String folded, long count) {
    stacks.put(folded, count);
    return this;
  }

  public TinyPerf stacks(Map<String, Long> folded) {
    stacks.putAll(folded);
    return this;
  }

  /** 100 Hz on two CPUs. */
  public TinyPerf onTwoCpus() {
    hz = OptionalDouble.of(100);
    cpus = OptionalInt.of(2);
    return this;
  }

  /** What was sampled where and when; nobody says otherwise. */
  public TinyPerf sampling(PerfWindow.Sampling told) {
    sampling = told;
    return this;
  }

  /** What the CPUs did. */
  public TinyPerf cpuTimes(List<CpuTime> rows) {
    cpuTimes = Part.present("device/cpu.tsv", rows);
    return this;
  }

  /** What perf fell back to, Hz. */
  public TinyPerf slowedTo(OptionalDouble allowed) {
    slowedTo = allowed;
    return this;
  }

  public TinyPerf from(double start, double end) {
    this.start = start;
    this.end = end;
    return this;
  }

  public TinyPerf rc(int rc) {
    this.rc = OptionalInt.of(rc);
    return this;
  }

  public TinyPerf hz(double asked) {
    hz = OptionalDouble.of(asked);
    return this;
  }

  public TinyPerf withoutHz() {
    hz = OptionalDouble.empty();
    return this;
  }

  public TinyPerf lost(Optional<Long> lost) {
    this.lost = lost;
    return this;
  }

  public TinyPerf throttled(long n) {
    throttled = n;
    return this;
  }

  public TinyPerf frames(long kernel, long unresolved) {
    this.kernelFrames = kernel;
    this.unresolved = unresolved;
    return this;
  }

  public TinyPerf clock() {
    clock = true;
    return this;
  }

  /** With the kernel's beside them, where that is not among them. */
  public TinyPerf buildIds(Map<String, String> ids) {
    Map<String, String> all = new TreeMap<>(Map.of(KERNEL, "5eed"));
    all.putAll(ids);
    buildIds = Part.present("device/perf-" + window + ".buildids.txt", all);
    return this;
  }

  public PerfWindow build() {
    long samples = stacks.values().stream().mapToLong(Long::longValue).sum();
    PerfWindow.Profile profile =
        new PerfWindow.Profile(
            samples,
            lost,
            throttled,
            kernelFrames,
            unresolved,
            stacks,
            clock ? OptionalDouble.of(samples / 10.0) : OptionalDouble.empty(),
            sampling);
    return window(Part.present("device/perf-" + window + ".script.gz", profile));
  }

  public PerfWindow missing(String why) {
    return window(Part.missing("device/perf-" + window + ".script.gz", why));
  }

  public PerfWindow notTaken(String why) {
    return window(Part.missing("device/perf.tsv", why));
  }

  private PerfWindow window(Part<PerfWindow.Profile> profile) {
    return new PerfWindow(
        window, "4M", start, end, rc, hz, cpus, profile, buildIds, cpuTimes, slowedTo);
  }
}
