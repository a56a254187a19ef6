package besser.gate.bench;

import besser.gate.evidence.PerfWindow.Profile;
import besser.gate.evidence.format.ParseFault;
import besser.gate.evidence.format.PerfScript;
import besser.gate.metric.profile.WorkerTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * random order, each with addresses and offsets of its own.
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
  private static final int RUNS = 3;

  private PerfScriptBench() {}

  /** Takes the size of the text in megabytes. */
  public static void main(String[] args) throws Exception {
    int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    Path text = Files.createTempFile("perf", ".script.txt");
    try {
      write(text, megabytes * 1_000_000L);
      double size = Files.size(text) / 1e6;
      double gate = 0;
      for (int i = 0; i < RUNS; i++) {
        gate = Math.max(gate, size / gate(text));
      }
      print("the gate", gate, gate);
      print("awk", size / run(text, List.of("awk", AWK)), gate);
      print("perl", size / run(text, List.of("perl", "-ne", PERL)), gate);
    } finally {
      Files.delete(text);
    }
  }

  private static void print(String who, double rate, double gate) {
    System.out.printf(
        Locale.ROOT, "%-10s %6.0f MB/s; the gate is %.1f times as fast%n", who, rate, gate / rate);
  }

  /** Seconds for reading, folding and classifying the whole file. */
  private static double gate(Path text) throws IOException, ParseFault {
    long begun = System.nanoTime();
    try (Reader in =
        new InputStreamReader(Files.newInputStream(text), StandardCharsets.ISO_8859_1)) {
      Profile profile = PerfScript.read(in, "");
      WorkerTally tally = WorkerTally.of(profile.stacks());
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d samples, %d stacks, %d of workers, %.2f s, %d MB of heap in use%n",
          profile.samples(),
          profile.stacks().size(),
          tally.workers(),
          seconds,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000);
      return seconds;
    }
  }

  private static double run(Path text, List<String> command) throws Exception {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectInput(text.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " ended with status " + process.exitValue());
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void write(Path text, long bytes) throws IOException {
    String[] samples;
    try (InputStream in = PerfScriptBench.class.getResourceAsStream("/perf/locks1500.script.txt")) {
      samples = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split("(?<=\n)\n", -1);
    }
    Random random = new Random(20260507);
    try (Writer out = Files.newBufferedWriter(text, StandardCharsets.ISO_8859_1)) {
      for (long written = 0; written < bytes; ) {
        String sample = samples[random.nextInt(samples.length - 1)];
        StringBuilder moved = new StringBuilder(sample);
        for (int at = sample.indexOf("+0x"); at >= 0; at = sample.indexOf("+0x", at + 1)) {
          moved.setCharAt(at + 3, Character.forDigit(1 + random.nextInt(15), 16));
        }
        out.write(moved.append('\n').toString());
        written += moved.length();
      }
    }
  }
}
