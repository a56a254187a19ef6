package besser.gate.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An environment that cannot be used, with everything that is wrong about it. */
public final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Fault> faults;

  EnvironmentException(String message) {
    super(message);
    this.faults = List.of();
  }

  EnvironmentException(Path file, List<Fault> faults) {
    super(
        file
            + (faults.size() == 1 ? " has 1 fault." : " has " + faults.size() + " faults.")
            + faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining()));
    this.faults = List.copyOf(faults);
  }

  /** The faults in the order of their lines; empty where there was no file to read. */
  public List<Fault> faults() {
    return faults;
  }
}
