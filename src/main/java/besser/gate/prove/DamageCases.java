package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Damage;
import besser.gate.corpus.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Damage to a healthy recording: as if somebody had edited it, and as if it was recorded so. */
final class DamageCases {
  /** What is there only after a crash. */
  private static final Set<String> SELDOM = Set.of("device/pstore.txt", "device/boot_before.log");

  /** Files the judge can do without where the recorder never wrote them. */
  private static final Set<String> SPARE =
      Set.of(
          "device/cost.tsv",
          "device/iw_event.log",
          "device/mac80211.log",
          "device/messages.log",
          "device/counters.tsv",
          "device/trace_stats.txt",
          "device/driver_status-start.txt",
          "device/driver_status-end.txt",
          "sender/config.txt",
          "sender/cost.tsv",
          "sender/messages.log");

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot healthy;

  private DamageCases(long seed) {
    healthy = new Snapshot(CasePlans.ramp(CasePlans.sound(), seed));
  }

  static List<KnownCase> cases(long seed) {
    DamageCases damageCases = new DamageCases(seed);
    damageCases.everyFile();
    damageCases.neverRecorded();
    damageCases.series();
    damageCases.cases.addAll(new ColumnCases(damageCases.healthy).cases());
    return damageCases.cases;
  }

  /** Every file that is in a whole repetition's folder, and those that seldom are. */
  static List<String> files(Snapshot healthy) {
    List<String> files = new ArrayList<>();
    for (String name : healthy.names()) {
      if (name.startsWith("rep-1/")) {
        files.add(name.substring("rep-1/".length()));
      }
    }
    files.addAll(SELDOM);
    return files;
  }

  private static boolean seldom(String file) {
    return SELDOM.contains(file);
  }

  private void add(
      String name, ExpectedJudgement expectedJudgement, Snapshot base, KnownCase.Hand hand) {
    cases.add(KnownCase.damaged(name, expectedJudgement, base, hand));
  }

  private void everyFile() {
    ExpectedJudgement none = ExpectedJudgement.all(UNDECIDED);
    for (String file : files(healthy)) {
      add(file + " deleted", none, healthy, d -> there(d, file).delete("rep-1/" + file).tampered());
      for (double part : List.of(0.0, 1 / 3.0, 2 / 3.0)) {
        String name = file + " cut to " + Math.round(3 * part) + "/3";
        add(name, none, healthy, d -> there(d, file).truncate("rep-1/" + file, part).tampered());
      }
      if (file.contains("/") && !seldom(file) && !file.endsWith("trailer.txt")) {
        add(
            file + " lost between tablet and controller",
            none,
            healthy,
            d -> d.delete("rep-1/" + file).notCollected());
      }
    }
    add(
        "a foreign file beside the evidence",
        none,
        healthy,
        d ->
            d.write("rep-1/device/perf-99.script.gz", "x 1 [000] 1.0: 1 cpu-clock: \n\n")
                .tampered());
  }

  /** A file that is empty, or seldom there, is given content before it is taken away. */
  private static Damage there(Damage damage, String file) throws IOException {
    if (file.endsWith("messages.log") || seldom(file)) {
      Path sealed = damage.write("rep-1/" + file, "300.0\tsomething to say\nand more\n").resealed();
      return new Damage(sealed);
    }
    return damage;
  }

  private void neverRecorded() {
    for (String file : files(healthy)) {
      if (!file.contains("/") || seldom(file)) {
        continue;
      }
      add("no " + file, without(file), healthy, d -> d.delete("rep-1/" + file).resealed());
    }
  }

  /** What a repetition comes to whose recorder never wrote a file. */
  private static ExpectedJudgement without(String file) {
    if (SPARE.contains(file) || file.contains("hist-") || file.contains("/pv-")) {
      return switch (file) {
        case "device/hist-workqueue_queue_work.txt" ->
            ExpectedJudgement.of(UNDECIDED, "BASE-DISPATCH");
        case "device/hist-rx_ieee80211_rx_list.txt" ->
            ExpectedJudgement.of(UNDECIDED, "BASE-RXFRAMES");
        case "device/counters.tsv", "device/trace_stats.txt" ->
            ExpectedJudgement.of(UNDECIDED, "BASE-DISPATCH", "BASE-RXFRAMES");
        default -> ExpectedJudgement.all(HOLDS);
      };
    }
    if (file.contains("/perf") || file.endsWith("/cpu.tsv")) {
      return file.endsWith("stderr.txt")
          ? ExpectedJudgement.all(HOLDS)
          : ExpectedJudgement.of(UNDECIDED, "TGT-LOCK");
    }
    return switch (file) {
      case "device/rx_bytes.tsv" -> ExpectedJudgement.of(UNDECIDED, "TGT-RX", "TGT-LINK");
      case "device/kmsg.log" -> ExpectedJudgement.of(UNDECIDED, "TGT-LINK");
      case "device/config.txt" -> ExpectedJudgement.of(UNDECIDED, "TGT-LOCK");
      default -> ExpectedJudgement.all(UNDECIDED);
    };
  }

  private void series() {
    ExpectedJudgement all = ExpectedJudgement.all(UNDECIDED);
    add("clock steps by 30 s", all, healthy, d -> step(d, "realtime_s", 30).resealed());
    add("clock steps back by 30 s", all, healthy, d -> step(d, "realtime_s", -30).resealed());
    add("tablet slept for 20 s", all, healthy, d -> step(d, "monotonic_s", -20).resealed());
    add(
        "payload counter starts anew",
        all,
        healthy,
        d -> d.edit(RX, "payload_bytes", 1500, 9000, anew()).resealed());
    add(
        "interface counter starts anew",
        ExpectedJudgement.of(FAILS, "TGT-LINK"),
        healthy,
        d -> d.edit(RX, "rx_bytes", 1500, 9000, anew()).resealed());
    add(
        "interface counter of 32 bits wraps",
        ExpectedJudgement.all(HOLDS),
        healthy,
        d -> d.edit(RX, "rx_bytes", 2, 9000, wrapping()).resealed());
    add(
        "ifindex changes",
        ExpectedJudgement.of(FAILS, "TGT-LINK"),
        healthy,
        d -> d.edit("rep-1/device/link.tsv", "ifindex", 1500, 9000, c -> "7").resealed());
    add(
        "100 ticks missing",
        ExpectedJudgement.of(UNDECIDED, "TGT-RX"),
        healthy,
        d -> d.dropLines(RX, 1500, 1600).resealed());
  }

  private static final String RX = "rep-1/device/rx_bytes.tsv";

  private static Damage step(Damage damage, String column, double by) throws IOException {
    return damage.edit(
        "rep-1/device/condition.tsv",
        column,
        150,
        9000,
        cell -> Double.toString(Math.round((Double.parseDouble(cell) + by) * 1000) / 1000.0));
  }

  /** A counter that runs over a gigabyte after its beginning, in the 2M stage, and once again. */
  private static UnaryOperator<String> wrapping() {
    long word = 1L << 32;
    return cell ->
        cell.equals("-")
            ? cell
            : Long.toString((Long.parseLong(cell) + word - 1_000_000_000) % word);
  }

  /** The first cell is 0, the others count on from there. */
  private static UnaryOperator<String> anew() {
    AtomicLong before = new AtomicLong(Long.MIN_VALUE);
    return cell -> {
      if (cell.equals("-")) {
        return cell;
      }
      before.compareAndSet(Long.MIN_VALUE, Long.parseLong(cell));
      return Long.toString(Long.parseLong(cell) - before.get());
    };
  }
}
