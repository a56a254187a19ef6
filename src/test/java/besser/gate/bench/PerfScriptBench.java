package besser.gate.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import besser.gate.evidence.PerfWindow.Profile;
import besser.gate.evidence.format.ParseFault;
import besser.gate.evidence.format.PerfScript;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.metric.lock.WorkerTally;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Folds perf text with the gate and with two stack collapses of the usual kind, on the same file in
 * the same run. Not a test: it has no bound, since a busy machine would break one.
 *
 * <pre>
 * mvn -q test-compile
 * java -Xmx512m -cp target/classes:target/test-classes besser.gate.bench.PerfScriptBench [MB]
 * </pre>
 *
 * Needs awk and perl; MB is 300 where it is not given. Samples are those of a real recording in
 * random order, each with offsets of its own, one in four with a function of its own. CPU time is
 * compared, which a busy machine disturbs less than time on the wall.
 */
public final class PerfScriptBench {
  private static final String AWK =
      "/^\\t/ { s = $2; sub(/\\+0x.*/, \"\", s); st = n++ ? s \";\" st : s; next }"
          + " /^$/ { if (n) c[st]++; n = 0; st = \"\" }"
          + " END { for (k in c) print k, c[k] }";
  private static final String PERL =
      "if (/^\\t\\s*[0-9a-f]+ (.+) \\(/) { my $f = $1; $f =~ s/\\+0x[0-9a-f]+$//; unshift @s, $f }"
          + " elsif (/^$/ && @s) { $c{join ';', @s}++; @s = () }"
          + " END { print \"$_ $c{$_}\\n\" for keys %c }";
  private static final int RUNS = 6;

  private PerfScriptBench() {}

  /** Takes the size of the text in megabytes. */
  public static void main(String[] args) throws Exception {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    Path text = Files.createTempFile("perf", ".script.txt");
    try {
      write(text, megabytes * 1_000_000L);
      double size = Files.size(text) / 1e6;
      double cold = gate(text);
      double gate = cold;
      for (int i = 1; i < RUNS; i++) {
        gate = Math.min(gate, gate(text));
      }
      print("the gate", size, gate, gate);
      print("first run", size, cold, gate);
      print("awk", size, run(text, "awk", AWK), gate);
      print("perl", size, run(text, "perl -ne", PERL), gate);
    } finally {
      Files.delete(text);
    }
  }

  private static void print(String who, double megabytes, double seconds, double gate) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %6.2f s of CPU, %4.0f MB/s a core, %5.1f times the gate's time%n",
        who,
        seconds,
        megabytes / seconds,
        seconds / gate);
  }

  /** CPU seconds, compiler and collector included, to read, fold and classify the whole file. */
  private static double gate(Path text) throws IOException, ParseFault {
    double begun = cpu();
    try (InputStream in = Files.newInputStream(text)) {
      Profile profile = PerfScript.read(in, "");
      WorkerTally tally = WorkerTally.of(profile.stacks(), KnownDrivers.today("bes2600"));
      double seconds = cpu() - begun;
      System.out.printf(
          Locale.ROOT,
          "%d samples, %d stacks, %d samples of workers, %.2f s of CPU, %d MB of heap%n",
          profile.samples(),
          profile.stacks().size(),
          tally.workers(),
          seconds,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000);
      return seconds;
    }
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** CPU seconds of the command, by the shell's own {@code times}. */
  private static double run(Path text, String command, String script) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command + " \"$1\" >/dev/null && times", "sh", script)
            .redirectInput(text.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String[] words = new String(process.getInputStream().readAllBytes(), US_ASCII).split("\\s+");
    if (process.waitFor() != 0) {
      throw new IOException(command + " ended with status " + process.exitValue());
    }
    return seconds(words[2]) + seconds(words[3]);
  }

  /** {@code 0m3.160000s}. */
  static double seconds(String time) {
    int m = time.indexOf('m');
    return 60 * Double.parseDouble(time.substring(0, m))
        + Double.parseDouble(time.substring(m + 1, time.length() - 1));
  }

  private static void write(Path text, long bytes) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(text), 1 << 16)) {
      write(out, bytes, new Random(20260507));
    }
  }

  /** Writes so many bytes of samples; says how many samples. */
  static long write(OutputStream out, long bytes, Random random) throws IOException {
    String[] samples;
    try (InputStream in = PerfScriptBench.class.getResourceAsStream("/perf/locks1500.script.txt")) {
      samples = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split("(?<=\n)\n", -1);
    }
    long count = 0;
    for (long written = 0; written < bytes; count++) {
      String sample = samples[random.nextInt(samples.length - 1)];
      StringBuilder moved = new StringBuilder(sample);
      for (int at = sample.indexOf("+0x"); at >= 0; at = sample.indexOf("+0x", at + 1)) {
        moved.setCharAt(at + 3, Character.forDigit(1 + random.nextInt(15), 16));
      }
      if (random.nextInt(4) == 0) {
        moved.insert(Math.max(0, sample.lastIndexOf("+0x")), "_" + random.nextInt(5000));
      }
      out.write(moved.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
      written += moved.length();
    }
    return count;
  }
}
