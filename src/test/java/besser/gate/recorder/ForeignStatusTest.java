package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Something else talks on the recorder's standard output. */
class ForeignStatusTest {
  private static final Host HOST =
      new Host(
          "10.0.0.1",
          22,
          "root",
          Path.of("key"),
          Path.of("known_hosts"),
          "10.0.1.1",
          "wlan0",
          Optional.empty(),
          "runs",
          "/usr/local/lib/besser-gate",
          false);

  /** A host that says one thing to everything. */
  private record Parrot(String says) implements Remote {
    @Override
    public String name() {
      return "device";
    }

    @Override
    public Completed run(Command command, Span limit) {
      return new Completed(0, says, "");
    }

    @Override
    public void put(byte[] content, String path, boolean executable) {}

    @Override
    public void get(String folder, Path into) throws IOException {
      throw new IOException("A parrot has no files.");
    }

    @Override
    public void close() {}
  }

  @Test
  void anotherRunsEndIsNotTheEndOfThisOne() {
    Remote parrot = new Parrot("run_id=run-9999 state=ended ended=complete\n");
    Recorder recorder = new Recorder(parrot, Role.DEVICE, HOST, "run-1234", Optional.empty());
    assertThatThrownBy(recorder::status)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "device was asked for the run run-1234 and told of run-9999; what else talks on its standard output?");
  }
}
