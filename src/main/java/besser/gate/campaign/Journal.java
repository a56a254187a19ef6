package besser.gate.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code journal.tsv} says of the runs of a campaign that was cut off.
 *
 * @param lines without the header; a last line without its end was cut off and is not among them
 */
record Journal(List<String> lines) {
  /** Event whose detail is {@code rep-1 run_id=… deadline_s=…}, written before anything is sent. */
  static final String RUN = "run";

  /** Event whose detail is {@code rep-1 boot_id=… uptime_s=…}. */
  static final String BEFORE = "identity-before";

  /** Event whose detail is {@code rep-1 REASON}: it was refused before its first payload byte. */
  static final String ABANDONED = "abandoned";

  /** Event whose detail is {@code CLAIM RECEIPT}: it cannot be accepted any more. */
  static final String DECIDED = "decided";

  /** Event of the same detail: it was ended there. */
  static final String ENDED_EARLY = "ended-early";

  static Journal read(Path file) throws IOException {
    String text = Files.readString(file);
    return new Journal(text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList());
  }

  /** Every run that was ever to be started. */
  Set<String> runIds() {
    Set<String> runIds = new TreeSet<>();
    ids(RUN).forEach(id -> of(RUN, id).map(v -> v.get("run_id")).ifPresent(runIds::add));
    return runIds;
  }

  /** Whether there is such an event. */
  boolean has(String event) {
    return lines.stream().anyMatch(line -> line.split("\t", -1)[1].equals(event));
  }

  /** The repetitions that have such an event. */
  Set<String> ids(String event) {
    return lines.stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length >= 3 && cells[1].equals(event))
        .map(cells -> cells[2].split(" ")[0])
        .collect(Collectors.toSet());
  }

  /** The values of the last such event of a repetition. */
  Optional<Map<String, String>> of(String event, String id) {
    Optional<Map<String, String>> found = Optional.empty();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 3 && cells[1].equals(event) && cells[2].startsWith(id + " ")) {
        found = Optional.of(values(cells[2]));
      }
    }
    return found;
  }

  private static Map<String, String> values(String detail) {
    Map<String, String> values = new HashMap<>();
    for (String word : detail.split(" ")) {
      int at = word.indexOf('=');
      if (at > 0) {
        values.put(word.substring(0, at), word.substring(at + 1));
      }
    }
    return values;
  }
}
