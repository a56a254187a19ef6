package besser.gate.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * One recording of the stand-in {@code perf}; its file holds these values as text and no samples.
 *
 * <p>As the real one it takes {@code hz} samples a second of real time, so that a processor gives
 * what it owes; simulated.yaml asks for more a second than the lab does, for a compressed stage
 * lasts seconds.
 *
 * @param start boot-time clock, seconds
 * @param end boot-time clock, seconds
 * @param hz samples per second and CPU that were asked for
 * @param busy part of the window the workers had something to do in
 * @param cpu where they spent it
 * @param lost part of the samples that was lost
 * @param bottomHalfNamed whether the driver's bottom half has its name
 * @param buildId of the module
 * @param release of the perf that made it
 * @param driverNamed whether the list of build-ids has the driver's
 * @param seed for the order of the samples
 */
record PerfRecording(
    double start,
    double end,
    double hz,
    double busy,
    CpuProfile cpu,
    double lost,
    boolean bottomHalfNamed,
    String buildId,
    PerfRelease release,
    boolean driverNamed,
    long seed) {

  private double length() {
    return Math.max(end - start, 0.02);
  }

  /** Samples of the driver's workers. */
  long workerSamples() {
    return Math.round(hz * length() * busy * cpu.cores() * (1 - lost));
  }

  /** Samples of all else. */
  long otherSamples() {
    return Math.round(hz * length() * (0.05 + 0.2 * busy) * (1 - lost));
  }

  /** Samples that are not in the recording, and known not to be. */
  long lostSamples() {
    return Math.round((workerSamples() + otherSamples()) / (1 - lost) * lost);
  }

  void write(Path file) {
    String text =
        """
            perf.data of the simulated rig; no real perf reads it
            %s
            """
            .formatted(
                String.join(
                    "\n",
                    "start=" + start,
                    "end=" + end,
                    "hz=" + hz,
                    "busy=" + busy,
                    "driver_path=" + cpu.driverPath(),
                    "all_workers=" + cpu.allWorkers(),
                    "cores=" + cpu.cores(),
                    "lost=" + lost,
                    "named=" + bottomHalfNamed,
                    "build_id=" + buildId,
                    "release=" + release,
                    "driver_named=" + driverNamed,
                    "seed=" + seed));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads such a file again. */
  static PerfRecording read(Path file) throws IOException {
    Map<String, String> v = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] kv = line.split("=", 2);
      if (kv.length == 2) {
        v.put(kv[0], kv[1]);
      }
    }
    if (!v.containsKey("seed")) {
      throw new IOException("no recording of the simulated rig");
    }
    return new PerfRecording(
        number(v, "start"),
        number(v, "end"),
        number(v, "hz"),
        number(v, "busy"),
        new CpuProfile(number(v, "driver_path"), number(v, "all_workers"), number(v, "cores")),
        number(v, "lost"),
        Boolean.parseBoolean(v.get("named")),
        v.getOrDefault("build_id", ""),
        PerfRelease.valueOf(v.getOrDefault("release", PerfRelease.OF_7_2.name())),
        Boolean.parseBoolean(v.get("driver_named")),
        Long.parseLong(v.getOrDefault("seed", "0")));
  }

  private static double number(Map<String, String> values, String key) {
    return Double.parseDouble(values.getOrDefault(key, "NaN"));
  }
}
