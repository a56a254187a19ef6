package besser.gate.simulated;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A named pipe any process may write lines to; it does not end when one of them leaves. */
final class EndlessPipe implements AutoCloseable {
  private final RandomAccessFile pipe;
  private final Consumer<String> lines;
  private volatile boolean closed;

  /** Makes the pipe and gives each line to {@code lines}, on a thread of this pipe's own. */
  EndlessPipe(Path fifo, Consumer<String> lines) {
    this.lines = lines;
    Fifo.make(List.of(fifo));
    try {
      // Open for both ways: a reader alone would see the end with the first writer.
      pipe = new RandomAccessFile(fifo.toFile(), "rw");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Threads.start("pipe", this::read);
  }

  private void read() {
    // A stream, not the channel: a reader on a channel waits for more than one line.
    try (FileInputStream in = new FileInputStream(pipe.getFD());
        BufferedReader text =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = text.readLine(); line != null && !closed; line = text.readLine()) {
        lines.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      // Wakes the reader, which then closes the pipe.
      pipe.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
