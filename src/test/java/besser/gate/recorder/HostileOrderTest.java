package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that no gate wrote, which root would make paths and options of. */
class HostileOrderTest extends RecorderRun {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "status_file=../../../../../../etc/shadow",
        "bh_file=/etc/shadow",
        "iface=wlan0/../../x",
        "module=../x",
        "probes=a p:x/y",
        "probes=a $(reboot)",
        "data_address=10.0.0.2 -e sh",
        "bind_address=;reboot",
        "perf_hz=99 -o /etc/passwd",
        "run_id=../x",
        "port=1;2",
        "unknown=1"
      })
  void isRefusedBeforeAnythingIsRecorded(String line) throws IOException {
    Recorder recorder = recorder(Role.DEVICE);
    recorder.upload(order(Role.DEVICE, times));
    String text = order(Role.DEVICE, times).text() + line + "\n";
    host.put(text.getBytes(StandardCharsets.UTF_8), recorder.folder() + "/config", false);
    assertThatThrownBy(recorder::start)
        .isInstanceOf(RefusedByRecorderException.class)
        .hasMessageContaining("config");
  }
}
