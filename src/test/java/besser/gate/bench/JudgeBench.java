package besser.gate.bench;

import besser.gate.corpus.Damage;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Judges a locked campaign of full size as {@code gate judge} does: three repetitions of 45 min at
 * 1 Hz, perf text of 700 MB and a kernel log of 50 MB each. Made from a seed, so that the same
 * command judges the same bytes. Not a test: it has no bound. See README.md beside it.
 */
public final class JudgeBench {
  private static final long SEED = 20260507;
  private static final int REPETITIONS = 3;
  private static final int RUNS = 3;

  private JudgeBench() {}

  /** Takes megabytes of perf text a repetition, of kernel log, and a folder to keep it in. */
  public static void main(String[] args) throws Exception {
    int perf = args.length > 0 ? Integer.parseInt(args[0]) : 700;
    int log = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    boolean kept = args.length > 2;
    Path parent = kept ? Path.of(args[2]) : Files.createTempDirectory("judge-bench");
    Files.createDirectories(parent);
    try {
      Path campaign = campaign(parent, perf, log);
      print("on disk %d MB, unpacked %d MB", size(campaign), (perf + log) * REPETITIONS);
      for (int i = 0; i < RUNS; i++) {
        judge(campaign);
      }
    } finally {
      if (!kept) {
        remove(parent);
      }
    }
  }

  private static Path campaign(Path parent, int perf, int log) throws IOException {
    SyntheticCampaign made = SyntheticCampaign.healthy(SEED).as(Provenance.REAL);
    try (Stream<Path> there = Files.list(parent)) {
      List<Path> old = there.filter(Files::isDirectory).toList();
      if (!old.isEmpty()) {
        return old.get(0);
      }
    }
    Path campaign = made.writeTo(parent);
    Random random = new Random(SEED);
    for (int n = 1; n <= REPETITIONS; n++) {
      Path device = campaign.resolve("rep-" + n + "/device");
      List<Path> windows = windows(device);
      for (Path window : windows) {
        long samples;
        try (OutputStream out = packed(window)) {
          samples = PerfScriptBench.write(out, perf * 1_000_000L / windows.size(), random);
        }
        stats(window, samples);
      }
      kernelLog(device.resolve("kmsg.log"), log * 1_000_000L, random);
    }
    return new Damage(campaign).resealed();
  }

  /** Packed fast; the recorder's gzip packs smaller. */
  private static OutputStream packed(Path file) throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }

  private static List<Path> windows(Path device) throws IOException {
    try (Stream<Path> all = Files.list(device)) {
      return all.filter(p -> p.toString().endsWith(".script.gz")).sorted().toList();
    }
  }

  private static void stats(Path window, long samples) throws IOException {
    String name = window.getFileName().toString().replace(".script.gz", ".stats.txt");
    Files.writeString(
        window.resolveSibling(name),
        String.format(
            Locale.ROOT,
            "%nAggregated stats:%n           TOTAL events: %10d%n          SAMPLE events: %10d%n",
            samples,
            samples));
  }

  /** Between the log's first and last record: known noise, and as often lines with new numbers. */
  private static void kernelLog(Path file, long bytes, Random random) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String first = lines.get(0);
    double from = Long.parseLong(first.split(",")[2]);
    double to =
        Long.parseLong(
            lines.stream()
                .filter(l -> !l.startsWith(" "))
                .reduce((a, b) -> b)
                .orElseThrow()
                .split(",")[2]);
    long records = bytes / 95;
    long seq = Long.parseLong(first.split(",")[1]);
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(first + "\n");
      for (long i = 1; i <= records; i++) {
        long t = (long) (from + (to - from) * i / (records + 1));
        String text =
            i % 2 == 0
                ? "bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout"
                : "sdio_work_debug now=" + random.nextInt(1 << 30) + " last irq timestamp=" + i;
        out.write("4," + (seq + i) + "," + t + ",-;" + text + "\n");
      }
      out.write("12," + (seq + records + 1) + "," + (long) to + ",-;besser-gate: recording ends\n");
    }
  }

  /**
   * A process of its own, as the reviewer's: start-up, reading, judging and writing the verdict.
   */
  private static void judge(Path campaign) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Dgate.home=" + Path.of("").toAbsolutePath()));
    command.addAll(List.of(System.getProperty("bench.java", "-XX:+UseParallelGC").split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("besser.gate.cli.Gate", "judge", campaign.toString()));
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(shell(command)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
            .split("\\s+");
    process.waitFor();
    double wall = (System.nanoTime() - begun) / 1e9;
    print(
        "judged in %.1f s, %.1f s of CPU, at most 512 MB of heap, status %s",
        wall, PerfScriptBench.seconds(words[3]) + PerfScriptBench.seconds(words[4]), words[0]);
  }

  private static List<String> shell(List<String> command) {
    List<String> all =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null; echo $?; times", "sh"));
    all.addAll(command);
    return all;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      long bytes = 0;
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(path);
      }
      return bytes / 1_000_000;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void print(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
