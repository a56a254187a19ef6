package besser.gate.simulated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records that many readers follow, each at its own pace; no reader holds up who writes. */
final class LineFeed {
  private final List<String> records = new ArrayList<>();
  private boolean closed;

  synchronized void add(String record) {
    records.add(record);
    notifyAll();
  }

  /** Ends what every reader gets, once it has all there is. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized int size() {
    return records.size();
  }

  /** Writes every record from that one on, until the feed is closed or the reader is gone. */
  void stream(FileChannel out, int from) throws IOException {
    int next = from;
    try (out) {
      for (List<String> batch = after(next); !batch.isEmpty(); batch = after(next)) {
        ByteBuffer bytes = ByteBuffer.wrap(String.join("", batch).getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        next += batch.size();
      }
    }
  }

  private synchronized List<String> after(int next) {
    try {
      while (records.size() <= next && !closed) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
    return List.copyOf(records.subList(Math.min(next, records.size()), records.size()));
  }
}
