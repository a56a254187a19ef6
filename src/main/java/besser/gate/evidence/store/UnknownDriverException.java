package besser.gate.evidence.store;

import java.util.Collection;

/** An environment names a module nobody described. */
public final class UnknownDriverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownDriverException(String module, Collection<String> known) {
    super(
        """
        module is "%s", and there is no folder drivers/%s; there is %s. \
        Name the module of one of these, or describe the new driver in a folder of its own beside them.\
        """
            .formatted(module, module, String.join(", ", known)));
  }
}
