package besser.gate.environment;

import java.nio.file.Path;

/** The files of {@code environments/} in this tree. */
public final class OwnEnvironments {
  private OwnEnvironments() {}

  public static EnvironmentFile here() {
    return new EnvironmentFile(
        Path.of("environments"), Path.of(System.getProperty("user.home", "")));
  }
}
