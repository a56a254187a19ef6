package besser.gate.remote;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A host to which nothing is sent that could reboot or power it off: neither a command, nor a
 * script it could run later (comment lines of a script may say the word).
 */
public final class RefusingRemote implements Remote {
  private final Remote host;

  public RefusingRemote(Remote host) {
    this.host = host;
  }

  @Override
  public String name() {
    return host.name();
  }

  @Override
  public Completed run(String command, Span limit) throws IOException {
    Refusal.check(command);
    return host.run(command, limit);
  }

  @Override
  public void put(byte[] content, String path, boolean executable) throws IOException {
    // The recorder's scripts are run by sh and need no x bit; their names tell.
    if (executable || path.endsWith(".sh")) {
      Refusal.check(
          new String(content, StandardCharsets.ISO_8859_1).replaceAll("(?m)^[ \\t]*#.*$", ""));
    }
    host.put(content, path, executable);
  }

  @Override
  public void get(String folder, Path into) throws IOException {
    host.get(folder, into);
  }

  @Override
  public void close() {
    host.close();
  }
}
