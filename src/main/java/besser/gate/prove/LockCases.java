package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.RehearsalPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a small share of lock cycling may rest on: a path of which hardly anything was seen, windows
 * that weigh unlike, and symbols of another kernel.
 */
final class LockCases {
  private static final String PERF = "device/perf.tsv";
  private static final String KERNEL = "9d3c6f3f0e2b4c1da5a7b6c5d4e3f2a1b0c9d8e7";
  private static final String MAC80211 = "4b1f0d5e6c7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c";
  private static final int WINDOWS = 6;

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private LockCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    LockCases lock = new LockCases(seed);
    lock.path();
    lock.unseen();
    lock.windows();
    lock.kernel();
    return lock.cases;
  }

  /** All chains of the driver path but so many bear another worker's name. */
  private void path() {
    Snapshot sound = two(CasePlans.sound());
    Snapshot dear = two(locks(0, 0.45));
    add("45 % lock cycling, the driver path in one chain", raised(), dear, d -> renamed(d, 1));
    add("65 chains of the driver path", lock(UNDECIDED), sound, d -> renamed(d, 65));
    add("66 chains of the driver path", ExpectedJudgement.all(HOLDS), sound, d -> renamed(d, 66));
  }

  private static ExpectedJudgement raised() {
    return FindingCases.asked("lock-elsewhere", true, lock(UNDECIDED));
  }

  private static Damage renamed(Damage d, int kept) throws IOException {
    int[] left = {kept};
    for (int window = 1; window <= WINDOWS; window++) {
      Pattern path = Pattern.compile("bes2600_bh\\.isra\\.0\\+");
      d.change(
          script(window),
          t -> path.matcher(t).replaceAll(m -> left[0]-- > 0 ? m.group() : "sdio_rx_work+"));
    }
    return d;
  }

  /** The leaf in no chain of the driver path, and in one a window. */
  private void unseen() {
    for (double share : new double[] {0, 0.005}) {
      add(
          "%s of the driver path in the lock".formatted(share == 0 ? "nothing" : "one sample"),
          FindingCases.asked("no-lock-seen", share == 0, ExpectedJudgement.all(HOLDS)),
          two(locks(share, 0.04)),
          d -> d);
    }
  }

  private void windows() {
    Snapshot sound = two(CasePlans.sound());
    add("window 6 at ten times the rate", lock(UNDECIDED), sound, LockCases::tenfold);
    add(
        "window 6 at a hundredth more",
        ExpectedJudgement.all(HOLDS),
        sound,
        d -> d.edit("rep-2/" + PERF, "period_hz", 7, 7, LockCases::more));
    add(
        "window 6 at three hundredths more",
        lock(UNDECIDED),
        sound,
        d -> d.edit("rep-2/" + PERF, "period_hz", 7, 7, hz -> times(hz, 1.03)));
    add(
        "window 3 of another clock",
        lock(UNDECIDED),
        sound,
        d -> d.replace(script(3), " cpu-clock: ", " task-clock: "));
    add(
        "the kernel allowed less in window 2",
        lock(UNDECIDED),
        sound,
        d ->
            d.write(
                "rep-2/device/perf-2.stderr.txt",
                "warning: Maximum frequency rate (45 Hz) exceeded, throttling from 50 Hz to 45 Hz.\n"));
    add(
        "repetition 2 at a hundredth more",
        FindingCases.asked("condition", true, ExpectedJudgement.all(HOLDS)),
        sound,
        d -> d.edit("rep-2/" + PERF, "period_hz", 2, 7, LockCases::more));
  }

  private static String more(String hz) {
    return times(hz, 1.01);
  }

  private static String times(String hz, double factor) {
    return String.format(Locale.ROOT, "%.2f", Double.parseDouble(hz) * factor);
  }

  /** As if perf had been told so: every sample ten times, and their number with them. */
  private static Damage tenfold(Damage d) throws IOException {
    return d.change(
            script(6), t -> Pattern.compile("(?s).*?\n\n").matcher(t).replaceAll(LockCases::ten))
        .change(
            "rep-2/device/perf-6.stats.txt", t -> t.replaceAll(" (SAMPLE events: +\\d+)", "$10"))
        .edit("rep-2/" + PERF, "period_hz", 7, 7, hz -> times(hz, 10));
  }

  private static String ten(java.util.regex.MatchResult sample) {
    return Matcher.quoteReplacement(sample.group().repeat(10));
  }

  private void kernel() {
    Snapshot sound = two(CasePlans.sound());
    for (String id : List.of(KERNEL, MAC80211)) {
      String what = id.equals(KERNEL) ? "the kernel" : "mac80211";
      UnaryOperator<String> other = t -> t.replace(id, "f".repeat(40));
      add(
          "another build of " + what + " in window 4",
          lock(UNDECIDED),
          sound,
          d -> ids(d, 4, 4, other));
      add(
          "another build of " + what + " in repetition 2",
          lock(UNDECIDED),
          sound,
          d -> ids(d, 1, WINDOWS, other));
      add(
          "the build-id of " + what + " in capitals",
          ExpectedJudgement.all(HOLDS),
          sound,
          d -> ids(d, 4, 4, t -> t.replace(id, id.toUpperCase(Locale.ROOT))));
    }
    add(
        "no window of repetition 2 names the kernel",
        lock(UNDECIDED),
        sound,
        d -> ids(d, 1, WINDOWS, t -> t.replaceAll("(?m)^.*kallsyms.*\n", "")));
    add(
        "a module that was loaded before window 4",
        ExpectedJudgement.all(HOLDS),
        sound,
        d -> ids(d, 4, WINDOWS, t -> t + "f".repeat(40) + " [nft_compat]\n"));
    add(
        "a program that was built anew before window 4",
        ExpectedJudgement.all(HOLDS),
        sound,
        d -> ids(d, 4, WINDOWS, t -> t + "f".repeat(40) + " /usr/bin/iw\n"));
  }

  private static Damage ids(Damage d, int from, int to, UnaryOperator<String> change)
      throws IOException {
    for (int window = from; window <= to; window++) {
      d.change("rep-2/device/perf-%s.buildids.txt".formatted(window), change);
    }
    return d;
  }

  private static String script(int window) {
    return "rep-2/device/perf-%s.script.gz".formatted(window);
  }

  private static RepetitionModel locks(double driver, double elsewhere) {
    CpuCost cost = CasePlans.sound().cpu().withLocks(driver, elsewhere);
    return CasePlans.sound().with(cost);
  }

  private Snapshot two(RepetitionModel model) {
    return new Snapshot(SyntheticCampaign.of(RehearsalPlan.compressed(2, 12), model, seed));
  }

  private static ExpectedJudgement lock(ExpectedJudgement.Call call) {
    return ExpectedJudgement.of(call, "TGT-LOCK");
  }

  /** A change before everything is sealed. */
  private interface Change {
    Damage on(Damage campaign) throws IOException;
  }

  private void add(String name, ExpectedJudgement expected, Snapshot base, Change change) {
    cases.add(KnownCase.damaged(name, expected, base, d -> change.on(d).resealed()));
  }
}
