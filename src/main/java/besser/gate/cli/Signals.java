package besser.gate.cli;

import java.util.function.IntConsumer;
import sun.misc.Signal;

/**
 * Signals this process is sent, told by the status a shell gives their ends: 130, 143, 129. Who is
 * at work on a rig says what they mean; otherwise they end the process.
 */
final class Signals {
  static final int INT = 130;
  static final int TERM = 143;
  static final int HUP = 129;

  private static volatile IntConsumer meaning = System::exit;

  private Signals() {}

  /** Listens from now on. */
  static void listen() {
    handle("INT", INT);
    // The launcher's word for INT, which a child beside a shell is born deaf to.
    handle("USR1", INT);
    handle("TERM", TERM);
    handle("HUP", HUP);
  }

  private static void handle(String name, int status) {
    Signal.handle(new Signal(name), signal -> meaning.accept(status));
  }

  /** Until it is closed, signals mean this. */
  static Meaning mean(IntConsumer other) {
    IntConsumer before = meaning;
    meaning = other;
    return () -> meaning = before;
  }

  /** For how long signals mean something. */
  interface Meaning extends AutoCloseable {
    @Override
    void close();
  }
}
