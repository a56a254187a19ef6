package besser.gate.remote.sshj;

import java.security.KeyPair;

/** An SSH server on loopback. */
interface Endpoint extends AutoCloseable {
  int port();

  KeyPair hostKey();

  String user();

  @Override
  void close() throws Exception;
}
