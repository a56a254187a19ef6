package besser.gate.steps;

import java.nio.file.Path;
import java.util.List;

/** Features that are no set of claims, with every fault. */
public final class FaultyFeaturesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public FaultyFeaturesException(Path folder, List<String> faults) {
    super(
        "%s has %s%s%s"
            .formatted(
                folder,
                faults.size(),
                faults.size() == 1 ? " fault. " : " faults. ",
                String.join(" ", faults)));
  }
}
