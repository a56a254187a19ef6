package besser.gate.remote.sshj;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One SSH server behind a cable that can be cut, and a login it admits. Each test has its own, and
 * most of them wait, so they do it side by side.
 */
@Execution(ExecutionMode.CONCURRENT)
abstract class OneServer {
  static final Span LONG = new Span(30);

  /** A busy machine is no dead peer. */
  static final SshTimes PATIENT = new SshTimes(new Span(15), new Span(30), new Span(5), 4);

  static final Passphrase NONE = key -> null;

  @TempDir Path folder;
  final KeyPair admitted = Keys.make();
  Endpoint server;
  Cable cable;
  Path key;
  Path knownHosts;
  String home;
  final List<SshjRemote> open = new ArrayList<>();

  abstract Endpoint start(KeyPair hostKey, KeyPair admittedKey, Path below) throws Exception;

  @BeforeEach
  void startServer() throws Exception {
    server = start(Keys.make(), admitted, Files.createDirectory(folder.resolve("home")));
    cable = new Cable(server.port());
    key = Keys.write(admitted, folder.resolve("key"), "");
    knownHosts = Keys.write(folder.resolve("known_hosts"), known(server.hostKey()));
    home = "gate-contract-" + cable.port();
  }

  @AfterEach
  void stopServer() throws Exception {
    open.forEach(SshjRemote::close);
    cable.close();
    server.close();
  }

  String known(KeyPair hostKey) {
    return "[127.0.0.1]:" + cable.port() + " " + Keys.line(hostKey) + "\n";
  }

  SshLogin login() {
    return new SshLogin("device", "127.0.0.1", cable.port(), server.user(), key, knownHosts);
  }

  SshjRemote connect() throws IOException {
    return connect(PATIENT);
  }

  SshjRemote connect(SshTimes times) throws IOException {
    SshjRemote remote = SshjRemote.connect(login(), times, NONE);
    open.add(remote);
    return remote;
  }
}
