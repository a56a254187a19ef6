package besser.gate.night;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody that the state changed: a command of the shell, JSON on its standard input.
 *
 * @param command as the shell takes it
 */
public record Notice(String command) {
  /** A mailer that takes longer is ended: the night's status must not wait for it. */
  private static final int SECONDS = 60;

  /**
   * Which change a night is, if it is one. A first night that is as it should be is none.
   *
   * @param before nights of the same rig, oldest first; those without an end are passed over
   */
  public static Optional<ObjectNode> of(List<Night> before, Night night) {
    NightState was =
        before.stream()
            .filter(n -> n.environment().equals(night.environment()))
            .flatMap(n -> n.outcome().stream())
            .map(Night.Outcome::state)
            .reduce((older, newer) -> newer)
            .orElse(NightState.HOLDS);
    Night.Outcome is = night.outcome().orElseThrow();
    if (was == is.state()) {
      return Optional.empty();
    }
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("schema", 1);
    json.put("environment", night.environment());
    json.put("begun", night.begun().toString());
    json.put("was", was.word());
    json.put("state", is.state().word());
    json.put("reason", is.reason());
    json.put("campaign", is.campaign().orElse(null));
    json.set("worse", new ObjectMapper().valueToTree(is.worse()));
    return Optional.of(json);
  }

  /**
   * Runs the command.
   *
   * @throws IOException where it does not start, fails, or takes longer than a minute
   */
  public void send(ObjectNode json) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // A command that reads nothing is its own affair; its status counts.
      process.onExit();
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("it took longer than %s s and was ended".formatted(SECONDS));
    }
    if (process.exitValue() != 0) {
      throw new IOException("it ended with status " + process.exitValue());
    }
  }
}
