package besser.gate.judge.finding;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.Trailer;
import besser.gate.judge.check.JudgedStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files a recorder hashed and nothing is judged on: none of its own, or of a window, a counter or a
 * stage its table does not have. What is recorded is judged, or somebody says what it is.
 */
final class UnreadFiles {
  private static final Pattern DEVICE =
      Pattern.compile(
          "(start|end|config|pstore|trace_stats)\\.txt|driver_status-(start|end)\\.txt"
              + "|(stages|rx_bytes|link|condition|cost|perf|cpu|counters)\\.tsv"
              + "|(kmsg|iw_event|mac80211|messages)\\.log");
  private static final Pattern SENDER =
      Pattern.compile("(start|end|config)\\.txt|(stages|offered)\\.tsv|messages\\.log");
  private static final Pattern WINDOW =
      Pattern.compile("perf-(\\d+)\\.(script\\.gz|data|(stderr|buildids|stats)\\.txt)");
  private static final Pattern COUNTS = Pattern.compile("hist-(.+)\\.txt");
  private static final Pattern PV = Pattern.compile("pv-(.+)\\.log");

  private UnreadFiles() {}

  static List<Seen> of(JudgedStage judgedStage) {
    if (judgedStage.linkSoFar().dead()) {
      return List.of();
    }
    Repetition r = judgedStage.repetition();
    Map<Pattern, Optional<Set<String>>> device =
        Map.of(
            WINDOW, names(r.perf(), (PerfWindow w) -> Integer.toString(w.window())),
            COUNTS, names(r.counters(), Counter::name));
    Set<String> unread = new TreeSet<>();
    unread(r.deviceTrailer(), DEVICE, device).map("device/"::concat).forEach(unread::add);
    unread(r.senderTrailer(), SENDER, Map.of(PV, Optional.of(r.pv().keySet())))
        .map("sender/"::concat)
        .forEach(unread::add);
    return unread.isEmpty()
        ? List.of()
        : List.of(
            new Seen(
                "F-unread-files",
                "condition",
                r.id(),
                ": there are files that nothing is judged on and that no table has.",
                String.join(", ", unread)));
  }

  private static <T> Optional<Set<String>> names(Part<List<T>> part, Function<T, String> name) {
    return part.value().map(all -> all.stream().map(name).collect(Collectors.toSet()));
  }

  /**
   * @param listed names that may stand in the first group; empty where nobody knows them
   */
  private static Stream<String> unread(
      Part<Trailer> trailer, Pattern own, Map<Pattern, Optional<Set<String>>> listed) {
    return trailer.value().map(Trailer::sha256).orElse(Map.of()).keySet().stream()
        .filter(name -> !own.matcher(name).matches())
        .filter(
            name -> listed.entrySet().stream().noneMatch(e -> has(e.getKey(), e.getValue(), name)));
  }

  private static boolean has(Pattern pattern, Optional<Set<String>> listed, String name) {
    Matcher m = pattern.matcher(name);
    return m.matches() && listed.map(all -> all.contains(m.group(1))).orElse(true);
  }
}
