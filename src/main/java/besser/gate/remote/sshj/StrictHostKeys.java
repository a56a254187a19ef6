package besser.gate.remote.sshj;

import besser.gate.quantity.Sha256;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;
import org.jspecify.annotations.Nullable;

/** Admits only the host key a person put into known_hosts, and says in full why another is not. */
final class StrictHostKeys extends OpenSSHKnownHosts {
  private final SshLogin login;
  private @Nullable String refusal;

  private StrictHostKeys(SshLogin login, File file) throws IOException {
    super(file);
    this.login = login;
  }

  /**
   * Reads the login's known_hosts.
   *
   * @throws IOException naming the file where it is not there
   */
  static StrictHostKeys of(SshLogin login) throws IOException {
    File file = login.knownHosts().toFile();
    if (!file.isFile()) {
      throw new FileNotFoundException(
          "%s: its known_hosts file %s is not there. A person adds the host's key: %s"
              .formatted(login.where(), file, scan(login)));
    }
    return new StrictHostKeys(login, file);
  }

  /** Why the last key was not admitted, or null. */
  @Nullable String refusal() {
    return refusal;
  }

  @Override
  protected boolean hostKeyUnverifiableAction(String hostname, PublicKey key) {
    List<String> known = known();
    refusal =
        known.isEmpty()
            ? """
                %s: its host key is unknown. Seen %s, and %s has no key for %s. A person compares \
                it with what ssh-keygen -lf prints on the host itself, then adds it: %s"""
                .formatted(
                    login.where(),
                    fingerprint(key),
                    login.knownHosts(),
                    login.inKnownHosts(),
                    scan(login))
            : changed(key, known);
    return false;
  }

  @Override
  protected boolean hostKeyChangedAction(String hostname, PublicKey key) {
    refusal = changed(key, known());
    return false;
  }

  private String changed(PublicKey key, List<String> known) {
    return """
        %s: its host key has changed. Seen %s, %s has %s. Either this is another host or it was \
        installed anew; a person must find out which and replace the key: ssh-keygen -R '%s' -f \
        %s; %s"""
        .formatted(
            login.where(),
            fingerprint(key),
            login.knownHosts(),
            String.join(", ", known),
            login.inKnownHosts(),
            login.knownHosts(),
            scan(login));
  }

  private static String scan(SshLogin login) {
    return "ssh-keyscan -p " + login.port() + " " + login.address() + " >> " + login.knownHosts();
  }

  private List<String> known() {
    List<String> found = new ArrayList<>();
    for (KnownHostEntry entry : entries()) {
      String line = entry.getLine() == null ? "" : entry.getLine().strip();
      String[] words = line.split("\\s+");
      try {
        if (words.length >= 3 && entry.appliesTo(login.inKnownHosts())) {
          found.add(sha256(Base64.getDecoder().decode(words[2])) + " (" + words[1] + ")");
        }
      } catch (IOException | IllegalArgumentException e) {
        found.add("a line that cannot be read: " + words[0]);
      }
    }
    return found;
  }

  private static String fingerprint(PublicKey key) {
    byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    return sha256(blob) + " (" + KeyType.fromKey(key) + ")";
  }

  private static String sha256(byte[] blob) {
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(Sha256.of(blob));
  }
}
