package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import besser.gate.quantity.Span;
import besser.gate.recorder.RecorderConfig.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a recording is begun, and how the load is spoken to. They wait side by side. */
@Execution(ExecutionMode.CONCURRENT)
class RecorderScriptsTest extends RecorderRun {
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
            + "\t cubic cwnd:10 bytes_sent:300 bytes_retrans:48 bytes_acked:200 busy:40ms"
            + " notsent:96 app_limited\n");
    start(Role.SENDER, times);
    await("300 bytes").atMost(Duration.ofSeconds(20)).until(() -> offered().contains("300"));
    assertThat(offered()).isSubsetOf("-", "100", "200", "300");
    assertThat(lines(out(Role.SENDER), "offered.tsv"))
        .anyMatch(l -> l.endsWith("\t4096\t96\t300\t200\t40\t0\t0\t1\t0\t48\t10.0.0.1:99"));
  }

  @Test
  void aSenderThatIsRefusedTriesAgainAndThenSaysSo() throws IOException {
    root.tool("pv", "cat > /dev/null");
    root.tool("nc", "case $1 in -h) echo '" + OPENBSD + "' ;; *) exit 1 ;; esac");
    start(Role.SENDER, new Times(new Span(60), new Span(1), new Span(2), new Span(1), new Span(1)));
    assertThat(ends(Role.SENDER).ended()).isEqualTo("complete");
    assertThat(lines(out(Role.SENDER), "stages.tsv").get(1))
        .matches("4M\\t[0-9.]+\\t-\\t[0-9.]+\\t\\S+\\t1\\t\\d+\\t4M\\t10");
    assertThat(lines(out(Role.SENDER), "messages.log"))
        .anyMatch(l -> l.contains("Stage 4M: no connection to 10.0.0.2 port 12345 after"));
  }
}
