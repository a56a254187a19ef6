package besser.gate.metric;

import besser.gate.evidence.Counter;
import besser.gate.evidence.IwEvent;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.evidence.format.Mac80211Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Evidence of five to ten samples, written by hand: rows as in the files, columns apart by spaces,
 * in the order of reports/README.md where not said otherwise. What was not given is missing.
 */
public final class TinyRepetition {
  private final MadeEvidence made = new MadeEvidence();

  private TinyRepetition has(Part<?> part) {
    made.with(part.file(), part.value().orElseThrow());
    return this;
  }

  /** {@code stage start_s end_s ended_by [connections]}; {@code listen_s} is {@code start_s}. */
  public TinyRepetition stages(String... rows) {
    return has(TinyRows.of("device/stages.tsv", TinyRows::deviceStage, rows));
  }

  /** {@code t_s stage rx_bytes payload_bytes [peer [wire_rx_bytes]]}. */
  public TinyRepetition rx(String... rows) {
    return has(TinyRows.of("device/rx_bytes.tsv", TinyRows::rx, rows));
  }

  /** Ticks of the 4M stage 1 s apart from t = 100; each number is one second's payload in bytes. */
  public TinyRepetition seconds(long... payload) {
    List<String> rows = new ArrayList<>(List.of("100 4M 0 0"));
    long sum = 0;
    for (int i = 0; i < payload.length; i++) {
      sum += payload[i];
      rows.add((101 + i) + " 4M " + (sum + sum / 20) + " " + sum);
    }
    return rx(rows.toArray(String[]::new));
  }

  /** {@code t_s state bssid freq_mhz signal_dbm rx_mcs ifindex [operstate [assoc]]}. */
  public TinyRepetition link(String... rows) {
    return has(TinyRows.of("device/link.tsv", TinyRows::link, rows));
  }

  /** One link tick a second from t = 100, each letter one state: u, d, g or ?. */
  public TinyRepetition states(String letters) {
    Map<Character, String> words = Map.of('u', "up", 'd', "down", 'g', "gone", '?', "-");
    return link(
        IntStream.range(0, letters.length())
            .mapToObj(
                i ->
                    (100 + i)
                        + " "
                        + words.get(letters.charAt(i))
                        + (letters.charAt(i) == 'u'
                            ? " c0:25:06:e6:5b:32 2437 -58 6 3"
                            : " - - - - " + (letters.charAt(i) == 'g' ? "- - -" : "3 - -")))
            .toArray(String[]::new));
  }

  /** {@code t_s realtime_s monotonic_s suspends temp_mc cpu_khz governor charger disk_free_kb}. */
  public TinyRepetition condition(String... rows) {
    return has(TinyRows.of("device/condition.tsv", TinyRows::condition, rows));
  }

  /** {@code t_s cpu_s}. */
  public TinyRepetition cost(String... rows) {
    return has(TinyRows.of("device/cost.tsv", TinyRows::cost, rows));
  }

  /** {@code t text}, monotonic seconds. */
  public TinyRepetition kmsg(String... rows) {
    List<KmsgRecord> records = new ArrayList<>();
    for (String row : rows) {
      String[] c = row.split(" ", 2);
      int n = records.size();
      records.add(new KmsgRecord(n + 1, 6, 500L + n, Double.parseDouble(c[0]), c[1]));
    }
    made.with("device/kmsg.log", List.copyOf(records));
    return this;
  }

  public TinyRepetition kmsg(List<KmsgRecord> records) {
    made.with("device/kmsg.log", records);
    return this;
  }

  public TinyRepetition perf(PerfWindow... windows) {
    made.with("device/perf.tsv", List.of(windows));
    return this;
  }

  public TinyRepetition counters(Counter... rows) {
    made.with("device/counters.tsv", List.of(rows));
    return this;
  }

  public TinyRepetition traceStats(Map<String, Long> stats) {
    made.with("device/trace_stats.txt", stats);
    return this;
  }

  /** {@code realtime text}. */
  public TinyRepetition iwEvents(String... rows) {
    List<IwEvent> events = new ArrayList<>();
    for (String row : rows) {
      String[] c = row.split(" ", 2);
      events.add(new IwEvent(events.size() + 1, Double.parseDouble(c[0]), c[1]));
    }
    made.with("device/iw_event.log", List.copyOf(events));
    return this;
  }

  /** The kernel's own lines of {@code device/mac80211.log}, whole from t = 0 to 1000. */
  public TinyRepetition mac80211(String... lines) {
    return mac80211Text(
        """
        # from 0.00
        # events api_connection_loss drv_sta_state rdev_deauth cfg80211_rx_mlme_mgmt
        # lacks
        %s# until 1000.00
        """
            .formatted(Stream.of(lines).map(l -> l + "\n").collect(Collectors.joining())));
  }

  /** {@code device/mac80211.log}, whole or not. */
  TinyRepetition mac80211Text(String text) {
    made.with(Mac80211Log.read("device/mac80211.log", text));
    return this;
  }

  /** {@code stage start_s end_s exit_pv exit_nc}. */
  public TinyRepetition senderStages(String... rows) {
    return has(TinyRows.of("sender/stages.tsv", TinyRows::senderStage, rows));
  }

  /**
   * {@code t_s stage offered_bytes send_q notsent app_limited [busy_ms]}; without the last the
   * socket was busy whenever data waited, from second 500 on.
   */
  public TinyRepetition offered(String... rows) {
    return has(TinyRows.of("sender/offered.tsv", TinyRows.offered(), rows));
  }

  public TinyRepetition offered(List<OfferedTick> ticks) {
    made.with("sender/offered.tsv", ticks);
    return this;
  }

  /** One sender tick a second from t = 500, the load began at 500; each letter: w, c or s. */
  public TinyRepetition sender(String letters) {
    List<String> rows = new ArrayList<>(List.of("500 4M 0 0 0 1"));
    long offered = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i); // waiting, at the cap, starved
      offered += letter == 'c' ? 4_194_304 : 100_000;
      rows.add(
          (501 + i)
              + " 4M "
              + offered
              + switch (letter) {
                case 'w' -> " 300000 200000 0";
                case '-' -> " - - -";
                default -> " 0 0 1";
              });
    }
    return offered(rows.toArray(String[]::new))
        .senderStages("4M 500 " + (500 + letters.length()) + " 124 0");
  }

  /** {@code ended=complete} or another word, and the time. */
  public TinyRepetition trailer(String endedBy, double t) {
    made.with("device/trailer.txt", new Trailer(endedBy, t, Map.of()));
    return this;
  }

  public TinyRepetition start(String... keyValues) {
    return has(TinyRows.facts("device/start.txt", keyValues));
  }

  public TinyRepetition end(String... keyValues) {
    return has(TinyRows.facts("device/end.txt", keyValues));
  }

  public TinyRepetition facts(String... keyValues) {
    return has(TinyRows.facts("repetition.json", keyValues));
  }

  public TinyRepetition driverStatus(Map<String, String> before, Map<String, String> after) {
    made.with("device/driver_status-start.txt", before);
    made.with("device/driver_status-end.txt", after);
    return this;
  }

  public Repetition build() {
    return made.build();
  }

  /** The same under another name, ended otherwise. */
  Repetition build(String id, String state, String reason) {
    return made.named(id).ended(state, reason).build();
  }
}
