package besser.gate.evidence;

import besser.gate.evidence.store.KnownDrivers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one builder of a repetition for tests, file by file. What is not given is missing. What a
 * test world says of these files in its own short words stands with that world.
 */
public final class MadeEvidence {
  private final Map<String, Part<?>> parts = new TreeMap<>();
  private String id = "rep-1";
  private String state = "complete";
  private String reason = "";
  private List<String> sealFaults = List.of();

  /** A file that was not recorded. */
  public static <T> Part<T> missing(String file) {
    return Part.missing(file, file + " is not there.");
  }

  public MadeEvidence named(String name) {
    id = name;
    return this;
  }

  /** How it ended, and why so. */
  public MadeEvidence ended(String how, String why) {
    state = how;
    reason = why;
    return this;
  }

  public MadeEvidence sealFaults(List<String> faults) {
    sealFaults = List.copyOf(faults);
    return this;
  }

  /** A file as read; its content is of the type its component of {@link Repetition} has. */
  public MadeEvidence with(String file, Object content) {
    parts.put(file, Part.present(file, content));
    return this;
  }

  /** A part as it was read, with its flaw. */
  public MadeEvidence with(Part<?> part) {
    parts.put(part.file(), part);
    return this;
  }

  public MadeEvidence without(String file) {
    parts.remove(file);
    return this;
  }

  @SuppressWarnings("unchecked")
  private <T> Part<T> part(String file) {
    return (Part<T>) parts.getOrDefault(file, missing(file));
  }

  /** What pv printed in each stage of which it is given. */
  private Map<String, Part<List<Long>>> pv() {
    Map<String, Part<List<Long>>> logs = new TreeMap<>();
    parts.keySet().stream()
        .filter(file -> file.startsWith("sender/pv-"))
        .forEach(file -> logs.put(file.replaceAll(".*pv-|\\.log", ""), part(file)));
    return logs;
  }

  public Repetition build() {
    return new Repetition(
        id,
        state,
        reason,
        part("repetition.json"),
        part("device/start.txt"),
        part("device/end.txt"),
        part("device/stages.tsv"),
        part("device/rx_bytes.tsv"),
        part("device/link.tsv"),
        part("device/condition.tsv"),
        part("device/cost.tsv"),
        part("device/kmsg.log"),
        part("device/iw_event.log"),
        part("device/mac80211.log"),
        part("device/perf.tsv"),
        part("device/counters.tsv"),
        part("device/trace_stats.txt"),
        part("device/driver_status-start.txt"),
        part("device/driver_status-end.txt"),
        part("device/trailer.txt"),
        part("sender/start.txt"),
        part("sender/end.txt"),
        part("sender/stages.tsv"),
        part("sender/offered.tsv"),
        part("sender/trailer.txt"),
        part("device/config.txt"),
        part("sender/config.txt"),
        part("device/messages.log"),
        part("sender/messages.log"),
        pv(),
        part("device/pstore.txt"),
        KnownDrivers.today("bes2600"),
        sealFaults);
  }
}
