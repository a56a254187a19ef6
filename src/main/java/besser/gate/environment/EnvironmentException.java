package besser.gate.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An environment that cannot be used, with everything that is wrong about it. */
public final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EnvironmentException(String message) {
    super(message);
  }

  EnvironmentException(Path file, List<Fault> faults) {
    super(
        file
            + (faults.size() == 1 ? " has 1 fault." : " has " + faults.size() + " faults.")
            + faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining()));
  }
}
