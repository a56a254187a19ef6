package besser.gate.simulated;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The desk behind the stand-in {@code perf} of the tablet. */
final class Perf {
  private record Began(double at, double busy, double hz, boolean driverNamed) {}

  private final Map<Long, Began> open = new ConcurrentHashMap<>();
  private final Tablet tablet;
  private final Supplier<DriverModel> model;
  private final IntSupplier repetition;
  private final long seed;

  Perf(Tablet tablet, Supplier<DriverModel> model, IntSupplier repetition, long seed) {
    this.tablet = tablet;
    this.model = model;
    this.repetition = repetition;
    this.seed = seed;
  }

  /** Serves {@code perf --version}. */
  void version(Request request) throws IOException {
    request.reply(release().version());
  }

  /** Serves the start of {@code perf record}: its rate and the names of its options. */
  void begin(Request request) throws IOException {
    List<String> options = request.arguments().subList(1, request.arguments().size());
    Optional<String> unknown = options.stream().filter(o -> !release().knows(o)).findFirst();
    if (unknown.isPresent()) {
      request.reply("Error: unknown option `%s'".formatted(unknown.get().replaceFirst("^-+", "")));
      return;
    }
    open.put(
        request.process().pid(),
        new Began(
            tablet.clock().boot(),
            tablet.traffic().busySeconds(),
            Double.parseDouble(request.argument(0)),
            release().namesTheDriver(options)));
    request.reply("ok");
  }

  /** Serves its end, with the file to write. */
  void end(Request request) throws IOException {
    Began began = open.remove(request.process().pid());
    if (began == null) {
      request.reply("0");
      return;
    }
    double now = tablet.clock().boot();
    double length = Math.max(now - began.at(), 0.02);
    DriverModel m = model.get();
    PerfRecording recording =
        new PerfRecording(
            began.at(),
            now,
            began.hz(),
            Math.min(1, (tablet.traffic().busySeconds() - began.busy()) / length),
            m.cpu(repetition.getAsInt()),
            m.instruments().lost(),
            m.instruments().bottomHalfNamed(),
            tablet.module().buildId(),
            release(),
            began.driverNamed(),
            seed + Math.round(began.at() * 100));
    recording.write(Path.of(request.argument(0)));
    request.reply(Long.toString(recording.workerSamples() + recording.otherSamples()));
  }

  private PerfRelease release() {
    return model.get().instruments().perf();
  }

  /** Serves {@code perf script|stats|buildids FILE}; the reply is ok or what is wrong. */
  void print(Request request) throws IOException {
    PerfText text;
    try {
      text = new PerfText(PerfRecording.read(Path.of(request.argument(1))));
    } catch (IOException | NumberFormatException e) {
      request.reply("failed to open " + request.argument(1) + ": " + e.getMessage());
      return;
    }
    request.reply("ok");
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                Channels.newOutputStream(request.output()), StandardCharsets.ISO_8859_1),
            1 << 16)) {
      switch (request.argument(0)) {
        case "script" -> text.script(out);
        case "stats" -> out.write(text.stats());
        default -> out.write(text.buildIds());
      }
    }
  }
}
