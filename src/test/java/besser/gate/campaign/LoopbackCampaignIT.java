package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.evidence.format.WrittenFacts;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import besser.gate.recorder.LocalShell;
import besser.gate.recorder.StandInRoot;
import besser.gate.recorder.Stopwatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real scripts under the real nc, pv and ss, from start to seal, on loopback. */
class LoopbackCampaignIT {
  @TempDir Path folder;

  @Test
  void theWholeRampIsRecordedAndSealed() throws IOException {
    for (String tool : new String[] {"nc", "pv", "ss", "timeout"}) {
      assumeTrue(onPath(tool), tool + " is not installed");
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
    Path home = Files.createDirectories(folder.resolve("home"));
    // 3 s in all: 0.33 s, 0.67 s and 2 s.
    RehearsalPlan plan = new RehearsalPlan(1, 900, new Span(0.1));
    Stopwatch clock = Stopwatch.started();
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    new Conductor(
            new RigHosts(
                Rigs.onLoopback("runs", freePort()),
                new LocalShell("device", home, root.environment()),
                new LocalShell("sender", home, root.environment()),
                Optional.empty()),
            plan,
            CampaignWriter.create(folder, Rigs.header(plan), Map.of(), InstantSource.system()),
            WatchTimes.of(plan),
            new SshLosses(clock),
            clock,
            new TerminalProgress(
                new PrintStream(shown, true, StandardCharsets.UTF_8), false, false),
            RunIds.of(InstantSource.system(), new Random(1)))
        .conduct();
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
    assertThat(lastPayload(rep)).isBetween(7_000_000L, 9_000_000L);
    assertThat(Files.readString(rep.resolve("device/link.tsv")))
        .contains("\tup\t02:00:00:00:01:00\t2437\t-58\t65.0\t7\t-\t-\t3\tup\t-\n");
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("rep 1/1  4M  ", "link up");
    try (Stream<Path> left = Files.list(home.resolve("runs"))) {
      assertThat(left).isEmpty();
    }
  }

  private static long lastPayload(Path rep) throws IOException {
    return Files.readAllLines(rep.resolve("device/rx_bytes.tsv")).stream()
        .map(line -> line.split("\t"))
        .filter(cells -> cells[1].equals("4M") && !cells[4].equals("-"))
        .mapToLong(cells -> Long.parseLong(cells[4]))
        .max()
        .orElse(-1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean onPath(String tool) {
    return Stream.of((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":"))
        .anyMatch(p -> Files.isExecutable(Path.of(p, tool)));
  }
}
