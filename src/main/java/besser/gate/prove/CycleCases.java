package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Profiles counted in cycles on a tablet whose last CPU is hardly busy: how many samples it gives,
 * and in how many ticks the kernel finds it busy, is chance. It is no reason to doubt a profile,
 * and no place to hide or to plant samples in.
 */
final class CycleCases {
  private static final String DEVICE = "rep-1/device/";
  private static final Pattern CPU = Pattern.compile("\\[\\d{3}\\](?= +\\d)");
  private static final int WINDOWS = 6;
  private static final int CPUS = 4;
  private static final int LAST = CPUS - 1;

  /** Each window of the corpus: so many samples, in so many ticks of each CPU. */
  private static final int SAMPLES = 1000;

  private static final int TICKS = 6000;

  /** Part of its ticks the corpus has a CPU busy in. */
  private static final double BUSY = 0.4;

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot sound;
  private final long seed;

  private CycleCases(long seed) {
    this.seed = seed;
    RepetitionModel model = CasePlans.sound();
    sound = new Snapshot(CasePlans.ramp(model.with(model.cpu().withEvent("cycles:P")), seed));
  }

  static List<KnownCase> cases(long seed) {
    CycleCases cycles = new CycleCases(seed);
    for (int owed : List.of(10, 30, 60, 120)) {
      for (int draw = 0; draw < 3; draw++) {
        cycles.add("a CPU that owes %s, draw %s".formatted(owed, draw), HOLDS, owed, draw, w -> 1);
      }
      cycles.add("all of %s lost".formatted(owed), UNDECIDED, owed, 3, w -> 0);
    }
    // A CPU that sleeps between two ticks and is busy at both gives as many as one that never
    // sleeps.
    cycles.add("a sixth busy, its tick never stopped", HOLDS, 100, 3, w -> 2);
    cycles.add("60 of 100 samples lost in every window", UNDECIDED, 100, 4, w -> 0.4);
    cycles.add("half of 250 samples lost in window 3", UNDECIDED, 250, 5, w -> w == 3 ? 0.5 : 1);
    cycles.add("a tenth of 250 samples lost in window 3", HOLDS, 250, 5, w -> w == 3 ? 0.9 : 1);
    return cycles.cases;
  }

  /**
   * @param owed samples of the last CPU in a window
   * @param given part of them that it gives, by window
   */
  private void add(
      String name, ExpectedJudgement.Call call, int owed, int draw, IntToDoubleFunction given) {
    ExpectedJudgement expected =
        call == HOLDS ? ExpectedJudgement.all(HOLDS) : ExpectedJudgement.of(call, "TGT-LOCK");
    cases.add(
        KnownCase.damaged(
            "cycles, " + name,
            expected,
            sound,
            d -> dealt(d, owed, given, new Random(seed * 100 + draw * 10 + owed)).resealed()));
  }

  private static Damage dealt(Damage d, int owed, IntToDoubleFunction given, Random random)
      throws IOException {
    for (int window = 1; window <= WINDOWS; window++) {
      int got = poisson(owed * given.applyAsDouble(window), random);
      d.change(DEVICE + "perf-%s.script.gz".formatted(window), t -> onCpus(t, got));
    }
    double last = BUSY * CPUS * owed / SAMPLES;
    double others = BUSY * CPUS * (SAMPLES - owed) / SAMPLES / LAST;
    return d.change(DEVICE + "cpu.tsv", t -> busy(t, cpu -> cpu == LAST ? last : others, random));
  }

  /** The samples of a window again, so many of them on the last CPU. */
  private static String onCpus(String script, int last) {
    int[] n = {0};
    return CPU.matcher(script)
        .replaceAll(
            m -> Matcher.quoteReplacement("[00%s]".formatted(n[0]++ < last ? LAST : n[0] % LAST)));
  }

  /** What /proc/stat says again, from zero at the start of each window. */
  private static String busy(String table, IntToDoubleFunction share, Random random) {
    StringBuilder text = new StringBuilder();
    int row = 0;
    for (String line : table.split("\n")) {
      String[] cells = line.split("\t");
      if (row > 0) {
        boolean end = (row - 1) / CPUS % 2 == 1;
        double busy = share.applyAsDouble((row - 1) % CPUS);
        long ticks = end ? random.doubles(TICKS).filter(at -> at < busy).count() : 0;
        cells[3] = "0";
        cells[5] = Long.toString(ticks);
        cells[6] = Long.toString(end ? TICKS - ticks : 0);
        cells[9] = "0";
      }
      row++;
      text.append(String.join("\t", cells)).append('\n');
    }
    return text.toString();
  }

  private static int poisson(double mean, Random random) {
    int n = 0;
    for (double t = -Math.log(1 - random.nextDouble());
        t < mean;
        t -= Math.log(1 - random.nextDouble())) {
      n++;
    }
    return n;
  }
}
