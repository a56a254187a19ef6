package besser.gate.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import besser.gate.quantity.Span;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Neither a passphrase nor a private key is told to anybody, however much is logged. */
class CanarySecretsTest extends OneServer {
  private static final String CANARY = "canary-9f31-passphrase";

  @Override
  Endpoint start(KeyPair hostKey, KeyPair admittedKey, Path below) throws Exception {
    return new MinaEndpoint(hostKey, admittedKey, below);
  }

  @Test
  void theSecretsAreInNoLogMessageFileOrProcessList() throws Exception {
    Keys.write(admitted, key, CANARY);
    String body = Files.readAllLines(key).get(3);
    assertThat(body).hasSizeGreaterThan(30);
    Logger ssh = (Logger) LoggerFactory.getLogger("net.schmizz");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ssh.addAppender(log);
    Level before = ssh.getLevel();
    boolean additive = ssh.isAdditive();
    ssh.setAdditive(false);
    ssh.setLevel(Level.TRACE);
    StringWriter told = new StringWriter();
    try (SshjRemote remote = SshjRemote.connect(login(), PATIENT, k -> CANARY.toCharArray())) {
      told.append(remote.exec("env; ps -ef 2>/dev/null || :", LONG).out());
      told.append(processes());
      for (String attempt : List.of("exit 1", "exec sleep 9")) {
        Throwable fault = catchThrowable(() -> remote.exec(attempt, new Span(0.3)));
        if (fault != null) {
          fault.printStackTrace(new PrintWriter(told));
        }
      }
      catchThrowable(() -> SshjRemote.connect(login(), PATIENT, k -> (CANARY + "x").toCharArray()))
          .printStackTrace(new PrintWriter(told));
    } finally {
      ssh.setLevel(before);
      ssh.setAdditive(additive);
      ssh.detachAppender(log);
    }
    assertThat(log.list).as("it did log").hasSizeGreaterThan(20);
    log.list.forEach(event -> told.append(event.getFormattedMessage()).append('\n'));
    assertThat(told.toString()).hasSizeGreaterThan(1000).doesNotContain(CANARY, body);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).filter(f -> !f.equals(key)))
          .isNotEmpty()
          .noneMatch(f -> text(f).contains(CANARY) || text(f).contains(body));
    }
  }

  private static String processes() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(p -> p.getFileName().toString().matches("[0-9]+"))
          .map(p -> text(p.resolve("cmdline")))
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }
}
