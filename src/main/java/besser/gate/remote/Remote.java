package besser.gate.remote;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One host that commands are run on and files are copied to and from. Paths that do not start with
 * {@code /} are below the login's home. Nothing is retried here: whoever calls knows whether a
 * command may run twice.
 */
public interface Remote extends AutoCloseable {
  /** Role or address, for messages. */
  String name();

  /**
   * Runs one command to its end.
   *
   * @param command a script of the gate or a named tool: there is no way to send anything else
   * @param limit how long it may take
   * @return what it printed, and its exit status
   * @throws IOException when the connection was cut or the time was up: whether it ran is then
   *     unknown
   */
  Completed run(Command command, Span limit) throws IOException;

  /** Writes a file; the folder must exist. */
  void put(byte[] content, String path, boolean executable) throws IOException;

  /** Copies a folder with all below it into an existing local folder. */
  void get(String folder, Path into) throws IOException;

  @Override
  void close();
}
