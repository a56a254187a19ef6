package besser.gate.evidence.format;

import besser.gate.evidence.PerfWindow;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which CPU and when each sample of one perf text was taken, in which order, and which symbols
 * are of a module.
 *
 * <pre>
 * kworker/0:1H-be   311 [002]  1680.781003:   10101010 cpu-clock:ppp:
 *         ffff80007b2d43cc bes2600_rx_cb.isra.0+0x3c (/lib/modules/6.19/extra/bes2600.ko)
 * </pre>
 */
final class Samplings {
  /** A module by its file or in brackets; what else stands in brackets is the kernel's own. */
  private static final Pattern MODULE =
      Pattern.compile(
          "\\((?:.*/)?([^/\\[\\]]+)\\.ko(?:\\.\\w+)?\\)|\\(\\[(?!kernel|guest|unknown|v|heap|stack|bpf)(.+)]\\)");

  private final SortedMap<Integer, Long> byCpu = new TreeMap<>();
  private final BitSet placed = new BitSet();
  private final SortedMap<String, BitSet> ids = new TreeMap<>();
  private final Map<Integer, Long> addresses = new HashMap<>();
  private final long[] counts = new long[64];
  private long order;
  private double first = Double.POSITIVE_INFINITY;
  private double last = Double.NEGATIVE_INFINITY;

  /** A sample whose header is the current line. */
  void sample(TextLines line) {
    int close = line.end() - 1;
    while (close > line.start() && line.buffer()[close] != ']') {
      close--;
    }
    int cpu = cpu(line.buffer(), line.start(), close);
    time(line.buffer(), close + 1, line.end());
    order = 31 * order + cpu;
    if (cpu >= 0 && cpu < counts.length) {
      counts[cpu]++;
    } else if (cpu >= 0) {
      byCpu.merge(cpu, 1L, Long::sum);
    }
  }

  /**
   * A kernel frame. A symbol belongs where it was first seen.
   *
   * @param id its symbol
   * @param address where its address begins
   * @param from behind its name; its offset and (its file) follow up to the end of the line
   */
  void frame(int id, byte[] b, int address, int from, int end) {
    order = 31 * order + id;
    if (placed.get(id)) {
      return;
    }
    placed.set(id);
    addresses.put(id, hex(b, address));
    String rest = new String(b, from, end - from, StandardCharsets.ISO_8859_1);
    Matcher m = MODULE.matcher(rest.substring(rest.lastIndexOf(" (") + 1));
    if (m.matches()) {
      String module = (m.group(1) != null ? m.group(1) : m.group(2)).replace('-', '_');
      ids.computeIfAbsent(module, k -> new BitSet()).set(id);
    }
  }

  PerfWindow.Sampling of(String event, SymbolTable symbols) {
    for (int cpu = 0; cpu < counts.length; cpu++) {
      if (counts[cpu] > 0) {
        byCpu.merge(cpu, counts[cpu], Long::sum);
      }
    }
    SortedMap<String, SortedSet<String>> functions = new TreeMap<>();
    ids.forEach(
        (module, set) -> {
          SortedSet<String> names = new TreeSet<>();
          set.stream().mapToObj(symbols::name).forEach(names::add);
          names.remove(SymbolTable.UNKNOWN);
          functions.put(module, names);
        });
    Map<String, Long> named = new HashMap<>();
    addresses.forEach((id, address) -> named.put(symbols.name(id), address));
    named.remove(SymbolTable.UNKNOWN);
    return new PerfWindow.Sampling(
        event,
        byCpu,
        functions,
        named,
        first <= last ? Optional.of(new PerfWindow.Timed(first, last, order)) : Optional.empty());
  }

  private static long hex(byte[] b, int from) {
    long value = 0;
    for (int i = from; b[i] != ' '; i++) {
      value = 16 * value + Character.digit(b[i], 16);
    }
    return value;
  }

  /** Seconds of perf's own clock, {@code 1680.781003:} behind the CPU. */
  private void time(byte[] b, int from, int end) {
    int i = from;
    while (i < end && b[i] == ' ') {
      i++;
    }
    double seconds = 0;
    double unit = 0;
    for (; i < end && (b[i] >= '0' && b[i] <= '9' || b[i] == '.' && unit == 0); i++) {
      if (b[i] == '.') {
        unit = 1;
      } else {
        unit /= 10;
        seconds = unit > 0 ? seconds + unit * (b[i] - '0') : 10 * seconds + (b[i] - '0');
      }
    }
    if (unit > 0 && unit < 1 && i < end && b[i] == ':') {
      first = Math.min(first, seconds);
      last = Math.max(last, seconds);
    }
  }

  /** The number in the last brackets of a header; -1 where there are none. */
  private static int cpu(byte[] b, int start, int close) {
    int n = 0;
    int scale = 1;
    int i = close - 1;
    for (; i > start && b[i] >= '0' && b[i] <= '9' && close - i < 7; i--) {
      n += scale * (b[i] - '0');
      scale *= 10;
    }
    return i > start && i < close - 1 && b[i] == '[' ? n : -1;
  }
}
