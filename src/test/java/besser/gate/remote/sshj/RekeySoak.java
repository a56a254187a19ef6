package besser.gate.remote.sshj;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One connection as the gate makes it, to this machine's own sshd, which demands new keys each MiB
 * or each 30 s. Each second a command answers with 200 kB on one stream and an exit status of its
 * own; each tenth second a file goes there and comes back. Every byte is looked at, nothing is
 * retried: the first fault ends it.
 *
 * <p>No test: it takes as long as it is told to. {@code java -cp
 * target/classes:target/test-classes:target/lib/* besser.gate.remote.sshj.RekeySoak MINUTES}.
 */
final class RekeySoak {
  static final List<String> OFTEN = List.of("RekeyLimit=1M 30", "LogLevel=DEBUG1");

  private static final int ANSWER = 200_000;
  private static final int FILE = 300_000;
  private static final Span LIMIT = new Span(20);

  private final SshjRemote remote;
  private final Path folder;
  private final Random random = new Random(20260507);
  private long rounds;
  private long bytes;
  private long slowest;

  /**
   * @param folder nobody else's, on the host and here
   */
  RekeySoak(SshjRemote remote, Path folder) {
    this.remote = remote;
    this.folder = folder;
  }

  /** One command, and each tenth time a file there and back. */
  void round() throws IOException {
    long begun = System.nanoTime();
    int exit = (int) (rounds % 100);
    String command = "head -c %s /dev/zero | tr '\\0' %s; echo %s >&2; exit %s";
    char letter = (char) ('a' + rounds % 26);
    Completed done = remote.exec(command.formatted(ANSWER, letter, rounds, exit), LIMIT);
    same(new Completed(exit, String.valueOf(letter).repeat(ANSWER), rounds + "\n"), own(done));
    bytes += ANSWER;
    if (rounds % 10 == 0) {
      byte[] content = new byte[FILE];
      random.nextBytes(content);
      Path there = Files.createDirectories(folder.resolve("there"));
      Path here = Files.createDirectories(folder.resolve("here"));
      remote.put(content, there.resolve("file").toString(), false);
      remote.get(there.toString(), here);
      if (!Arrays.equals(content, Files.readAllBytes(there.resolve("file")))
          || !Arrays.equals(content, Files.readAllBytes(here.resolve("file")))) {
        throw new IOException("Round " + rounds + ": the file is not the one that was sent.");
      }
      bytes += 2 * FILE;
    }
    rounds++;
    slowest = Math.max(slowest, System.nanoTime() - begun);
  }

  /** Without what an sshd that logs in detail says on the errors of a command it starts. */
  private static Completed own(Completed done) {
    return new Completed(
        done.exit(), done.out(), done.err().replaceAll("(?m)^debug1: [^\\n]*\\n", ""));
  }

  private void same(Completed expected, Completed got) throws IOException {
    if (!expected.equals(got)) {
      throw new IOException(
          "Round %s: status %s, %s characters, errors \"%s\"."
              .formatted(rounds, got.exit(), got.out().length(), got.err().strip()));
    }
  }

  String told(OpenSshEndpoint server, long begun) throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%.1f min, %d commands, %.1f MB, %d re-keyings, slowest round %.2f s, heap %d MB, %d threads",
        (System.nanoTime() - begun) / 60e9,
        rounds,
        bytes / 1e6,
        server.rekeyings(),
        slowest / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        Thread.activeCount());
  }

  public static void main(String[] args) throws Exception {
    long minutes = Long.parseLong(args[0]);
    String missing = OpenSshEndpoint.missing();
    if (!missing.isEmpty()) {
      throw new IOException(missing);
    }
    Path folder = Files.createTempDirectory("gate-soak");
    KeyPair hostKey = Keys.make();
    KeyPair admitted = Keys.make();
    try (OpenSshEndpoint server = new OpenSshEndpoint(hostKey, admitted, folder, OFTEN);
        SshjRemote remote =
            SshjRemote.connect(
                new SshLogin(
                    "device",
                    "127.0.0.1",
                    server.port(),
                    server.user(),
                    Keys.write(admitted, folder.resolve("key"), ""),
                    Keys.write(
                        folder.resolve("known_hosts"),
                        "[127.0.0.1]:" + server.port() + " " + Keys.line(hostKey) + "\n")),
                SshTimes.LAN,
                key -> null)) {
      RekeySoak soak = new RekeySoak(remote, folder);
      long begun = System.nanoTime();
      long end = begun + TimeUnit.MINUTES.toNanos(minutes);
      for (long next = begun; next < end; next += TimeUnit.SECONDS.toNanos(1)) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        soak.round();
        if (soak.rounds % 60 == 0) {
          System.out.println(soak.told(server, begun));
        }
      }
      System.out.println(soak.told(server, begun));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
