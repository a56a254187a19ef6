package besser.gate.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A machine that came up: the tablet associated, both hosts answering.
 *
 * @param qemu its process
 * @param accelerator what it runs on
 */
record Boot(ProcessHandle qemu, Accelerator accelerator) {
  /** A kernel that runs prints this within seconds, or never will. */
  private static final String STARTED = "vrig: started";

  private static final String READY = "vrig: ready";
  private static final long FIRST_WORD_S = 15;
  private static final long READY_S = 240;

  /** On the processor where that works, else on the translator; remembers which. */
  static Boot best(Machine machine, Consumer<String> progress)
      throws IOException, InterruptedException {
    Accelerator first = Accelerator.best(machine.image(), machine.board());
    if (first == Accelerator.KVM) {
      try {
        ProcessHandle qemu = of(machine, Accelerator.KVM, progress);
        Accelerator.KVM.proved(machine.image());
        return new Boot(qemu, Accelerator.KVM);
      } catch (SilentException e) {
        progress.accept(
            "virtual rig: /dev/kvm is there, no kernel boots on it. Going on without it");
        ProcessHandle qemu = of(machine, Accelerator.TCG, progress);
        // Only now is it known that the accelerator was the fault, and not the machine.
        Accelerator.TCG.proved(machine.image());
        return new Boot(qemu, Accelerator.TCG);
      }
    }
    return new Boot(of(machine, Accelerator.TCG, progress), Accelerator.TCG);
  }

  /** Switches it on and waits until it is ready; ends it where it is not. */
  static ProcessHandle of(Machine machine, Accelerator accelerator, Consumer<String> progress)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    progress.accept("virtual rig: booting (" + accelerator.name().toLowerCase(Locale.ROOT) + ")");
    ProcessHandle qemu = machine.on(accelerator);
    // Ctrl-C while it boots must not leave it behind either.
    Thread hook = new Thread(() -> Machine.off(qemu), "virtual-rig-boot-off");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      waited(machine, qemu, accelerator, began);
      progress.accept("virtual rig: associated after " + seconds(began) + " s");
      return qemu;
    } catch (IOException | InterruptedException | RuntimeException e) {
      Machine.off(qemu);
      throw e;
    } finally {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void waited(
      Machine machine, ProcessHandle qemu, Accelerator accelerator, long began)
      throws IOException, InterruptedException {
    while (!machine.printed(READY)) {
      if (!qemu.isAlive()) {
        if (accelerator == Accelerator.KVM && !machine.printed(STARTED)) {
          throw new SilentException();
        }
        throw new RigException(
            "QEMU ended: " + Files.readString(machine.folder().resolve("qemu.log")).strip());
      }
      if (accelerator == Accelerator.KVM
          && seconds(began) > FIRST_WORD_S
          && !machine.printed(STARTED)) {
        throw new SilentException();
      }
      if (seconds(began) > READY_S) {
        throw new RigException(
            "The virtual rig was not ready after %s s; what it printed is in %s."
                .formatted(READY_S, machine.console()));
      }
      Thread.sleep(100);
    }
  }

  private static long seconds(long began) {
    return (System.nanoTime() - began) / 1_000_000_000L;
  }

  /** Not one word from the kernel. */
  private static final class SilentException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
