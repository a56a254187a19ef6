package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.format.HistFile;
import besser.gate.evidence.format.ParseFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code src/test/sh/lock-times.sh} printed: the files of a recording with every probe, and
 * what the stand-in counted by its own clock meanwhile.
 */
record LockTimes(Map<String, List<String>> files) {
  /** How often, and how long in all, by power of two in ns. */
  private record Truth(long count, long sum) {}

  /**
   * Arms every probe in the guest: times and counts are those of the driver's own clock and
   * counters, and nothing is left of them.
   */
  static void areTheDrivers(VirtualRig rig) throws Exception {
    String script = Files.readString(Path.of("src/test/sh/lock-times.sh"));
    String scripts = rig.environment().device().scripts();
    Shell root = rig.root().shell();
    LockTimes times = of(root.run("sh -s %s '12 24 96 768 1500 12000'".formatted(scripts), script));
    assertThat(times.unarmed()).isEmpty();
    assertThat(times.left()).isEmpty();
    times.areTheDrivers("bes2600_plant_hold", "bes2600_plant_hold", LATE);
    times.areTheDrivers("wsm_cmd_send", "wsm_cmd_send", LATE);
    // A frame may come while the probes are armed or read: counts lie on both sides of that.
    assertThat(times.calls("called_skb_queue_tail", "sdio_rx_work"))
        .isBetween(
            times.grew("frames_handed", "armed", "reading"),
            times.grew("frames_handed", "before", "after"))
        .isPositive();
  }

  static LockTimes of(String said) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : said.split("\n", -1)) {
      if (line.startsWith("== ") && !line.startsWith("== cpu")) {
        lines = new ArrayList<>();
        files.put(line.substring(3), lines);
      } else {
        lines.add(line);
      }
    }
    return new LockTimes(files);
  }

  private List<String> file(String name) {
    return files.getOrDefault(name, List.of("there is no " + name));
  }

  /** Lines that name what the recorder would have left behind. */
  List<String> left() {
    return file("left").stream().filter(l -> !l.isBlank()).toList();
  }

  /** Counters that were not armed, with their reasons. */
  List<String> unarmed() {
    return file("counters.tsv").stream()
        .skip(1)
        .filter(l -> !l.isBlank() && !l.contains("\tarmed\t"))
        .toList();
  }

  /** Calls of a function by caller. */
  long calls(String function, String caller) throws ParseFault {
    return histogram(function).hits().entrySet().stream()
        .filter(e -> e.getKey().startsWith(caller + ","))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What a counter of the driver grew by between two looks at it. */
  long grew(String counter, String from, String to) {
    return number(to, counter) - number(from, counter);
  }

  /**
   * Share of events that may lie higher than the driver's clock says: between its two looks and the
   * probes' two a host may take the guest's processor away, 5 of 360 times on a busy one. A probe
   * at the wrong place moves all events of a planted time, a sixth.
   */
  private static final double LATE = 0.05;

  /**
   * A probe takes some microseconds on a translated processor: below this it moves what it times.
   */
  private static final int TOLD_FROM = 17;

  /**
   * As many times were seen as there were, none lower than the driver's clock says; and, from 65 us
   * up, no more than so large a part of them higher.
   */
  void areTheDrivers(String function, String place, double most) throws ParseFault {
    TreeMap<Integer, Truth> truth = truth(function);
    TreeMap<Integer, Long> seen = seen(place);
    long all = truth.values().stream().mapToLong(Truth::count).sum();
    assertThat(seen.values().stream().mapToLong(Long::longValue).sum()).as(place).isEqualTo(all);
    long under = 0;
    long meant = 0;
    for (int power = 0; power < 64; power++) {
      meant += truth.getOrDefault(power, new Truth(0, 0)).count();
      under += seen.getOrDefault(power, 0L);
      assertThat(under).as("%s up to 2^%s ns", place, power).isLessThanOrEqualTo(meant);
      if (power >= TOLD_FROM) {
        assertThat(meant - under)
            .as("%s above 2^%s ns", place, power)
            .isLessThanOrEqualTo((long) Math.ceil(most * all));
      }
    }
  }

  private Histogram histogram(String name) throws ParseFault {
    return HistFile.read(String.join("\n", file("hist-" + name + ".txt")));
  }

  private TreeMap<Integer, Long> seen(String place) throws ParseFault {
    TreeMap<Integer, Long> seen = new TreeMap<>();
    boolean held = place.startsWith("bes2600_plant");
    Histogram h = histogram(held ? "time__raw_spin_lock_irqsave" : "time_" + place);
    h.hits()
        .forEach(
            (key, n) -> {
              if (!held || key.startsWith(place + ",")) {
                seen.merge(Integer.parseInt(key.replaceAll(".*\\^", "")), n, Long::sum);
              }
            });
    return seen;
  }

  private TreeMap<Integer, Truth> truth(String function) {
    TreeMap<Integer, Truth> truth = new TreeMap<>();
    rows("after", function).forEach((power, t) -> truth.put(power, t));
    rows("before", function)
        .forEach(
            (power, t) ->
                truth.merge(
                    power,
                    t,
                    (after, before) ->
                        new Truth(after.count() - before.count(), after.sum() - before.sum())));
    truth.values().removeIf(t -> t.count() == 0);
    return truth;
  }

  private Map<Integer, Truth> rows(String when, String function) {
    Map<Integer, Truth> rows = new TreeMap<>();
    for (String line : file(when)) {
      String[] c = line.split(" ");
      if (c.length == 4 && c[0].equals(function)) {
        rows.put(Integer.parseInt(c[1]), new Truth(Long.parseLong(c[2]), Long.parseLong(c[3])));
      }
    }
    return rows;
  }

  private long number(String when, String counter) {
    return file(when).stream()
        .filter(l -> l.startsWith(counter + " - "))
        .mapToLong(l -> Long.parseLong(l.split(" ")[2]))
        .sum();
  }
}
