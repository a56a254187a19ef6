package besser.gate.prove;

import besser.gate.corpus.Damage;
import besser.gate.plan.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Silent changes that are seen only on the way: every stage ends with the bytes it ought to have,
 * and a counter stood still for half of it while the others ran, or one part of it stands in
 * another's place; every repetition has even clocks, and one was set between two of them.
 */
final class SilentStepCases {
  private static final String RX = "rep-2/device/rx_bytes.tsv";
  private static final String OFFERED = "rep-2/sender/offered.tsv";
  private static final List<String> SENT =
      List.of("offered_bytes", "bytes_sent", "bytes_acked", "busy_ms");

  private final BiConsumer<String, KnownCase.Change> said;

  /** Gives each case a name and its change. */
  SilentStepCases(BiConsumer<String, KnownCase.Change> said) {
    this.said = said;
  }

  void all() {
    stood("the interface counts nothing", RX, List.of("rx_bytes", "rx_packets"));
    stood("the interface counts no packet", RX, List.of("rx_packets"));
    stood("pv counts nothing", OFFERED, List.of("offered_bytes"));
    stood("the sender's socket sends nothing", OFFERED, List.of("bytes_sent"));
    stood("the tablet acknowledges nothing", OFFERED, List.of("bytes_acked"));
    stood("the sender stands still", OFFERED, SENT);
    said.accept("20 s of the 4M stage stand in another's place", d -> d.change(RX, this::copied));
    said.accept("the wall clock was set between two repetitions", SilentStepCases::set);
  }

  /**
   * What three counters grew by in the rows 10 to 50 of the stage they do in the rows 60 to 100.
   */
  private String copied(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<String> header = List.of(lines.get(0).split("\t"));
    int first = first(lines);
    for (String column : List.of("rx_bytes", "rx_packets", "payload_bytes")) {
      int at = header.indexOf(column);
      long[] was = new long[lines.size()];
      for (int i = first; i < first + 100; i++) {
        was[i] = Long.parseLong(lines.get(i).split("\t", -1)[at]);
      }
      long shift = was[first + 60] - was[first + 10];
      // The rest goes on from where the copy ends.
      long on = was[first + 50] + shift - was[first + 99];
      for (int i = first + 60; i < lines.size(); i++) {
        String[] cells = lines.get(i).split("\t", -1);
        if (!cells[at].equals("-")) {
          cells[at] =
              Long.toString(i < first + 100 ? was[i - 50] + shift : Long.parseLong(cells[at]) + on);
          lines.set(i, String.join("\t", cells));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static Damage set(Damage d) throws IOException {
    String device = "rep-2/device/";
    d.edit(device + "condition.tsv", "realtime_s", 2, 9000, c -> later(c, 2));
    for (String end : List.of("start", "end")) {
      d.change(
          device + end + ".txt",
          t ->
              Pattern.compile("(?m)^realtime_s=(.*)$")
                  .matcher(t)
                  .replaceAll(m -> "realtime_s=" + later(m.group(1), 3)));
    }
    return d.change(
        device + "iw_event.log",
        t ->
            Pattern.compile("(?m)^(\\d+\\.\\d+):")
                .matcher(t)
                .replaceAll(m -> later(m.group(1), 6) + ":"));
  }

  /** A minute later. */
  private static String later(String seconds, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", Double.parseDouble(seconds) + 60);
  }

  private void stood(String name, String file, List<String> columns) {
    said.accept(
        name + " for half of the 4M stage, and catches up", d -> standing(d, file, columns));
  }

  private static Damage standing(Damage d, String file, List<String> columns) throws IOException {
    return d.change(
        file,
        text -> {
          List<String> lines = new ArrayList<>(text.lines().toList());
          List<String> header = List.of(lines.get(0).split("\t"));
          int first = first(lines);
          int rows = (int) lines.stream().filter(SilentStepCases::judged).count();
          String[] then = lines.get(first + rows / 4).split("\t", -1);
          for (int i = first + rows / 4; i < first + 3 * rows / 4; i++) {
            String[] cells = lines.get(i).split("\t", -1);
            columns.forEach(c -> cells[header.indexOf(c)] = then[header.indexOf(c)]);
            lines.set(i, String.join("\t", cells));
          }
          return String.join("\n", lines) + "\n";
        });
  }

  private static int first(List<String> lines) {
    return lines.indexOf(lines.stream().filter(SilentStepCases::judged).findFirst().orElseThrow());
  }

  private static boolean judged(String line) {
    return line.split("\t", -1)[1].equals(Stage.OF_4_MB);
  }
}
