package besser.gate.remote.sshj;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.BeforeAll;

final class OpenSshAdmissionTest extends AdmissionContract {
  @BeforeAll
  static void thereIsAnSshd() {
    String missing = OpenSshEndpoint.missing();
    if (!missing.isEmpty()) {
      System.err.println("Not run against OpenSSH: " + missing + ".");
    }
    assumeTrue(missing.isEmpty(), missing);
  }

  @Override
  Endpoint start(KeyPair hostKey, KeyPair admittedKey, Path below) throws Exception {
    return new OpenSshEndpoint(hostKey, admittedKey, below);
  }
}
