package besser.gate.evidence.store;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.evidence.format.CaptureFormat;
import besser.gate.evidence.format.CaptureTables;
import besser.gate.evidence.format.CaptureTables.Armed;
import besser.gate.evidence.format.ParseFault;
import java.util.List;

/** Opens {@code device/counters.tsv} and the hist files of the counters that were armed. */
final class CounterReader {
  private final SealedFolder in;
  private final CaptureFormat captures;

  CounterReader(SealedFolder in, CaptureFormat captures) {
    this.in = in;
    this.captures = captures;
  }

  Part<List<Counter>> read() {
    Part<List<Armed>> table = in.text("device/counters.tsv", CaptureTables::counters);
    if (table instanceof Part.Present<List<Armed>> p) {
      return new Part.Present<>(
          p.file(), p.content().stream().map(this::counter).toList(), p.flaw());
    }
    return Part.missing(table.file(), table.why());
  }

  private Counter counter(Armed row) {
    return new Counter(
        row.counter(), row.status(), row.start(), row.end(), row.detail(), histogram(row));
  }

  private Part<Histogram> histogram(Armed row) {
    String file = "device/hist-" + row.counter() + ".txt";
    if (!row.status().equals("armed")) {
      return Part.missing(
          file,
          "Counter "
              + row.counter()
              + " was not measured: "
              + row.status()
              + " ("
              + row.detail()
              + ").");
    }
    return in.text(
        file,
        (f, text) -> {
          try {
            return Part.present(f, captures.histogram(text));
          } catch (ParseFault fault) {
            return Part.missing(f, f + " " + fault.what());
          }
        });
  }
}
