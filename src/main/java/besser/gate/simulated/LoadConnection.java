package besser.gate.simulated;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The load's TCP connection: pipe of the sender's {@code nc}, a real loopback socket, pipe of the
 * tablet's {@code nc}. The tablet's end reads no more than the driver lets through; the sender's
 * end keeps at most a send buffer's worth on its way, so that the pipes before it fill up.
 */
final class LoadConnection implements AutoCloseable {
  /** Bytes sent and not yet let through by the driver: the sender's socket buffer. */
  static final int SEND_BUFFER = 128 * 1024;

  private static final int CHUNK = 16 * 1024;

  private final ProcessHandle listener;
  private final Socket near;
  private final Socket far;
  private final int port;
  private final int localPort;
  private final ByteBudget byteBudget = new ByteBudget();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private volatile long sent;
  private volatile long received;
  private long told;
  private volatile boolean senderDone;
  private volatile boolean over;

  /**
   * @param listener the tablet's nc
   * @param near the sender's end
   * @param far the tablet's end
   * @param port the tablet's
   * @param localPort the port the sender's end shows
   */
  LoadConnection(ProcessHandle listener, Socket near, Socket far, int port, int localPort) {
    this.listener = listener;
    this.near = near;
    this.far = far;
    this.port = port;
    this.localPort = localPort;
  }

  /** Moves what the sender's nc is given until that ends; blocks. */
  void uplink(FileChannel from) {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    try (from) {
      while (from.read(buffer.clear()) >= 0) {
        if (!room()) {
          return;
        }
        near.getOutputStream().write(buffer.array(), 0, buffer.position());
        changed(buffer.position(), 0);
      }
      near.shutdownOutput();
    } catch (IOException gone) {
      close();
    } finally {
      senderDone = true;
      changed(0, 0);
    }
  }

  /** Moves what the driver lets through into the listener's pipe; blocks. */
  void downlink(FileChannel to) {
    byte[] buffer = new byte[CHUNK];
    try (to) {
      for (int may = byteBudget.take(CHUNK); may > 0; may = byteBudget.take(CHUNK)) {
        int n = far.getInputStream().read(buffer, 0, may);
        byteBudget.giveBack(may - Math.max(n, 0));
        if (n < 0) {
          return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
        changed(0, n);
      }
    } catch (IOException gone) {
      // The listener was killed, or the connection reset: the finally clause tells both sides.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /** What the driver lets through in this step, in bytes. */
  void allow(long bytes) {
    byteBudget.set(bytes);
  }

  /** Waits until so much has been received, the connection is over, or real time is up. */
  boolean awaitReceived(long target, long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (received < target && !over && left > 0) {
        left = moved.awaitNanos(left);
      }
      return received >= target || over;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean room() {
    lock.lock();
    try {
      while (sent - received >= SEND_BUFFER && !over) {
        moved.await();
      }
      return !over;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void changed(long more, long arrived) {
    lock.lock();
    try {
      sent += more;
      received += arrived;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends both directions at once, as a killed listener or a reset does. */
  @Override
  public void close() {
    over = true;
    byteBudget.close();
    for (Socket s : new Socket[] {near, far}) {
      try {
        s.close();
      } catch (IOException e) {
        // Closed is what it was meant to be.
        continue;
      }
    }
    changed(0, 0);
  }

  long sent() {
    return sent;
  }

  long received() {
    return received;
  }

  /** Bytes received since it was last asked; some come between two steps. Only the clock asks. */
  long news() {
    long now = received;
    long news = now - told;
    told = now;
    return news;
  }

  /** The sender's nc has no more to send; what is on its way may still arrive. */
  boolean senderDone() {
    return senderDone;
  }

  boolean over() {
    return over;
  }

  ProcessHandle listener() {
    return listener;
  }

  int port() {
    return port;
  }

  int localPort() {
    return localPort;
  }
}
