package besser.gate.remote.sshj;

import java.nio.file.Path;
import java.security.KeyPair;

final class MinaAdmissionTest extends AdmissionContract {
  @Override
  Endpoint start(KeyPair hostKey, KeyPair admittedKey, Path below) throws Exception {
    return new MinaEndpoint(hostKey, admittedKey, below);
  }
}
