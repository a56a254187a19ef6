package besser.gate.virtual;

import java.io.IOException;
import java.nio.file.Files;

/**
 * The wait from switching on to {@code vrig: ready}.
 *
 * @param machine that was switched on
 * @param qemu its process
 * @param accelerator what it runs on
 * @param began ns of this JVM's clock
 */
record FirstSeconds(Machine machine, ProcessHandle qemu, Accelerator accelerator, long began) {
  /** A kernel that runs prints this within seconds, or never will. */
  private static final String STARTED = "vrig: started";

  private static final String READY = "vrig: ready";
  private static final long FIRST_WORD_S = 15;
  private static final long READY_S = 240;

  FirstSeconds(Machine machine, ProcessHandle qemu, Accelerator accelerator) {
    this(machine, qemu, accelerator, System.nanoTime());
  }

  /**
   * Waits for it.
   *
   * @return s it took
   * @throws Silence where a kernel on the host's own processor says nothing
   * @throws TranslatorsFault where QEMU's translator made the kernel panic
   * @throws RigException where it ended, or is not ready in time, with its last lines
   */
  long untilReady() throws IOException, InterruptedException {
    Console console = machine.console();
    while (!console.says(READY)) {
      if (accelerator == Accelerator.KVM
          && !console.says(STARTED)
          && (seconds() > FIRST_WORD_S || !qemu.isAlive())) {
        throw new Silence();
      }
      if (!qemu.isAlive()) {
        throw ended(console);
      }
      if (seconds() > READY_S) {
        throw new RigException(
            "The virtual rig was not ready after %s s; the end of what it printed, which is in %s:%s"
                .formatted(READY_S, console.file(), console.tail()));
      }
      Thread.sleep(100);
    }
    return seconds();
  }

  private RuntimeException ended(Console console) throws IOException {
    if (accelerator == Accelerator.TCG && console.showsTheTranslatorsFault()) {
      return new TranslatorsFault();
    }
    return new RigException(
        "QEMU ended: %s; the end of what its guest printed, which is in %s:%s"
            .formatted(
                Files.readString(machine.folder().resolve("qemu.log")).strip(),
                console.file(),
                console.tail()));
  }

  private long seconds() {
    return (System.nanoTime() - began) / 1_000_000_000L;
  }

  /** Not one word from the kernel. */
  static final class Silence extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The kernel panicked for what QEMU did. */
  static final class TranslatorsFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    TranslatorsFault() {
      super(
          "the kernel ran a breakpoint QEMU's translator should have forgotten, and stopped (a fault"
              + " of QEMU before 8.1).");
    }
  }
}
