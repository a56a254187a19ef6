package besser.gate.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.cli.Launched;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A checkout whose nights are rehearsed through the launcher, each on a simulated rig of its own
 * process, as short as that allows.
 *
 * @param gate its launcher
 */
record RehearsedRigs(Launched gate) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A ramp of 9 s: of the 24 ticks of its judged stage one may be missing, of fewer none. */
  static final String SHORTEST = "--reps 1 --compression 300";

  /**
   * Some six minutes of nights are too much for each build; {@code .ci/run} asks for them.
   *
   * @param folder for the checkout, the rigs and all they write
   * @param rigs names of the environments
   */
  static RehearsedRigs in(Path folder, String... rigs) throws IOException {
    assumeTrue(
        Boolean.getBoolean("nights.required"),
        "-Dnights.required=true rehearses whole nights, and .ci/run does");
    Checkout checkout = Checkout.in(folder.resolve("checkout"));
    // Twice the samples, so that the thousand a claim rests on are there in 6 s of a busy machine.
    String file = Files.readString(Path.of("environments/simulated.yaml"));
    for (String rig : rigs) {
      Files.writeString(
          checkout.root().resolve("environments/" + rig + ".yaml"),
          file.replace("hz: 499", "hz: 997"));
    }
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    return new RehearsedRigs(
        Launched.built(checkout.root(), "-Djava.io.tmpdir=" + scratch.toRealPath()));
  }

  Path campaigns() {
    return gate.root().resolve("reports/campaigns");
  }

  /** What {@code gate history --json} prints. */
  JsonNode history() throws IOException {
    return JSON.readTree(gate.run("history", "--json", "--html").out());
  }

  /** The page over all of them. */
  String page() throws IOException {
    return Files.readString(gate.root().resolve("reports/history/index.html"));
  }

  /** The lines of the log, in the order they were written. */
  List<JsonNode> log() throws IOException {
    return lines(gate.root().resolve("reports/history/nights.jsonl"));
  }

  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file)) {
        all.add(JSON.readTree(line));
      }
    }
    return all;
  }

  /** Ends what a gate that was killed has left: its simulated hosts are processes of nobody. */
  void sweep() {
    Awaitility.await("nothing of the rigs to run")
        .until(
            () -> {
              List<ProcessHandle> left = left();
              left.forEach(ProcessHandle::destroyForcibly);
              return left.isEmpty();
            });
  }

  private List<ProcessHandle> left() throws IOException {
    Path parent = gate.root().toRealPath().resolveSibling("scratch");
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(p -> environment(p).contains("GATE_ROOT=" + parent)).toList();
    }
  }

  private static String environment(ProcessHandle process) {
    try {
      return Files.readString(
          Path.of("/proc", "" + process.pid(), "environ"),
          java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException goneOrSomebodyElses) {
      return "";
    }
  }
}
