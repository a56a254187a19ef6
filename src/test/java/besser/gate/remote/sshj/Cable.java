package besser.gate.remote.sshj;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A TCP connection one can pull out, or hold so that nothing passes. */
final class Cable implements AutoCloseable {
  private final ServerSocket near;
  private final int far;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean held;

  Cable(int far) throws IOException {
    this.far = far;
    near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return near.getLocalPort();
  }

  /** Nothing passes any more, in either direction; nobody is told. */
  void hold() {
    held = true;
  }

  /** All connections break at once; new ones are let through. */
  void cut() {
    for (Socket socket : sockets) {
      close(socket);
    }
    sockets.clear();
  }

  private void accept() {
    while (!near.isClosed()) {
      try {
        Socket from = near.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), far);
        sockets.add(from);
        sockets.add(to);
        start(() -> pump(from, to));
        start(() -> pump(to, from));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[16384];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (held) {
          released.await();
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // One side is gone; so is the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(from);
    close(to);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }

  @Override
  public void close() throws IOException {
    near.close();
    released.countDown();
    cut();
  }
}
