package besser.gate.virtual;

import java.util.function.Supplier;

/**
 * Runs a part of the suite; once more from its start where QEMU itself made the guest's kernel
 * panic meanwhile, of which no verdict, right or wrong, can be asked.
 *
 * @param rig it runs on at the moment
 */
record RunningKernel(Supplier<VirtualRig> rig) {
  @FunctionalInterface
  interface Part {
    void run() throws Exception;
  }

  void runs(Part part) throws Exception {
    try {
      part.run();
    } catch (Exception | AssertionError broken) {
      if (!rig.get().brokenByTheTranslator()) {
        throw broken;
      }
      System.err.println("QEMU's translator broke the guest's kernel; this part runs once more");
      rig.get().powerCycle(System.err::println);
      part.run();
    }
  }
}
