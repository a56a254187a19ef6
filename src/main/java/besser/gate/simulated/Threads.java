package besser.gate.simulated;

/** Threads of the simulator; none keeps the JVM alive. */
final class Threads {
  private Threads() {}

  static Thread start(String name, Runnable work) {
    Thread t = new Thread(work, "simulated-" + name);
    t.setDaemon(true);
    t.start();
    return t;
  }
}
