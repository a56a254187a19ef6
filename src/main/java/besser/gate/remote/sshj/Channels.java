package besser.gate.remote.sshj;

import besser.gate.quantity.Span;
import besser.gate.remote.OneLine;
import besser.gate.remote.TimeUpException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.connection.channel.OpenFailException;

/** Opens the channels of one connection: a few at a time, and later where the host has no room. */
final class Channels {
  /**
   * OpenSSH admits 10 sessions a connection ({@code MaxSessions}), and counts one it has closed
   * until it has tidied up, which it does after it has read what else came in: each place here may
   * take two there.
   */
  private static final int PLACES = 4;

  private static final long PAUSE_MS = 50;

  private final SshLogin login;
  private final Semaphore places = new Semaphore(PLACES, true);

  Channels(SshLogin login) {
    this.login = login;
  }

  /** What opens one. */
  @FunctionalInterface
  interface Opening<T> {
    T open() throws IOException;
  }

  /** Waits for a place. Whoever took one gives it back. */
  void take(String what, Span limit) throws IOException {
    try {
      if (!places.tryAcquire(SshTimes.millis(limit), TimeUnit.MILLISECONDS)) {
        throw notSent("all " + PLACES + " channels were busy for " + limit, what);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  void give() {
    places.release();
  }

  /**
   * Opens a channel, and tries again while the host refuses to.
   *
   * @param what for messages
   * @param limit of the whole, which ends at {@code end} of {@link System#nanoTime()}
   * @throws TimeUpException where the host still refused at the end
   */
  <T> T opened(Opening<T> opening, String what, Span limit, long end) throws IOException {
    while (true) {
      try {
        return opening.open();
      } catch (OpenFailException refused) {
        if (System.nanoTime() - end >= 0) {
          throw notSent(
              """
                  the host opened no session within %s (%s; see MaxSessions in its sshd_config)"""
                  .formatted(limit, refused.getMessage()),
              what);
        }
        pause();
      }
    }
  }

  private TimeUpException notSent(String why, String what) {
    return new TimeUpException(
        login.where() + ": " + why + ", so this was not sent: " + OneLine.of(what));
  }

  private void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException(login.where() + ": waiting for a channel was interrupted.", e);
  }
}
