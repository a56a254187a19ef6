package besser.gate.metric.counters;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.counters.Count.Counted;
import besser.gate.metric.counters.Count.Uncounted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code rx.frames_mac80211}: frames a second that cross from the driver into mac80211, by kprobes
 * on its doors.
 *
 * <p>The doors lie behind one another: what comes through {@code ieee80211_rx_irqsafe} is handed by
 * its tasklet to {@code ieee80211_rx_napi}, which calls {@code ieee80211_rx_list} (net/mac80211,
 * 5.10 on). Their sum counts such a frame three times, and a patch that moves to another door would
 * seem to lose two thirds of its frames. So the largest of the three is taken, which is the number
 * of frames whichever door they came through; each door is published beside it.
 */
final class BoundaryFrames {
  private static final String NAME = "rx.frames_mac80211";
  private static final String PROBE = "rx_";

  private BoundaryFrames() {}

  static List<Reading> of(Repetition repetition, Window window) {
    Map<String, Reading> doors = new TreeMap<>();
    List<String> open = new ArrayList<>();
    Optional<Uncounted> hidden = Optional.empty();
    Optional<Counted> largest = Optional.empty();
    Driver driver = repetition.driver();
    String passed = driver.the(Role.LAST_PROBE).orElse("");
    Count last = Count.of(repetition, PROBE + passed);
    List<String> probes = new ArrayList<>(driver.all(Role.LAST_PROBE));
    probes.addAll(driver.all(Role.PROBE));
    for (String probe : probes) {
      String door = Driver.door(probe);
      Count count = Count.of(repetition, PROBE + probe);
      doors.put(door, new Rates(count, window).any(NAME + "." + door));
      if (count instanceof Counted c) {
        open.add(door + " " + Unit.COUNT.print(c.histogram().totalHits()));
        if (largest.isEmpty() || perSecond(c) > perSecond(largest.get())) {
          largest = Optional.of(c);
        }
      } else if (count instanceof Uncounted u && !u.impossible()) {
        hidden = Optional.of(u);
      }
    }
    List<Reading> out = new ArrayList<>();
    // Every frame passes the last door, so where that was counted the others may be unknown.
    if (largest.isEmpty() || (hidden.isPresent() && !(last instanceof Counted))) {
      Count why = hidden.isPresent() ? hidden.get() : last;
      out.add(new Rates(why, window).any(NAME));
    } else {
      Reading reading =
          new Rates(largest.get(), window)
              .of(NAME, "a frame at any door of mac80211", all -> sum(all));
      out.add(
          reading instanceof Reading.Measured m
              ? new Reading.Measured(
                  m.name(),
                  m.value(),
                  m.unit(),
                  m.window(),
                  m.source(),
                  "Largest of the doors, which lie behind one another; hits: %s."
                      .formatted(String.join(", ", open)))
              : reading);
    }
    out.addAll(doors.values());
    return out;
  }

  private static double perSecond(Counted c) {
    return c.histogram().totalHits() / c.seconds();
  }

  private static long sum(Map<String, Long> hits) {
    return hits.values().stream().mapToLong(Long::longValue).sum();
  }
}
