package besser.gate.metric.lock;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds of the kernel and of its modules by name, as {@code perf buildid-list} told them: below a
 * driver lie mac80211, cfg80211 and mmc_core, and another build of them under the same release is
 * another rig. One name has one build-id. The driver under test is left out, which {@link
 * ForeignSymbols} holds against the loaded one; programs are, since no worker runs in them.
 *
 * @param ids build-ids in lower case by name; a DSO that has none, or blanks for it, is not there
 */
public record KernelBuilds(SortedMap<String, SortedSet<String>> ids) {
  /** The kernel, by whichever of its names perf read it. */
  public static final String KERNEL = "the kernel";

  private static final Pattern OF_KERNEL =
      Pattern.compile("\\[kernel(?:\\.\\w+)?](?:_\\w+)?|/proc/kcore|(?:.*/)?vmlinux\\S*");

  private static final Pattern MODULE = Pattern.compile(".*\\.ko(?:\\.\\w+)?|\\[[^/\\[\\]]+]");

  private static final Pattern BARE =
      Pattern.compile("(?:.*/)?\\[?([^/\\[\\]]+?)]?(?:\\.ko(?:\\.\\w+)?)?");

  /** What stands in brackets and is no module. */
  private static final Pattern NO_MODULE =
      Pattern.compile("vdso.*|vsyscall|vvar.*|heap|stack.*|anon.*|bpf.*|vectors|sigpage|uprobes");

  /** Of all perf windows of a repetition. */
  public static KernelBuilds of(Repetition repetition) {
    String driver = driver(repetition.deviceStart(), repetition.driver());
    return repetition.perf().value().orElse(List.of()).stream()
        .map(w -> of(w, driver))
        .reduce(new KernelBuilds(new TreeMap<>()), KernelBuilds::plus);
  }

  /** The bare name of the module under test. */
  static String driver(Part<Map<String, String>> start, Driver driver) {
    return bare(Facts.text(start.value().orElse(Map.of()), "module_path").orElse(driver.module()));
  }

  /** {@code [bes2600]} and {@code /lib/modules/…/bes2600.ko.zst} are {@code bes2600}. */
  static String bare(String dso) {
    Matcher m = BARE.matcher(dso);
    return m.matches() ? m.group(1).replace('-', '_') : dso;
  }

  /** Of one window; the driver's own module is left out. */
  static KernelBuilds of(PerfWindow w, String driver) {
    SortedMap<String, SortedSet<String>> ids = new TreeMap<>();
    w.buildIds()
        .value()
        .orElse(Map.of())
        .forEach(
            (dso, told) ->
                name(dso)
                    .filter(name -> !name.equals(driver))
                    .ifPresent(
                        name ->
                            Arrays.stream(told.split(" ", -1))
                                .filter(id -> !id.isEmpty())
                                .map(id -> id.toLowerCase(Locale.ROOT))
                                .forEach(
                                    id ->
                                        ids.computeIfAbsent(name, n -> new TreeSet<>()).add(id))));
    return new KernelBuilds(ids);
  }

  private static Optional<String> name(String dso) {
    if (OF_KERNEL.matcher(dso).matches()) {
      return Optional.of(KERNEL);
    }
    return MODULE.matcher(dso).matches()
        ? Optional.of(bare(dso)).filter(name -> !NO_MODULE.matcher(name).matches())
        : Optional.empty();
  }

  /** Both together. */
  public KernelBuilds plus(KernelBuilds other) {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    List.of(ids, other.ids)
        .forEach(
            map ->
                map.forEach(
                    (name, some) -> all.computeIfAbsent(name, n -> new TreeSet<>()).addAll(some)));
    return new KernelBuilds(all);
  }

  /** Whether the kernel itself is among them. */
  public boolean tellsKernel() {
    return ids.containsKey(KERNEL);
  }

  /** What has more than one build, in words; empty where each name has one. */
  public Optional<String> several() {
    return ids.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> "%s is %s".formatted(e.getKey(), String.join(" and ", e.getValue())))
        .reduce((one, more) -> one + ", " + more);
  }
}
