package besser.gate.metric;

import besser.gate.evidence.Repetition;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * A repetition of two stages of ten seconds each, for whoever judges whole repetitions: 2M from t =
 * 80 and 4M from t = 100, a tick a second, a link that is up, a load that presses and a quiet log.
 * Then one thing is moved.
 */
public final class Brief {
  /** Two stages of ten seconds in real time. */
  public static final Plan PLAN =
      new OtherPlan(
          "brief",
          List.of(Stage.ofMebibytes(2, new Span(10)), Stage.ofMebibytes(4, new Span(10))),
          1,
          new Span(0));

  private final String id;
  private final TinyRepetition tiny = new TinyRepetition();
  private boolean cutOff;
  private boolean costs;
  private String state = "complete";
  private String reason = "";
  private final long[] two = seconds(2_000_000);
  private long[] four = seconds(2_400_000);
  private String links = "u".repeat(22);
  private Map<Integer, Character> between = new TreeMap<>(Map.of(93, 'u', 97, 'u'));

  private static long[] seconds(long bytes) {
    return LongStream.generate(() -> bytes).limit(10).toArray();
  }

  /** As said above. */
  public Brief(String id) {
    this.id = id;
    tiny.stages("2M 80 90 closed", "4M 100 110 closed")
        .sender("w".repeat(10))
        .kmsg("79 besser-gate: recording " + id + " starts")
        .iwEvents();
  }

  /** What arrives in each second of the 4M stage, bytes. */
  public Brief receives(long... bytes) {
    four = bytes;
    return this;
  }

  /** What the samples show between the stages and after them, by t. */
  public Brief between(Map<Integer, Character> states) {
    between = new TreeMap<>(states);
    return this;
  }

  /** What the samples of the link show at t = 80 to 90 and 100 to 110: u, d, g, or p: passive. */
  public Brief links(String inTwo, String inFour) {
    links = inTwo + inFour;
    return this;
  }

  /** Rows of {@code device/stages.tsv}: {@code stage start_s end_s ended_by}. */
  public Brief stages(String... rows) {
    tiny.stages(rows);
    return this;
  }

  /** Facts of the tablet at the start: {@code key=value}. */
  public Brief start(String... facts) {
    tiny.start(facts);
    return this;
  }

  /** {@code device/mac80211.log}, whole or not. */
  public Brief mac80211(String text) {
    tiny.mac80211Text(text);
    return this;
  }

  /** Lines of the kernel log: {@code t text}. */
  public Brief kmsg(String... rows) {
    tiny.kmsg(rows);
    return this;
  }

  /** Events of iw: {@code realtime_s text}; the wall clock is 900 s ahead. */
  public Brief iwEvents(String... rows) {
    tiny.iwEvents(rows);
    tiny.start("t_s=80.00", "realtime_s=980.00");
    return this;
  }

  /** {@code t_s realtime_s monotonic_s suspends temp_mc cpu_khz governor charger disk_free_kb}. */
  public Brief condition(String... rows) {
    tiny.condition(rows);
    return this;
  }

  /** {@code t_s cpu_s} of the recorder. */
  public Brief cost(String... rows) {
    tiny.cost(rows);
    costs = true;
    return this;
  }

  /** The driver's word at the start and at the end. */
  public Brief assoc(String before, String after) {
    tiny.driverStatus(Map.of("Assoc", before), Map.of("Assoc", after));
    return this;
  }

  /** How often Patch A had acted before and after. */
  public Brief storms(String before, String after) {
    tiny.driverStatus(
        Map.of("DecryptStormRecoveries", before), Map.of("DecryptStormRecoveries", after));
    return this;
  }

  /** How the repetition ended, and why so. */
  public Brief ended(String how, String why) {
    state = how;
    reason = why;
    return this;
  }

  /** The tablet went down while it recorded: no trailer. */
  public Brief cutOff() {
    cutOff = true;
    return this;
  }

  /** The repetition as it would be read. */
  public Repetition build() {
    List<String> rx = new ArrayList<>();
    List<String> link = new ArrayList<>();
    long before = stage(rx, link, 0, "2M", 80, two);
    stage(rx, link, before, "4M", 100, four);
    // Between the stages somebody looks as well.
    between.forEach((t, state) -> link.add(t + row(state)));
    if (!costs) {
      tiny.cost("80 0", "120 0.04");
    }
    tiny.rx(rx.toArray(String[]::new)).link(link.toArray(String[]::new));
    return (cutOff ? tiny : tiny.trailer("complete", 120)).build(id, state, reason);
  }

  private long stage(
      List<String> rx, List<String> link, long frames, String stage, int begin, long[] bytes) {
    long payload = 0;
    for (int i = 0; i <= 10; i++) {
      payload += i == 0 ? 0 : bytes[i - 1];
      int t = begin + i;
      rx.add(t + " " + stage + " " + (frames + payload + payload / 20) + " " + payload);
      char state = links.charAt(link.size());
      link.add(t + row(state));
    }
    return frames + payload + payload / 20;
  }

  private static String row(char state) {
    return switch (state) {
      case 'u' -> " up c0:25:06:e6:5b:32 2437 -58 6 3 up station";
      case 'p' -> " up c0:25:06:e6:5b:32 2437 -58 6 3 up passive";
      case 'd' -> " down - - - - 3 - -";
      default -> " gone - - - - - - -";
    };
  }
}
