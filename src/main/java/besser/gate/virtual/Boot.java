package besser.gate.virtual;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A machine that came up: the tablet associated, both hosts answering.
 *
 * @param qemu its process
 * @param accelerator what it runs on
 */
record Boot(ProcessHandle qemu, Accelerator accelerator) {
  /** One boot in twenty ends so, so this many in a row are no chance. */
  private static final int TRIES = 4;

  /** On the processor where that works, else on the translator; remembers which. */
  static Boot best(Machine machine, Consumer<String> progress)
      throws IOException, InterruptedException {
    Accelerator first = Accelerator.best(machine.image(), machine.board().isOfThisMachine());
    if (first == Accelerator.KVM) {
      try {
        ProcessHandle qemu = of(machine, Accelerator.KVM, progress);
        Accelerator.KVM.proved(machine.image());
        return new Boot(qemu, Accelerator.KVM);
      } catch (FirstSeconds.Silence e) {
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

  /**
   * Switches it on and waits until it is ready; ends it where it is not. What the translator itself
   * broke is switched on again: nothing was recorded yet that could be lost or bettered by it.
   */
  static ProcessHandle of(Machine machine, Accelerator accelerator, Consumer<String> progress)
      throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return once(machine, accelerator, progress);
      } catch (FirstSeconds.TranslatorsFault e) {
        if (tries == TRIES) {
          throw new RigException(
              "The virtual rig did not boot in %s tries: %s".formatted(TRIES, e.getMessage()), e);
        }
        progress.accept("virtual rig: " + e.getMessage() + " Booting again");
      }
    }
  }

  private static ProcessHandle once(
      Machine machine, Accelerator accelerator, Consumer<String> progress)
      throws IOException, InterruptedException {
    progress.accept("virtual rig: booting (" + accelerator.name().toLowerCase(Locale.ROOT) + ")");
    ProcessHandle qemu = machine.on(accelerator);
    // Ctrl-C while it boots must not leave it behind either.
    Thread hook = new Thread(() -> Machine.off(qemu), "virtual-rig-boot-off");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      long took = new FirstSeconds(machine, qemu, accelerator).untilReady();
      progress.accept("virtual rig: associated after " + took + " s");
      return qemu;
    } catch (IOException | InterruptedException | RuntimeException e) {
      Machine.off(qemu);
      throw e;
    } finally {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
