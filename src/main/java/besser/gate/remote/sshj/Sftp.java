package besser.gate.remote.sshj;

import besser.gate.remote.ConnectionLostException;
import besser.gate.remote.OneLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.FileMode;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.RemoteResourceFilter;
import net.schmizz.sshj.sftp.RemoteResourceInfo;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;

/** Copies files over one SFTP channel. Relative paths are below the login's home. */
final class Sftp implements Closeable {
  private static final int AHEAD = 16;

  /** What every server must take in one packet; sshj sends one packet a write. */
  private static final int BLOCK = 32768;

  /** No dash or dot in front, nothing a terminal would act on. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]{0,127}");

  private static final int EXECUTABLE = 0755;
  private static final int PLAIN = 0644;

  private final SshLogin login;
  private final SFTPClient client;

  Sftp(SshLogin login, SFTPClient client) {
    this.login = login;
    this.client = client;
  }

  void put(byte[] content, String path, boolean executable) throws IOException {
    try (RemoteFile file =
            client.open(path, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.TRUNC));
        OutputStream out = file.new RemoteFileOutputStream(0, AHEAD)) {
      for (int at = 0; at < content.length; at += BLOCK) {
        out.write(content, at, Math.min(BLOCK, content.length - at));
      }
    } catch (IOException e) {
      throw said("writing " + path, e);
    }
    try {
      client.chmod(path, executable ? EXECUTABLE : PLAIN);
      long size = client.size(path);
      if (size != content.length) {
        throw new IOException(
            "%s: %s has %s bytes, %s were sent."
                .formatted(login.where(), path, size, content.length));
      }
    } catch (SFTPException e) {
      throw said("writing " + path, e);
    }
  }

  /**
   * Copies what is a file or a folder. Anything else (a pipe the recorder ticks on, a link) is no
   * evidence and is left behind; a file that is missed is missed by the seal.
   */
  void get(String folder, Path into, FetchLimits limits) throws IOException {
    get(folder, into, limits.new Fetched(), 0);
  }

  private void get(String folder, Path into, FetchLimits.Fetched fetched, int depth)
      throws IOException {
    List<RemoteResourceInfo> entries = new ArrayList<>();
    try {
      client.ls(
          folder,
          (RemoteResourceFilter)
              entry -> {
                counted(fetched, folder, depth);
                return entries.add(entry);
              });
    } catch (UncheckedIOException tooMany) {
      throw tooMany.getCause();
    } catch (IOException e) {
      throw said("reading " + folder, e);
    }
    for (RemoteResourceInfo entry : entries) {
      Path target = below(into, entry.getName());
      String path = folder + "/" + entry.getName();
      FileMode.Type type = entry.getAttributes().getType();
      if (type == FileMode.Type.DIRECTORY) {
        Files.createDirectories(target);
        get(path, target, fetched, depth + 1);
      } else if (type == FileMode.Type.REGULAR) {
        copy(path, entry.getAttributes(), target, fetched);
      }
    }
  }

  /** Out of sshj's own loop, so that a folder without an end is not listed to its end. */
  private void counted(FetchLimits.Fetched fetched, String folder, int depth) {
    try {
      fetched.another(login.where() + ": " + folder, depth);
    } catch (IOException tooMany) {
      throw new UncheckedIOException(tooMany);
    }
  }

  private void copy(String path, FileAttributes seen, Path target, FetchLimits.Fetched fetched)
      throws IOException {
    try (RemoteFile file = client.open(path);
        InputStream in = file.new ReadAheadRemoteFileInputStream(AHEAD);
        OutputStream out = Files.newOutputStream(target)) {
      long copied = fetched.copy(login.where() + ": " + path, in, out);
      if (copied < seen.getSize()) {
        throw new IOException(
            "%s: %s ended after %s bytes, it had %s."
                .formatted(login.where(), path, copied, seen.getSize()));
      }
    } catch (SFTPException e) {
      throw said("reading " + path, e);
    }
  }

  /**
   * The other side names the files; a name must be a recorder's, and not lead out of the folder.
   */
  private Path below(Path folder, String name) throws IOException {
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw new IOException(
          "%s: a file is called \"%s\"; no recorder calls one so, and it is not copied."
              .formatted(login.where(), OneLine.of(name)));
    }
    return folder.resolve(name);
  }

  private IOException said(String what, IOException e) {
    if (e instanceof SFTPException sftp
        && sftp.getStatusCode() != net.schmizz.sshj.sftp.Response.StatusCode.UNKNOWN) {
      return new IOException(
          login.where() + ": " + what + ": " + e.getMessage() + " (" + sftp.getStatusCode() + ").",
          e);
    }
    return new ConnectionLostException(
        login.where() + ": the connection was cut while " + what + ".", true, e);
  }

  @Override
  public void close() {
    Closing.quietly(client);
  }
}
