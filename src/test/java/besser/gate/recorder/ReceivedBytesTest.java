package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two counts of the same bytes a tick is told by. */
class ReceivedBytesTest {
  private static final long MIB = 1048576;

  @TempDir Path folder;

  @BeforeEach
  void aListener() throws IOException {
    Files.createDirectory(folder.resolve("listener"));
  }

  private void took(long bytes) throws IOException {
    Files.writeString(folder.resolve("listener/io"), "rchar: 1\nwchar: %s\n".formatted(bytes));
  }

  /** One tick in which ss lasts until the listener has taken so much; what is told, then words. */
  private String told(long before, long socket, long waiting, long after) throws IOException {
    took(before);
    Path script = Path.of("src/main/resources/recorder/received.sh").toAbsolutePath();
    String text =
        """
        say() { echo "$*"; }
        look_at_sockets() { payload=%s recvq=%s; printf 'rchar: 1\nwchar: %s\n' >listener/io; }
        . %s
        C=100 tick=100 fine=1 next_ss=0 port=1 by_listener=yes counted=0 listener_pid=..%s/listener
        look
        echo "$payload ${by_listener:-by ss}"
        """
            .formatted(socket, waiting, after, script, folder);
    Completed done = new LocalShell("device", folder, Map.of()).sh(text, new Span(10));
    assertThat(done.err()).isEmpty();
    return done.out().strip();
  }

  @Test
  void theListenersCountIsTakenWhereBothTellTheSame() throws IOException {
    assertThat(told(8 * MIB, 9 * MIB, MIB, 8 * MIB)).isEqualTo(8 * MIB + " yes");
  }

  @Test
  void whatArrivedWhileSsWasAskedSetsNoCountApart() throws IOException {
    assertThat(told(8 * MIB, 9 * MIB, 0, 60 * MIB)).isEqualTo(60 * MIB + " yes");
    assertThat(told(8 * MIB, 59 * MIB, 0, 60 * MIB)).isEqualTo(60 * MIB + " yes");
  }

  @Test
  void aListenerThatCountsSomethingElseIsSaidAndLeft() throws IOException {
    assertThat(told(8 * MIB, 6 * MIB, 0, 60 * MIB))
        .startsWith(
            "The listener wrote " + 60 * MIB + " bytes where its socket delivered " + 6 * MIB)
        .endsWith(6 * MIB + " by ss");
    assertThat(told(8 * MIB, 70 * MIB, 0, 60 * MIB)).endsWith(70 * MIB + " by ss");
  }

  @Test
  void whatTheSocketHoldsForAListenerThatWaitsIsNotMissing() throws IOException {
    assertThat(told(8 * MIB, 20 * MIB, 12 * MIB, 8 * MIB)).endsWith(" yes");
  }
}
