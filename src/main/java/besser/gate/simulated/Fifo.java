package besser.gate.simulated;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Named pipes between the stand-in tools and this JVM. */
final class Fifo {
  private Fifo() {}

  /** Makes them, by the one tool there is for it. */
  static void make(List<Path> paths) {
    List<String> command = new ArrayList<>(List.of("mkfifo", "-m", "600"));
    paths.forEach(p -> command.add(p.toString()));
    try {
      Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(p.getInputStream().readAllBytes(), Charset.defaultCharset());
      if (p.waitFor() != 0) {
        throw new IllegalStateException("mkfifo made no pipes: " + said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while making pipes.", e);
    }
  }

  /** Opens for reading; blocks until somebody writes, or {@link #release} is called. */
  static FileChannel reading(Path fifo) throws IOException {
    return FileChannel.open(fifo, StandardOpenOption.READ);
  }

  /** Opens for writing; blocks until somebody reads, or {@link #release} is called. */
  static FileChannel writing(Path fifo) throws IOException {
    return FileChannel.open(fifo, StandardOpenOption.WRITE);
  }

  /** Lets whoever blocks in opening this pipe go on; a reader then finds its end. */
  static void release(Path fifo) {
    try {
      if (Files.exists(fifo)) {
        new RandomAccessFile(fifo.toFile(), "rw").close();
      }
    } catch (IOException e) {
      // Deleted between the two calls: nobody can be waiting for it by name any more.
      return;
    }
  }
}
