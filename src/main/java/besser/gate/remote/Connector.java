package besser.gate.remote;

import java.io.IOException;

/** Makes one connection. */
@FunctionalInterface
public interface Connector {
  /**
   * Connects once.
   *
   * @throws UnreachableException where nothing answered; trying again may help
   * @throws NotAdmittedException where the host key or the login was not accepted
   */
  Remote connect() throws IOException;
}
