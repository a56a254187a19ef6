package besser.gate.virtual;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The {@code ssh} of this machine towards one of the guest's hosts. The gate itself never uses it:
 * it is for a person, and for what is the rig's own and no gate's: to tell the guest which model it
 * is, as its root.
 *
 * @param user login
 * @param port on 127.0.0.1
 * @param key private key file
 * @param knownHosts file with the guest's host keys
 */
record Shell(String user, int port, Path key, Path knownHosts) {

  /** Command line that opens a shell, or runs {@code remote} there. */
  List<String> command(String... remote) {
    List<String> ssh = new ArrayList<>(List.of("ssh", "-F", "none", "-p", Integer.toString(port)));
    ssh.addAll(List.of("-i", key.toString(), "-o", "IdentitiesOnly=yes"));
    ssh.addAll(List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=20"));
    ssh.addAll(List.of("-o", "StrictHostKeyChecking=yes"));
    ssh.addAll(List.of("-o", "UserKnownHostsFile=" + knownHosts, user + "@127.0.0.1"));
    ssh.addAll(List.of(remote));
    return ssh;
  }

  /** Runs it and gives back what it printed. */
  String run(String remote) throws IOException, InterruptedException {
    return run(remote, "");
  }

  /** The same, with something to read. */
  String run(String remote, String input) throws IOException, InterruptedException {
    Process ssh = new ProcessBuilder(command(remote)).redirectErrorStream(true).start();
    try (OutputStream to = ssh.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String words = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!ssh.waitFor(60, TimeUnit.SECONDS) || ssh.exitValue() != 0) {
      ssh.destroyForcibly();
      throw new RigException("\"" + remote + "\" did not run on the virtual rig: " + words);
    }
    return words;
  }
}
