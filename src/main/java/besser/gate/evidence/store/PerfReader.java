package besser.gate.evidence.store;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.PerfWindow.Profile;
import besser.gate.evidence.format.BuildIds;
import besser.gate.evidence.format.CaptureTables;
import besser.gate.evidence.format.ParseFault;
import besser.gate.evidence.format.PerfScript;
import java.util.List;

/** Opens {@code device/perf.tsv} and the windows it lists, which are read in parallel. */
record PerfReader(SealedFolder in) {

  Part<List<PerfWindow>> read() {
    Part<List<CaptureTables.Window>> table = in.text("device/perf.tsv", CaptureTables::perf);
    if (table instanceof Part.Present<List<CaptureTables.Window>> p) {
      Part<List<CpuTime>> cpus = in.text("device/cpu.tsv", CaptureTables::cpus);
      return new Part.Present<>(
          p.file(), p.content().parallelStream().map(row -> window(row, cpus)).toList(), p.flaw());
    }
    return Part.missing(table.file(), table.why());
  }

  private PerfWindow window(CaptureTables.Window row, Part<List<CpuTime>> cpus) {
    String name = "device/perf-" + row.window();
    return new PerfWindow(
        row.window(),
        row.stage(),
        row.start(),
        row.end(),
        row.recordRc(),
        row.hz(),
        row.cpus(),
        profile(row, name),
        in.text(name + ".buildids.txt", BuildIds::read),
        of(row.window(), cpus));
  }

  private static Part<List<CpuTime>> of(int window, Part<List<CpuTime>> cpus) {
    if (cpus instanceof Part.Present<List<CpuTime>> p) {
      return new Part.Present<>(
          p.file(), p.content().stream().filter(c -> c.window() == window).toList(), p.flaw());
    }
    return cpus;
  }

  private Part<Profile> profile(CaptureTables.Window row, String name) {
    String file = name + ".script.gz";
    if (row.scriptRc().orElse(-1) != 0) {
      return Part.missing(
          file,
          file
              + " is not judged: perf script ended with status "
              + (row.scriptRc().isPresent() ? row.scriptRc().getAsInt() : "-")
              + " (device/perf.tsv).");
    }
    String stats = in.<String>text(name + ".stats.txt", Part::present).value().orElse("");
    return in.unpacked(
        file,
        (f, script) -> {
          try {
            return Part.present(f, PerfScript.read(script, stats));
          } catch (ParseFault fault) {
            return Part.missing(f, f + " " + fault.what());
          }
        });
  }
}
