package besser.gate.remote;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A host that is connected to when it is first needed, and again after a cut. Only the connecting
 * is tried more than once. A command that may have run is never sent a second time: its caller gets
 * the {@link ConnectionLostException}.
 */
public final class ReconnectingRemote implements Remote {
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final String name;
  private final Connector connector;
  private final Span patience;
  private final LossWatch watch;
  private @Nullable Remote current;
  private boolean lost;
  private boolean closed;

  /**
   * A host not yet connected to.
   *
   * @param patience for how long connecting is tried again while the host does not answer
   */
  public ReconnectingRemote(String name, Connector connector, Span patience, LossWatch watch) {
    this.name = name;
    this.connector = connector;
    this.patience = patience;
    this.watch = watch;
  }

  /** One thing to do on a connection. */
  private interface Deed<T> {
    T on(Remote remote) throws IOException;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completed run(Command command, Span limit) throws IOException {
    return call(r -> r.run(command, limit));
  }

  @Override
  public void put(byte[] content, String path, boolean executable) throws IOException {
    call(
        r -> {
          r.put(content, path, executable);
          return "";
        });
  }

  @Override
  public void get(String folder, Path into) throws IOException {
    call(
        r -> {
          r.get(folder, into);
          return "";
        });
  }

  private <T> T call(Deed<T> deed) throws IOException {
    Remote first = connected();
    try {
      return deed.on(first);
    } catch (ConnectionLostException e) {
      drop(first, e);
      if (e.mayHaveRun()) {
        throw e;
      }
    }
    Remote second = connected();
    try {
      return deed.on(second);
    } catch (ConnectionLostException e) {
      drop(second, e);
      throw e;
    }
  }

  private synchronized Remote connected() throws IOException {
    if (closed) {
      throw new IOException(name + ": this connection was closed by us and is not opened again.");
    }
    if (current == null) {
      current = connect();
      if (lost) {
        lost = false;
        watch.back(name);
      }
    }
    return current;
  }

  private synchronized void drop(Remote broken, IOException reason) {
    if (current == broken) {
      current = null;
      broken.close();
      if (!lost) {
        lost = true;
        watch.lost(name, String.valueOf(reason.getMessage()));
      }
    }
  }

  private Remote connect() throws IOException {
    Attempts attempts = new Attempts();
    Duration span = Duration.ofMillis(Math.round(patience.seconds() * 1000) + 1);
    try {
      Awaitility.await(name + " answers on SSH")
          .dontCatchUncaughtExceptions()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(PAUSE)
          .atMost(span.plus(PAUSE.multipliedBy(2)))
          .until(attempts::succeeded);
    } catch (ConditionTimeoutException e) {
      if (attempts.last == null) {
        throw new UnreachableException(name + " was not connected to within " + patience + ".", e);
      }
    }
    if (attempts.made != null) {
      return attempts.made;
    }
    throw attempts.last == null ? new IOException(name + " was not connected to.") : attempts.last;
  }

  /** What connecting has come to so far. */
  private final class Attempts {
    private final long began = System.nanoTime();
    private @Nullable Remote made;
    private @Nullable IOException last;

    boolean succeeded() {
      try {
        made = connector.connect();
        return true;
      } catch (UnreachableException e) {
        last = e;
        return (System.nanoTime() - began) / 1e9 >= patience.seconds();
      } catch (IOException e) {
        last = e;
        return true;
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
