package besser.gate.evidence.store;

import besser.gate.evidence.CpuTime;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.PerfWindow.Profile;
import besser.gate.evidence.format.BuildIds;
import besser.gate.evidence.format.CaptureTables;
import besser.gate.evidence.format.DeviceTables;
import besser.gate.evidence.format.FactsFile;
import besser.gate.evidence.format.ParseFault;
import besser.gate.evidence.format.PerfScript;
import besser.gate.evidence.format.PerfWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Opens {@code device/perf.tsv} and the windows it lists, which are read in parallel. */
record PerfReader(SealedFolder in) {

  Part<List<PerfWindow>> read() {
    Part<List<CaptureTables.Window>> table = in.text("device/perf.tsv", CaptureTables::perf);
    if (table instanceof Part.Present<List<CaptureTables.Window>> p) {
      Part<List<CpuTime>> cpus = in.text("device/cpu.tsv", CaptureTables::cpus);
      List<PerfWindow> windows =
          new ArrayList<>(p.content().parallelStream().map(row -> window(row, cpus)).toList());
      windows.addAll(ordered().missing(windows));
      return new Part.Present<>(p.file(), List.copyOf(windows), p.flaw());
    }
    return Part.missing(table.file(), table.why());
  }

  private OrderedWindows ordered() {
    return new OrderedWindows(
        in.text("device/config.txt", FactsFile::keyValue).value().orElse(Map.of()),
        in.text("device/stages.tsv", DeviceTables::stages).value().orElse(List.of()));
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
        of(row.window(), cpus),
        in.<String>text(name + ".stderr.txt", Part::present)
            .value()
            .map(PerfWords::slowedTo)
            .orElse(OptionalDouble.empty()));
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
          "%s is not judged: perf script ended with status %s (device/perf.tsv)."
              .formatted(file, row.scriptRc().isPresent() ? row.scriptRc().getAsInt() : "-"));
    }
    String stats = in.<String>text(name + ".stats.txt", Part::present).value().orElse("");
    String words = in.<String>text(name + ".stderr.txt", Part::present).value().orElse("");
    return in.unpacked(
        file,
        (f, script) -> {
          try {
            Profile profile = PerfScript.read(script, stats);
            return Part.present(f, profile.withLost(PerfWords.lost(profile.lost(), words)));
          } catch (ParseFault fault) {
            return Part.missing(f, f + " " + fault.what());
          }
        });
  }
}
