package besser.gate.evidence.store;

import besser.gate.evidence.Counter;
import besser.gate.evidence.Counter.Histogram;
import besser.gate.evidence.Part;
import besser.gate.evidence.format.CaptureTables;
import besser.gate.evidence.format.CaptureTables.Armed;
import besser.gate.evidence.format.HistFile;
import besser.gate.evidence.format.ParseFault;
import java.util.List;

/** Opens {@code device/counters.tsv} and the hist files of the counters that were armed. */
record CounterReader(SealedFolder in) {

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
    if (!row.status().equals("armed") && !in.holds(file)) {
      return Part.missing(
          file,
          "Counter %s was not measured: %s (%s)."
              .formatted(row.counter(), row.status(), row.detail()));
    }
    return in.text(
        file,
        (f, text) -> {
          try {
            return Part.present(f, HistFile.read(text));
          } catch (ParseFault fault) {
            return Part.missing(f, f + " " + fault.what());
          }
        });
  }
}
