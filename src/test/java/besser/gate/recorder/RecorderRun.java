package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.recorder.RecorderConfig.Step;
import besser.gate.recorder.RecorderConfig.Stretch;
import besser.gate.recorder.RecorderConfig.Times;
import besser.gate.remote.WrittenScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A run of the scripts themselves, by sh, against tools that do what a test tells them to. */
abstract class RecorderRun {
  static final String TOKEN = "token-of-campaign";
  static final String OPENBSD = "OpenBSD netcat (Debian patchlevel 1.219-1)";

  @TempDir Path folder;
  StandInRoot root;
  LocalShell host;
  final Times times = new Times(new Span(60), new Span(1), new Span(20), new Span(1), new Span(1));

  @BeforeEach
  void aHost() throws IOException {
    root = StandInRoot.in(folder);
    host = new LocalShell("host", folder, root.environment());
    WrittenScripts.in(folder.resolve("scripts"));
    netcat(OPENBSD);
    root.tool("ss", "case $1 in -tlnH) echo LISTEN ;; *) cat " + folder + "/sockets ;; esac");
    Files.writeString(folder.resolve("sockets"), "");
    root.tool("iw", "case $1 in event) exec sleep 60 ;; esac", "cat " + folder + "/link");
    Files.writeString(folder.resolve("link"), "Connected to 02:00:00:00:01:00 (on wlan0)\n");
    root.tool("perf", "exit 1");
  }

  @AfterEach
  void nothingOfItRunsOn() throws IOException {
    for (Role role : Role.values()) {
      if (Files.exists(folder.resolve("runs/run-1234-" + role.word() + "/control/pid"))) {
        recorder(role).stop("stopped");
        ends(role);
      }
    }
    root.unlink();
  }

  /** Listens until there is a file close; sends until it is told to end. */
  void netcat(String help) throws IOException {
    root.tool(
        "nc",
        "case $1 in -h) echo '" + help + "'; exit ;; esac",
        "echo \"$*\" >> " + folder + "/spoken",
        "while [ ! -e " + folder + "/close ]; do sleep 0.1; done");
  }

  List<String> spoken() throws IOException {
    Path file = folder.resolve("spoken");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  void start(Role role, Times what) throws IOException {
    Recorder recorder = recorder(role);
    recorder.upload(order(role, what));
    assertThat(recorder.start().state()).isIn(Status.State.STARTING, Status.State.RECORDING);
    // On a busy host it is answered for before it has a watchdog, or a list of what is to be
    // undone.
    await("the recorder to have set up")
        .atMost(Duration.ofSeconds(40))
        .until(() -> recorder.status().orElseThrow().state() != Status.State.STARTING);
  }

  /** The first payload byte is there, and the stage has begun. */
  void loaded() throws IOException {
    // A socket that was there before the listener is an earlier stage's, so the sender comes after
    // it.
    await("the listener")
        .atMost(Duration.ofSeconds(20))
        .until(() -> Files.exists(folder.resolve("spoken")));
    Files.writeString(
        folder.resolve("sockets"),
        "ESTAB 7 0 10.0.0.2:12345 10.0.0.1:99\n\t cubic cwnd:10 bytes_received:5000\n");
    await("the stage")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                recorder(Role.DEVICE).status().orElseThrow().stage().equals("4M")
                    && Files.exists(control(Role.DEVICE).resolve("counters")));
  }

  Status ends(Role role) {
    return await("the recorder to end")
        .atMost(Duration.ofSeconds(40))
        .until(() -> recorder(role).status().orElseThrow(), status -> status.state().over());
  }

  void kill(Role role, String signal) throws IOException {
    String pid = Files.readString(control(role).resolve("pid")).split(" ")[0];
    host.sh("kill -" + signal + " " + pid, new Span(5));
  }

  void assertUndone(Role role) throws IOException {
    assertThat(instance()).doesNotExist();
    String probes = Files.readString(root.path("/sys/kernel/tracing/kprobe_events"));
    assertThat(probes.lines().filter(l -> l.startsWith("-:")).map(l -> l.substring(2)))
        .containsExactlyInAnyOrderElementsOf(
            probes
                .lines()
                .filter(l -> l.startsWith("p:"))
                .map(l -> l.substring(2).split(" ")[0])
                .toList());
    Map<Boolean, List<String>> children =
        lines(control(role), "undo").stream()
            .filter(l -> l.startsWith("child "))
            .map(l -> l.split(" ")[2])
            .collect(Collectors.partitioningBy(pid -> Files.exists(Path.of("/proc", pid))));
    await("children to be gone: " + children)
        .until(() -> children.get(true).stream().noneMatch(p -> Files.exists(Path.of("/proc", p))));
  }

  Path instance() {
    return root.path("/sys/kernel/tracing/instances/gate-run-1234");
  }

  List<String> offered() throws IOException {
    if (!Files.exists(out(Role.SENDER).resolve("offered.tsv"))) {
      return List.of();
    }
    return lines(out(Role.SENDER), "offered.tsv").stream()
        .skip(1)
        .map(l -> l.split("\t")[2])
        .distinct()
        .toList();
  }

  Path collected(Role role) throws IOException {
    Path into = Files.createDirectories(folder.resolve("collected"));
    recorder(role).collect(into);
    return into;
  }

  Path out(Role role) {
    return folder.resolve("runs/run-1234-" + role.word() + "/out");
  }

  Path control(Role role) {
    return folder.resolve("runs/run-1234-" + role.word() + "/control");
  }

  static List<String> lines(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  Recorder recorder(Role role) {
    return new Recorder(host, role, where(), "run-1234", Optional.of(TOKEN));
  }

  Host where() {
    return new Host(
        "127.0.0.1",
        22,
        "root",
        Path.of("key"),
        Path.of("known_hosts"),
        "10.0.0.2",
        "wlan0",
        Optional.empty(),
        "runs",
        folder.resolve("scripts").toString(),
        false);
  }

  static RecorderConfig order(Role role, Times times) {
    return new RecorderConfig(
        "run-1234",
        role,
        "wlan0",
        Optional.empty(),
        12345,
        "bes2600",
        new RecorderConfig.Watched(
            List.of("ieee80211_rx_irqsafe", "ieee80211_rx_list", "ieee80211_rx_napi"),
            List.of(),
            List.of(),
            List.of(),
            RecorderConfig.Costly.NONE,
            "vif_0/status",
            "Assoc",
            "DecryptStormRecoveries",
            "status",
            "BH status"),
        new Span(0.2),
        List.of(new Step("4M", new Span(10))),
        "4M",
        99,
        List.of(new Stretch(new Span(0), new Span(1))),
        false,
        times,
        "10.0.0.2",
        Optional.of("10.0.0.1"));
  }
}
