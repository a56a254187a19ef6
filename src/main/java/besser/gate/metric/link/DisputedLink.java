package besser.gate.metric.link;

import besser.gate.evidence.Driver;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Seconds;
import besser.gate.metric.rx.Stall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Samples in a row in which iw calls the link up and the driver or the kernel calls it lost. The
 * recorder repeats iw's last word until an event comes, so the others may know better; a status
 * file may be stale, so they may know less. The bytes decide.
 *
 * <pre>
 * t_s     state  bssid              ...  operstate  assoc
 * 571.89  up     02:00:00:00:01:00  ...  up         passive
 * </pre>
 *
 * @param rows of {@code device/link.tsv}, one at least
 */
public record DisputedLink(List<LinkTick> rows) {
  /** The kernel's words for an interface no frame leaves by; {@code unknown} says nothing. */
  private static final Set<String> NOT_UP =
      Set.of("down", "dormant", "lowerlayerdown", "notpresent");

  /** Ticks by which two processes of one recorder may see the same moment apart. */
  private static final int APART = 2;

  /** All of a repetition, in order. A sample in which iw did not answer ends none. */
  public static List<DisputedLink> in(Repetition repetition) {
    List<DisputedLink> found = new ArrayList<>();
    List<LinkTick> now = new ArrayList<>();
    for (LinkTick tick : inOrder(repetition)) {
      if (tick.state() == LinkTick.State.UP && lost(tick, repetition.driver())) {
        now.add(tick);
      } else if (tick.state() != LinkTick.State.UNKNOWN) {
        close(now, found);
      }
    }
    close(now, found);
    return List.copyOf(found);
  }

  private static List<LinkTick> inOrder(Repetition repetition) {
    return repetition.link().value().orElse(List.of()).stream()
        .sorted(Comparator.comparingDouble(LinkTick::t))
        .toList();
  }

  private static void close(List<LinkTick> now, List<DisputedLink> found) {
    if (!now.isEmpty()) {
      found.add(new DisputedLink(List.copyOf(now)));
      now.clear();
    }
  }

  /** Whether the driver or the kernel says so; what neither has a word for says nothing. */
  static boolean lost(LinkTick tick, Driver driver) {
    return driver.all(Driver.Role.ASSOC_LOST).contains(tick.assoc())
        || NOT_UP.contains(tick.operstate());
  }

  /** Boot-time clock, seconds. */
  public double from() {
    return rows.get(0).t();
  }

  /** What its samples show it to have lasted. */
  public double seconds() {
    return Seconds.between(from(), rows.get(rows.size() - 1).t());
  }

  /**
   * Its samples up to the first byte, where the bytes stopped with it and longer than the grace:
   * two witnesses agree. None where bytes went on; then a status file is stale, and one silence in
   * its course is the silence's own story.
   */
  List<LinkTick> silent(List<Stall> stalls, double grace, double tick) {
    return stalls.stream()
        .filter(s -> s.onset() <= from() + APART * tick && s.end() > from())
        .map(s -> rows.stream().filter(row -> row.t() <= s.end()).toList())
        .filter(quiet -> Seconds.between(from(), quiet.get(quiet.size() - 1).t()) > grace)
        .findFirst()
        .orElse(List.of());
  }

  /** {@code assoc passive, operstate dormant}. */
  static String words(LinkTick tick) {
    return "assoc %s, operstate %s".formatted(tick.assoc(), tick.operstate());
  }

  /** {@code 9 samples from 1204 s on, the first: assoc passive, operstate up}. */
  public String words() {
    return "%s %s from %s s on, the first: %s"
        .formatted(
            rows.size(),
            rows.size() == 1 ? "sample" : "samples",
            Math.round(from()),
            words(rows.get(0)));
  }
}
