package besser.gate.simulated;

/** Bytes a thread may move in the present step. What a step leaves over is lost, as airtime is. */
final class ByteBudget {
  private long left;
  private boolean closed;

  /** Sets what may be moved from now on. */
  synchronized void set(long bytes) {
    left = bytes;
    notifyAll();
  }

  /** Adds to what may be moved, for a tool that saves up. */
  synchronized void add(long bytes) {
    left += bytes;
    notifyAll();
  }

  /** Takes at most so much, waits while there is nothing; 0 when closed. */
  synchronized int take(int most) throws InterruptedException {
    while (left <= 0 && !closed) {
      wait();
    }
    int n = closed ? 0 : (int) Math.min(left, most);
    left -= n;
    return n;
  }

  /** Gives back what was taken and not used. */
  synchronized void giveBack(long bytes) {
    left += bytes;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
