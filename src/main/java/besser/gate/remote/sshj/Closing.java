package besser.gate.remote.sshj;

import java.io.Closeable;
import java.io.IOException;

/** Closes what may already be broken. */
final class Closing {
  private Closing() {}

  /** Closes; what it has to complain about was already said by whatever broke it. */
  static void quietly(Closeable thing) {
    try {
      thing.close();
    } catch (IOException e) {
      // The peer is gone; there is nothing left to close.
    }
  }
}
