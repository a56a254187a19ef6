package besser.gate.evidence.format;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.Part;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The tables that list what else was captured: {@code perf.tsv}, {@code counters.tsv}, {@code
 * cpu.tsv}.
 */
public final class CaptureTables {
  private CaptureTables() {}

  /**
   * One line of {@code perf.tsv}.
   *
   * @param scriptRc exit status of {@code perf script}; other than 0 its text is not whole
   */
  public record Window(
      int window,
      String stage,
      double start,
      double end,
      OptionalInt recordRc,
      OptionalInt scriptRc,
      OptionalDouble hz,
      OptionalInt cpus) {}

  /** One line of {@code counters.tsv}; {@code status} is armed, missing or refused. */
  public record Armed(
      String counter, String status, OptionalDouble start, OptionalDouble end, String detail) {}

  /** {@code perf.tsv}. */
  public static Part<List<Window>> perf(String file, String text) {
    return Table.named(
        file,
        text,
        Column.of("device/perf.tsv"),
        "window",
        row ->
            new Window(
                row.whole("window")
                    .orElseThrow(() -> row.wrong("window", "the window's number is needed")),
                row.text("stage"),
                row.number("start_s"),
                row.number("end_s"),
                row.whole("record_rc"),
                row.whole("script_rc"),
                row.optionalNumber("period_hz"),
                row.whole("cpus")));
  }

  /** {@code cpu.tsv}. */
  public static Part<List<CpuTime>> cpus(String file, String text) {
    List<String> busy = List.of("user", "nice", "system", "irq", "softirq", "steal");
    List<String> idle = List.of("idle", "iowait");
    return Table.read(
        file,
        text,
        Column.of("device/cpu.tsv"),
        row ->
            new CpuTime(
                row.line(),
                row.whole("window")
                    .orElseThrow(() -> row.wrong("window", "the window's number is needed")),
                row.number("t_s"),
                row.text("cpu"),
                ticks(row, busy),
                ticks(row, idle)));
  }

  private static long ticks(Row row, List<String> columns) throws ParseFault {
    long sum = 0;
    for (String column : columns) {
      sum += row.count(column).orElseThrow(() -> row.wrong(column, "a count is needed"));
    }
    return sum;
  }

  /** {@code counters.tsv}. */
  public static Part<List<Armed>> counters(String file, String text) {
    return Table.named(
        file,
        text,
        Column.of("device/counters.tsv"),
        "counter",
        row -> {
          if (!List.of("armed", "missing", "refused").contains(row.text("status"))) {
            throw row.wrong("status", "one of armed, missing and refused is needed");
          }
          return new Armed(
              row.text("counter"),
              row.text("status"),
              row.optionalNumber("start_s"),
              row.optionalNumber("end_s"),
              row.text("detail"));
        });
  }
}
