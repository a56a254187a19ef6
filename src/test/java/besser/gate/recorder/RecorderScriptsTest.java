package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.recorder.Order.Step;
import besser.gate.recorder.Order.Stretch;
import besser.gate.recorder.Order.Times;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts themselves, run by sh, against tools that do what a test tells them to. */
class RecorderScriptsTest {
  private static final String OPENBSD = "OpenBSD netcat (Debian patchlevel 1.219-1)";

  @TempDir Path folder;
  private StandInRoot root;
  private LocalShell host;
  private final Times times =
      new Times(new Span(60), new Span(1), new Span(20), new Span(1), new Span(1));

  @BeforeEach
  void aHost() throws IOException {
    root = StandInRoot.in(folder);
    host = new LocalShell("host", folder, root.environment());
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
  }

  @Test
  void aRampThatRanLeavesATrailerThatNamesEveryFile() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    Files.writeString(folder.resolve("close"), "");
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("complete");
    Path out = collected(Role.DEVICE);
    assertThat(Delivery.check(out)).isEqualTo(new Delivery("complete", List.of()));
    assertThat(lines(out, "stages.tsv").get(1)).matches("4M\\t.*\\tclosed\\t\\d+\\t1");
    assertThat(lines(out, "rx_bytes.tsv")).anyMatch(l -> l.endsWith("\t5000\t7\t10.0.0.1:99\t-"));
    assertThat(lines(out, "start.txt"))
        .contains("run_id=run-1234", "recorder_sha256=" + Scripts.sha256(Role.DEVICE));
    assertThat(lines(out, "counters.tsv"))
        .contains(
            "contention_begin\tmissing\t-\t-\tthis kernel has no event lock/contention_begin");
    assertUndone(Role.DEVICE);
  }

  @Test
  void aSecondStartOnlyTells() throws IOException {
    start(Role.DEVICE, times);
    String pid = Files.readString(control(Role.DEVICE).resolve("pid"));
    assertThat(recorder(Role.DEVICE).start().runId()).isEqualTo("run-1234");
    assertThat(Files.readString(control(Role.DEVICE).resolve("pid"))).isEqualTo(pid);
  }

  @Test
  void aStartedRunIsNotUploadedOver() throws IOException {
    start(Role.DEVICE, times);
    assertThatThrownBy(() -> recorder(Role.DEVICE).upload(order(Role.DEVICE, times)))
        .isInstanceOf(RefusedByRecorderException.class)
        .hasMessageContaining("this run was started already");
  }

  @Test
  void aTerminatedRecorderUndoesWhatItSetUp() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    assertThat(instance()).exists();
    kill(Role.DEVICE, "TERM");
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("signal");
    assertThat(lines(collected(Role.DEVICE), "stages.tsv").get(1)).contains("\tstopped\t");
    assertUndone(Role.DEVICE);
  }

  @Test
  void aKilledRecorderIsUndoneByItsWatchdog() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    kill(Role.DEVICE, "KILL");
    await("the watchdog's trailer")
        .atMost(Duration.ofSeconds(40))
        .until(() -> Files.exists(out(Role.DEVICE).resolve("trailer.txt")));
    assertThat(Delivery.check(out(Role.DEVICE)).ended()).isEqualTo("signal");
    assertUndone(Role.DEVICE);
  }

  @Test
  void aRecorderKilledWithItsWatchdogIsUndoneByStop() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    String watchdog =
        lines(control(Role.DEVICE), "undo").stream()
            .filter(l -> l.startsWith("child watchdog "))
            .map(l -> l.split(" ")[2])
            .findFirst()
            .orElseThrow();
    host.run("kill -KILL " + watchdog, new Span(5));
    kill(Role.DEVICE, "KILL");
    assertThat(ends(Role.DEVICE).state()).isEqualTo(Status.State.DEAD);
    recorder(Role.DEVICE).stop("stopped");
    assertThat(Delivery.check(out(Role.DEVICE))).isEqualTo(new Delivery("signal", List.of()));
    assertUndone(Role.DEVICE);
  }

  @Test
  void theDeadlineEndsARecording() throws IOException {
    start(Role.DEVICE, new Times(new Span(2), new Span(1), new Span(20), new Span(1), new Span(1)));
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("deadline");
    assertUndone(Role.DEVICE);
  }

  @Test
  void aStageWithoutConnectionIsRecordedAsSuch() throws IOException {
    start(Role.DEVICE, new Times(new Span(60), new Span(1), new Span(1), new Span(1), new Span(1)));
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("complete");
    assertThat(lines(out(Role.DEVICE), "stages.tsv").get(1))
        .matches("4M\\t[0-9.]+\\t-\\t[0-9.]+\\tno-connection\\t\\d+\\t0");
  }

  @Test
  void aDeadLinkIsRecordedOnToItsPostMortem() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    Files.writeString(folder.resolve("link"), "Not connected.\n");
    await("the recorder to see it")
        .atMost(Duration.ofSeconds(20))
        .until(() -> recorder(Role.DEVICE).status().orElseThrow().link().equals("down"));
    recorder(Role.DEVICE).stop("link-death");
    Status end = ends(Role.DEVICE);
    assertThat(end.ended()).isEqualTo("link-death");
    assertThat(lines(out(Role.DEVICE), "link.tsv"))
        .filteredOn(l -> l.contains("\tdown\t"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void aDiskThatIsFullEndsTheRecording() throws IOException {
    Recorder recorder = recorder(Role.DEVICE);
    recorder.upload(order(Role.DEVICE, times));
    host.run("echo min_free_kb=999999999999 >> " + recorder.folder() + "/config", new Span(5));
    recorder.start();
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("disk-full");
  }

  @ParameterizedTest
  @CsvSource({
    "OpenBSD netcat (Debian patchlevel 1.219-1), openbsd, '-l 12345', '-N -s 10.0.0.1 10.0.0.2"
        + " 12345'",
    "[v1.10-47], traditional, '-l -p 12345', '-q 0 -s 10.0.0.1 10.0.0.2 12345'",
    "Ncat 7.93 ( https://nmap.org/ncat ), ncat, '--recv-only -l 12345', '--send-only -s 10.0.0.1"
        + " 10.0.0.2 12345'",
    "'GNU netcat 0.7.1, a rewrite', gnu, '-l -p 12345', '-c -s 10.0.0.1 10.0.0.2 12345'"
  })
  void eachNetcatIsSpokenToInItsOwnWords(String help, String name, String listen, String send)
      throws IOException {
    netcat(help);
    root.tool("pv", "echo 100 >&2", "cat > /dev/null");
    for (Role role : Role.values()) {
      start(role, times);
      await(name + " to be run")
          .until(() -> spoken().contains(role == Role.DEVICE ? listen : send));
    }
    assertThat(lines(out(Role.DEVICE), "start.txt")).contains("netcat=" + name);
  }

  @Test
  void aLineOfPvThatIsHalfWrittenIsNotRead() throws IOException {
    root.tool(
        "pv",
        "printf '100\\n20' >&2; sleep 0.7; printf '0\\n' >&2; sleep 0.7; printf '300\\n' >&2",
        "sleep 0.5");
    Files.writeString(
        folder.resolve("sockets"),
        "ESTAB 0 4096 10.0.0.1:99 10.0.0.2:12345\n"
            + "\t cubic cwnd:10 bytes_sent:300 bytes_acked:200 busy:40ms notsent:96 app_limited\n");
    start(Role.SENDER, times);
    await("300 bytes").atMost(Duration.ofSeconds(20)).until(() -> offered().contains("300"));
    assertThat(offered()).isSubsetOf("-", "100", "200", "300");
    assertThat(lines(out(Role.SENDER), "offered.tsv"))
        .anyMatch(l -> l.endsWith("\t4096\t96\t300\t200\t40\t0\t0\t1\t0\t10.0.0.1:99"));
  }

  @Test
  void aSenderThatIsRefusedTriesAgainAndThenSaysSo() throws IOException {
    root.tool("pv", "cat > /dev/null");
    root.tool("nc", "case $1 in -h) echo '" + OPENBSD + "' ;; *) exit 1 ;; esac");
    start(Role.SENDER, new Times(new Span(60), new Span(1), new Span(2), new Span(1), new Span(1)));
    assertThat(ends(Role.SENDER).ended()).isEqualTo("complete");
    assertThat(lines(out(Role.SENDER), "stages.tsv").get(1))
        .matches("4M\\t[0-9.]+\\t-\\t[0-9.]+\\t\\S+\\t1\\t\\d+");
    assertThat(lines(out(Role.SENDER), "messages.log"))
        .anyMatch(l -> l.contains("Stage 4M: no connection to 10.0.0.2 port 12345 after"));
  }

  /** Listens until there is a file close; sends until it is told to end. */
  private void netcat(String help) throws IOException {
    root.tool(
        "nc",
        "case $1 in -h) echo '" + help + "'; exit ;; esac",
        "echo \"$*\" >> " + folder + "/spoken",
        "while [ ! -e " + folder + "/close ]; do sleep 0.1; done");
  }

  private List<String> spoken() throws IOException {
    Path file = folder.resolve("spoken");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private void start(Role role, Times what) throws IOException {
    Recorder recorder = recorder(role);
    recorder.upload(order(role, what));
    assertThat(recorder.start().state()).isIn(Status.State.STARTING, Status.State.RECORDING);
  }

  /** The first payload byte is there, and the stage has begun. */
  private void loaded() throws IOException {
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

  private Status ends(Role role) {
    return await("the recorder to end")
        .atMost(Duration.ofSeconds(40))
        .until(() -> recorder(role).status().orElseThrow(), status -> status.state().over());
  }

  private void kill(Role role, String signal) throws IOException {
    String pid = Files.readString(control(role).resolve("pid")).split(" ")[0];
    host.run("kill -" + signal + " " + pid, new Span(5));
  }

  private void assertUndone(Role role) throws IOException {
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

  private Path instance() {
    return root.path("/sys/kernel/tracing/instances/gate-run-1234");
  }

  private List<String> offered() throws IOException {
    if (!Files.exists(out(Role.SENDER).resolve("offered.tsv"))) {
      return List.of();
    }
    return lines(out(Role.SENDER), "offered.tsv").stream()
        .skip(1)
        .map(l -> l.split("\t")[2])
        .distinct()
        .toList();
  }

  private Path collected(Role role) throws IOException {
    Path into = Files.createDirectories(folder.resolve("collected"));
    recorder(role).collect(into);
    return into;
  }

  private Path out(Role role) {
    return folder.resolve("runs/run-1234-" + role.word() + "/out");
  }

  private Path control(Role role) {
    return folder.resolve("runs/run-1234-" + role.word() + "/control");
  }

  private static List<String> lines(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private Recorder recorder(Role role) {
    Host where =
        new Host(
            "127.0.0.1",
            22,
            "root",
            Path.of("key"),
            Path.of("known_hosts"),
            "10.0.0.2",
            "wlan0",
            Optional.empty(),
            "runs",
            false);
    return new Recorder(host, role, where, "run-1234");
  }

  private static Order order(Role role, Times times) {
    return new Order(
        "run-1234",
        role,
        "wlan0",
        Optional.empty(),
        12345,
        "bes2600",
        new Span(0.2),
        List.of(new Step("4M", new Span(10))),
        "4M",
        99,
        List.of(new Stretch(new Span(0), new Span(1))),
        times,
        "10.0.0.2",
        Optional.of("10.0.0.1"));
  }
}
