package besser.gate.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReconnectingRemoteTest {
  private static final Span LIMIT = new Span(1);
  private final Command a = Command.tool(NamedTool.READ, "a");
  private final Command b = Command.tool(NamedTool.READ, "b");
  private final List<String> journal = new ArrayList<>();

  private final LossWatch watch =
      new LossWatch() {
        @Override
        public void lost(String host, String reason) {
          journal.add(host + " lost");
        }

        @Override
        public void back(String host) {
          journal.add(host + " back");
        }
      };

  /** Connects as predicted: each connection answers with its own list of things to happen. */
  private ReconnectingRemote remote(Span patience, Object... connections) {
    Deque<Object> coming = new ArrayDeque<>(Arrays.asList(connections));
    return new ReconnectingRemote(
        "device",
        () -> {
          journal.add("connect");
          Object next = coming.removeFirst();
          if (next instanceof IOException e) {
            throw e;
          }
          return new Predicted(new ArrayDeque<>((List<?>) next), journal);
        },
        patience,
        watch);
  }

  @Test
  void nothingIsConnectedUntilItIsNeeded() throws IOException {
    ReconnectingRemote remote = remote(LIMIT, List.of("one", "two"));
    assertThat(journal).isEmpty();
    assertThat(remote.run(a, LIMIT).out()).isEqualTo("one");
    assertThat(remote.run(b, LIMIT).out()).isEqualTo("two");
    assertThat(journal).containsExactly("connect", "run a", "run b");
  }

  @Test
  void aCommandThatMayHaveRunIsNeverSentAgain() throws IOException {
    ReconnectingRemote remote =
        remote(LIMIT, List.of(new ConnectionLostException("cut", true, null)), List.of("later"));
    assertThatThrownBy(() -> remote.run(a, LIMIT)).isInstanceOf(ConnectionLostException.class);
    assertThat(remote.run(b, LIMIT).out()).isEqualTo("later");
    assertThat(journal)
        .containsExactly(
            "connect", "run a", "close", "device lost", "connect", "device back", "run b");
  }

  @Test
  void aCommandThatWasNotSentGoesOverANewConnection() throws IOException {
    ReconnectingRemote remote =
        remote(LIMIT, List.of(new ConnectionLostException("gone", false, null)), List.of("done"));
    assertThat(remote.run(a, LIMIT).out()).isEqualTo("done");
    assertThat(journal)
        .containsExactly(
            "connect", "run a", "close", "device lost", "connect", "device back", "run a");
  }

  @Test
  void aHostThatDoesNotAnswerIsAskedAgainAndTheRestOfTheWorldIsNot() throws IOException {
    ReconnectingRemote patient =
        remote(
            new Span(30),
            new UnreachableException("refused", null),
            new UnreachableException("refused", null),
            List.of("there"));
    assertThat(patient.run(a, LIMIT).out()).isEqualTo("there");
    assertThat(journal).containsExactly("connect", "connect", "connect", "run a");
  }

  @Test
  void aHostKeyOrLoginThatIsRefusedIsNotTriedTwice() {
    ReconnectingRemote remote =
        remote(new Span(30), new NotAdmittedException("host key has changed", null));
    assertThatThrownBy(() -> remote.run(a, LIMIT)).hasMessage("host key has changed");
    assertThat(journal).containsExactly("connect");
  }

  @Test
  void withoutPatienceOneAttemptIsMade() {
    ReconnectingRemote remote =
        remote(new Span(0), new UnreachableException("refused", null), List.of("too late"));
    assertThatThrownBy(() -> remote.run(a, LIMIT)).hasMessage("refused");
    assertThat(journal).containsExactly("connect");
  }

  @Test
  void aTimeLimitDoesNotCostTheConnectionOthersUse() throws IOException {
    ReconnectingRemote remote = remote(LIMIT, List.of(new TimeUpException("slow"), "next"));
    assertThatThrownBy(() -> remote.run(a, LIMIT)).isInstanceOf(TimeUpException.class);
    assertThat(remote.run(b, LIMIT).out()).isEqualTo("next");
    assertThat(journal).containsExactly("connect", "run a", "run b");
  }

  @Test
  void whatWasClosedStaysClosed() {
    ReconnectingRemote remote = remote(LIMIT, List.of("never"));
    remote.close();
    assertThatThrownBy(() -> remote.run(a, LIMIT)).hasMessageContaining("was closed by us");
    assertThat(journal).isEmpty();
  }

  private record Predicted(Deque<?> answers, List<String> journal) implements Remote {
    @Override
    public String name() {
      return "device";
    }

    @Override
    public Completed run(Command command, Span limit) throws IOException {
      journal.add("run " + command.text().replaceFirst(".* ", ""));
      Object answer = answers.removeFirst();
      if (answer instanceof IOException e) {
        throw e;
      }
      return new Completed(0, (String) answer, "");
    }

    @Override
    public void put(byte[] content, String path, boolean executable) {}

    @Override
    public void get(String folder, Path into) {}

    @Override
    public void close() {
      journal.add("close");
    }
  }
}
