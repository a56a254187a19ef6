package besser.gate.report.chart;

import besser.gate.evidence.Facts;
import besser.gate.evidence.IwEvent;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.LogReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that happened at one moment.
 *
 * @param t boot-time clock, seconds
 * @param type what it was
 * @param text the line it was read from; untrusted
 */
record Event(double t, Type type, String text) {
  /** What can stand in the event lane: letter, words and row, worst on top. */
  enum Type {
    DEATH("X", "driver death signature", 0),
    LOSS("L", "link lost", 0),
    WARN("W", "WARN, BUG or oops", 0),
    DEAUTH("D", "deauthenticated", 1),
    RECOVERY("R", "link back", 1),
    BSSID("B", "other BSSID", 1),
    SCAN("s", "scan", 2);

    final String letter;
    final String words;
    final int row;

    Type(String letter, String words, int row) {
      this.letter = letter;
      this.words = words;
      this.row = row;
    }

    String css() {
      return "ev" + row;
    }
  }

  /** Rows of the lane. */
  static final int ROWS = 3;

  private static final double SAME_LOSS = 10;
  private static final Pattern SCAN = Pattern.compile("scan (started|finished|aborted)");

  /** All of a repetition in order of time. */
  static List<Event> of(Repetition repetition) {
    ChartClocks chartClocks = ChartClocks.of(repetition);
    List<Event> out = new ArrayList<>(link(repetition.link().value().orElse(List.of())));
    LogReader reader = LogReader.of(repetition);
    for (KmsgRecord k : repetition.kmsg().value().orElse(List.of())) {
      type(reader.read(k).kind())
          .map(type -> new Event(chartClocks.ofMonotonic(k.t()), type, k.text()))
          .filter(e -> !seenAlready(out, e))
          .ifPresent(out::add);
    }
    for (IwEvent e : repetition.iwEvents().value().orElse(List.of())) {
      chartClocks
          .ofRealtime(e.realtime())
          .ifPresent(
              t ->
                  type(e.text()).ifPresent(type -> out.add(new Event(t, type, "iw: " + e.text()))));
    }
    out.sort(Comparator.comparingDouble(Event::t));
    return out;
  }

  /** The kernel names a loss that the link records show too: one event, not two. */
  private static boolean seenAlready(List<Event> events, Event loss) {
    return loss.type() == Type.LOSS
        && events.stream()
            .anyMatch(e -> e.type() == Type.LOSS && Math.abs(e.t() - loss.t()) < SAME_LOSS);
  }

  private static Optional<Type> type(LogKind kind) {
    return switch (kind) {
      case DEATH, REREGISTERED -> Optional.of(Type.DEATH);
      case WARN -> Optional.of(Type.WARN);
      case CONNECTION_LOST -> Optional.of(Type.LOSS);
      case DISCONNECT_AP, DISCONNECT_LOCAL -> Optional.of(Type.DEAUTH);
      case SCAN -> Optional.of(Type.SCAN);
      case NOISE, TROUBLE, DECRYPT, RECOVERY, SUPPRESSED, UNKNOWN -> Optional.empty();
    };
  }

  /** Of a line of {@code iw event}. */
  private static Optional<Type> type(String text) {
    if (text.contains("deauth") || text.contains("disassoc")) {
      return Optional.of(Type.DEAUTH);
    }
    return SCAN.matcher(text).find() ? Optional.of(Type.SCAN) : Optional.empty();
  }

  private static List<Event> link(List<LinkTick> ticks) {
    List<Event> out = new ArrayList<>();
    boolean up = false;
    String bssid = "-";
    for (LinkTick tick : ticks) {
      boolean now = tick.state() == LinkTick.State.UP;
      boolean known = tick.state() != LinkTick.State.UNKNOWN;
      if (known && up && !now) {
        out.add(
            new Event(tick.t(), Type.LOSS, "link.tsv line " + tick.line() + ": " + tick.state()));
      } else if (known && !up && now && Facts.told(bssid)) {
        out.add(new Event(tick.t(), Type.RECOVERY, "link.tsv line " + tick.line() + ": connected"));
      }
      if (now && Facts.told(tick.bssid())) {
        if (Facts.told(bssid) && !bssid.equals(tick.bssid())) {
          out.add(
              new Event(
                  tick.t(), Type.BSSID, "link.tsv line " + tick.line() + ": " + tick.bssid()));
        }
        bssid = tick.bssid();
      }
      up = known ? now : up;
    }
    return out;
  }
}
