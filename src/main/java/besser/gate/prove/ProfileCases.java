package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Damage;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.RehearsalPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Profiles as several releases of perf write them: events by other names, lists of build-ids with
 * blanks, modules billed to {@code /proc/kcore}; and what nobody may take for a share of CPU.
 */
final class ProfileCases {
  private static final String MODULE = "/lib/modules/6.19.10-danctnix1/extra/bes2600.ko";

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private ProfileCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    ProfileCases profile = new ProfileCases(seed);
    profile.events();
    profile.buildIds();
    profile.kcore();
    return profile.cases;
  }

  private void events() {
    for (String event :
        List.of("cycles", "cycles:P", "cpu-clock:ppp", "armv8_cortex_a55/cycles/P")) {
      add("samples of " + event, ExpectedJudgement.all(HOLDS), event, d -> d);
    }
    for (String event : List.of("cache-misses", "armv8_pmuv3/l1d_cache_refill/P", "cycles:u")) {
      add("samples of " + event, lock(UNDECIDED), event, d -> d);
    }
  }

  private void buildIds() {
    UnaryOperator<String> others =
        t -> " ".repeat(40) + " [vdso]\n" + " ".repeat(40) + " [mac80211]\n" + t;
    add("DSOs without a build-id", ExpectedJudgement.all(HOLDS), d -> lists(d, others));
    add(
        "the module has blanks for a build-id",
        lock(UNDECIDED),
        d -> lists(d, t -> t.replaceAll("(?m)^[0-9a-f]{40}(?= .*bes2600)", " ".repeat(40))));
    add(
        "the list names /proc/kcore and no module",
        lock(UNDECIDED),
        d ->
            lists(
                d,
                t ->
                    t.replaceAll("(?m)^.*bes2600.*\n", "")
                        .replace("[kernel.kallsyms]", "/proc/kcore")));
  }

  /** Where perf reads the kernel's memory it tells no module apart. */
  private void kcore() {
    UnaryOperator<String> billed = t -> t.replace(MODULE, "/proc/kcore");
    add(
        "the module's frames are billed to the kernel",
        ExpectedJudgement.all(HOLDS),
        d -> scripts(d, billed));
    add(
        "a renamed work of the card, billed to the kernel",
        lock(UNDECIDED),
        d -> scripts(d, t -> billed.apply(renamed(t))));
    add(
        "a renamed work of the card, billed to the module",
        lock(UNDECIDED),
        d -> scripts(d, ProfileCases::renamed));
  }

  /** The read of the card under a name no list has, with what every such driver calls above it. */
  private static String renamed(String script) {
    return script.replaceAll(
        "dw_mci_start_command\\+0x50 (\\S+)\n(\t\\S+) sdio_rx_work\\+0x44",
        "dw_mci_start_command+0x50 $1\n$2 sdio_memcpy_fromio+0x10 \\(/proc/kcore\\)\n$2 besrx_pump+0x44");
  }

  private static ExpectedJudgement lock(ExpectedJudgement.Call call) {
    return ExpectedJudgement.of(call, "TGT-LOCK");
  }

  private static Damage lists(Damage d, UnaryOperator<String> change) throws IOException {
    return each(d, "buildids.txt", change);
  }

  private static Damage scripts(Damage d, UnaryOperator<String> change) throws IOException {
    return each(d, "script.gz", change);
  }

  private static Damage each(Damage d, String kind, UnaryOperator<String> change)
      throws IOException {
    for (int window = 1; window <= 6; window++) {
      d.change("rep-1/device/perf-%s.%s".formatted(window, kind), change);
    }
    return d;
  }

  private void add(String name, ExpectedJudgement expected, KnownCase.Change change) {
    add(name, expected, "cpu-clock", change);
  }

  private void add(String name, ExpectedJudgement expected, String event, KnownCase.Change change) {
    CpuCost cost = CasePlans.sound().cpu().withEvent(event);
    Snapshot base =
        new Snapshot(
            SyntheticCampaign.of(
                RehearsalPlan.compressed(1, 12), CasePlans.sound().with(cost), seed));
    cases.add(KnownCase.changed(name, expected, base, change));
  }
}
