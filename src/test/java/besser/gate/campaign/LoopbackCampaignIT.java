package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.environment.Environment;
import besser.gate.evidence.format.WrittenFacts;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import besser.gate.recorder.StandInRoot;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.LossWatch;
import besser.gate.remote.WrittenScripts;
import besser.gate.remote.sshj.LoginShell;
import besser.gate.rig.Rig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real scripts in each shell, over a real sshd, under the real nc, pv and ss, from start to
 * seal, on loopback. A host that is busy with something else spoils a ramp of 3 s; it shows by how
 * long the whole took, which is said, and then the ramp is recorded once more, ten times as long.
 */
class LoopbackCampaignIT {
  @TempDir Path folder;

  /** A property by which a machine that must have all of it fails where it has not: CI sets it. */
  private static final boolean REQUIRED = Boolean.getBoolean("loopback.required");

  /** All that are somebody's sh; where nothing is required, the one that this machine has. */
  static Stream<String> shells() {
    return REQUIRED ? Stream.of("dash", "bash", "busybox", "mksh", "zsh") : Stream.of("sh");
  }

  /** 3 s in all: 0.33 s, 0.67 s and 2 s. */
  private static final int SHORT = 900;

  /** What is recorded of 3 s on a quiet machine takes 10 s, in the slowest shell. */
  private static final Duration BUSY = Duration.ofSeconds(20);

  @ParameterizedTest(name = "{0}")
  @MethodSource("shells")
  void theWholeRampIsRecordedAndSealed(String shell) throws IOException {
    long began = System.nanoTime();
    try {
      record(shell, SHORT, Files.createDirectory(folder.resolve("short")));
    } catch (AssertionError fault) {
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      if (took.compareTo(BUSY) < 0) {
        throw fault;
      }
      System.out.printf(
          "%s: a ramp of 3 s took %s s on this host; once more with one of 30 s, after: %s%n",
          shell, took.toSeconds(), fault.getMessage());
      record(shell, SHORT / 10, Files.createDirectory(folder.resolve("long")));
    }
  }

  private static void record(String shell, int compression, Path folder) throws IOException {
    for (String tool :
        new String[] {"sshd", "ssh-keygen", "nc", "pv", "ss", "timeout", "setsid", shell}) {
      boolean there = Files.isExecutable(LoopbackSshd.program(tool).toAbsolutePath());
      assertThat(there || !REQUIRED).as(tool + " is installed").isTrue();
      assumeTrue(there, tool + " is not installed");
    }
    StandInRoot root = StandInRoot.in(folder);
    root.tool(
        "iw",
        "case \"$*\" in",
        "  'dev wlan0 link') printf 'Connected to 02:00:00:00:01:00 (on wlan0)\\n\\tfreq: 2437.0\\n"
            + "\\tsignal: -58 dBm\\n\\trx bitrate: 65.0 MBit/s MCS 7\\n' ;;",
        "  'event -t') exec sleep 60 ;;",
        "esac");
    root.tool("perf", "exit 1");
    // Each knows by the name sh that it is asked to be one.
    Files.createSymbolicLink(
        folder.resolve("bin/sh"), LoopbackSshd.program(shell).toAbsolutePath());
    Path home = Files.createDirectories(folder.resolve("home"));
    RehearsalPlan plan = new RehearsalPlan(1, compression, new Span(0.1));
    Stopwatch clock = Stopwatch.started();
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (LoopbackSshd sshd = LoopbackSshd.start(folder.resolve("sshd"), root.environment())) {
      Environment environment =
          Rigs.onLoopback(
              home.resolve("runs").toString(),
              WrittenScripts.in(folder.resolve("scripts")).toString(),
              LoopbackSshd.freePort(),
              sshd);
      try (Rig rig = Rig.over(environment, key -> null, new Span(20), LossWatch.NONE)) {
        assertThat(LoginShell.on(environment.device(), "readlink -f \"$(command -v sh)\"").strip())
            .as("what the recorder runs in")
            .isEqualTo(LoopbackSshd.program(shell).toRealPath().toString());
        new Conductor(
                new RigHosts(environment, rig.device(), rig.sender(), Optional.empty()),
                plan,
                CampaignWriter.create(folder, Rigs.header(plan), Map.of(), InstantSource.system()),
                WatchTimes.of(plan, new Span(5)),
                new SshLosses(clock),
                clock,
                new TerminalProgress(
                    new PrintStream(shown, true, StandardCharsets.UTF_8), false, false, 120),
                RunIds.of(InstantSource.system(), new Random(1)),
                Unattended.OUTLOOK)
            .conduct();
      }
    }
    Path rep = folder.resolve("campaign/rep-1");
    assertThat(Files.readString(rep.resolve("repetition.json")))
        .contains("\"state\" : \"complete\"");
    assertThat(Files.readAllLines(rep.resolve("device/stages.tsv")))
        .hasSize(4)
        .allMatch(line -> line.startsWith("stage\t") || line.contains("\tclosed\t"));
    assertThat(Files.readAllLines(rep.resolve("sender/stages.tsv")))
        .hasSize(4)
        .allMatch(line -> line.startsWith("stage\t") || line.contains("\t124\t0\t"));
    assertThat(WrittenFacts.withoutRule(folder.resolve("campaign"))).isEmpty();
    double most =
        plan.stages().get(2).offered().bytesPerSecond()
            * plan.length(plan.stages().get(2)).seconds();
    assertThat((double) lastPayload(rep)).isBetween(0.8 * most, 1.1 * most);
    assertThat(Files.readString(rep.resolve("device/link.tsv")))
        .contains("\tup\t02:00:00:00:01:00\t2437\t-58\t65.0\t7\t-\t-\t3\tup\t-\n");
    assertThat(said(rep.resolve("device")) + said(rep.resolve("sender")))
        .as("a shell that stumbled says so on its standard error")
        .doesNotContain("standard error");
    // Which stage a look falls into is the host's doing; a busy one looks seldom.
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .containsPattern("rep 1/1  (\\dM|ramp) ")
        .contains("rep 1/1  collect ");
    try (Stream<Path> left = Files.list(home.resolve("runs"))) {
      assertThat(left).isEmpty();
    }
  }

  private static String said(Path host) throws IOException {
    Path messages = host.resolve("messages.log");
    return Files.exists(messages) ? Files.readString(messages) : "";
  }

  private static long lastPayload(Path rep) throws IOException {
    return Files.readAllLines(rep.resolve("device/rx_bytes.tsv")).stream()
        .map(line -> line.split("\t"))
        .filter(cells -> cells[1].equals("4M") && !cells[4].equals("-"))
        .mapToLong(cells -> Long.parseLong(cells[4]))
        .max()
        .orElse(-1);
  }
}
