package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import besser.gate.quantity.Span;
import besser.gate.recorder.RecorderConfig.Times;
import besser.gate.remote.ScriptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every way out of a recording. They mostly wait, so they do it side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RecorderEndsTest extends RecorderRun {
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
        .contains("run_id=run-1234", "recorder_sha256=" + ScriptFiles.sha256());
    assertThat(lines(out, "counters.tsv"))
        .contains(
            "contention_begin\tmissing\t-\t-\tthis kernel has no event lock/contention_begin");
    assertUndone(Role.DEVICE);
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
    host.sh("kill -KILL " + watchdog, new Span(5));
    kill(Role.DEVICE, "KILL");
    assertThat(ends(Role.DEVICE).state()).isEqualTo(Status.State.DEAD);
    recorder(Role.DEVICE).stop("stopped");
    assertThat(Delivery.check(out(Role.DEVICE))).isEqualTo(new Delivery("signal", List.of()));
    assertUndone(Role.DEVICE);
  }

  @Test
  void aRecorderRenewsTheLeaseOfItsCampaign() throws IOException {
    String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    Path holder = Files.createDirectories(folder.resolve("runs/lease")).resolve("holder");
    Files.writeString(
        holder,
        "token=%s\nwho=ann@one\nrun=r\nboot=%s\nttl=90\nexpires=1\n".formatted(TOKEN, boot));
    start(Role.SENDER, times);
    await("its renewal")
        .atMost(Duration.ofSeconds(20))
        .until(() -> !Files.readString(holder).contains("expires=1\n"));
    assertThat(Files.readString(holder))
        .contains("token=" + TOKEN, "who=ann@one", "boot=" + boot, "ttl=90");
  }

  @Test
  void theDeadlineEndsARecording() throws IOException {
    start(Role.DEVICE, new Times(new Span(2), new Span(1), new Span(20), new Span(1), new Span(1)));
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("deadline");
    assertUndone(Role.DEVICE);
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
    host.sh("echo min_free_kb=999999999999 >> " + recorder.folder() + "/config", new Span(5));
    recorder.start();
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("disk-full");
  }

  @Test
  void aStageWithoutConnectionIsRecordedAsSuch() throws IOException {
    start(Role.DEVICE, new Times(new Span(60), new Span(1), new Span(1), new Span(1), new Span(1)));
    assertThat(ends(Role.DEVICE).ended()).isEqualTo("complete");
    assertThat(lines(out(Role.DEVICE), "stages.tsv").get(1))
        .matches("4M\\t[0-9.]+\\t-\\t[0-9.]+\\tno-connection\\t\\d+\\t0");
  }
}
