package besser.gate.virtual;

import besser.gate.environment.Environment.Arch;
import java.util.List;

/** What is QEMU's and the kernel's own about a processor; everything else is the same on both. */
enum Board {
  /**
   * The translator's TSC is the host's and in step, which the kernel does not believe; every other
   * clock is read through the emulator and costs half the throughput.
   */
  AMD64(
      "qemu-system-x86_64",
      "pc",
      "max",
      "console=ttyS0 no_timer_check tsc=reliable clocksource=tsc hpet=disable"),
  /**
   * The A76 has the tablet's instruction set (ARMv8.2); QEMU 7.2 has no Cortex-A55. With the third
   * interrupt controller a kernel that can mask by priority may do so.
   */
  ARM64("qemu-system-aarch64", "virt,gic-version=3", "cortex-a76", "console=ttyAMA0");

  /**
   * Mitigations are costly on a translated processor and change nothing that is looked at;
   * addresses that stay the same can be compared between runs. A kernel that panics ends QEMU,
   * which starts nothing again by itself: nobody waits for it.
   */
  private static final String KERNEL_LINE =
      " quiet loglevel=4 mitigations=off nokaslr random.trust_cpu=on panic=-1";

  private final String qemu;
  private final String machine;
  private final String translated;
  private final String kernelLine;

  Board(String qemu, String machine, String translated, String kernelLine) {
    this.qemu = qemu;
    this.machine = machine;
    this.translated = translated;
    this.kernelLine = kernelLine;
  }

  static Board of(Arch arch) {
    return switch (arch) {
      case AMD64 -> AMD64;
      case ARM64 -> ARM64;
    };
  }

  /** Whether a kernel for it can run on the host's own processor. */
  boolean isOfThisMachine() {
    String host = System.getProperty("os.arch", "");
    return this == (host.equals("aarch64") ? ARM64 : AMD64);
  }

  /**
   * Program, machine and processor. There is no performance counter on any of them: an emulated one
   * costs half a millisecond an interrupt, and a real one would sample past masked interrupts on
   * one host and not on another. perf takes its clock everywhere.
   */
  List<String> command(Accelerator accelerator) {
    return switch (accelerator) {
      case KVM ->
          List.of(qemu, "-machine", machine, "-accel", "kvm", "-cpu", hostProcessor() + ",pmu=off");
      case TCG ->
          List.of(
              qemu, "-machine", machine, "-accel", "tcg,thread=multi", "-cpu", translated + pmu());
    };
  }

  String kernelLine() {
    return kernelLine + KERNEL_LINE;
  }

  private String hostProcessor() {
    return this == AMD64 ? "max,-arch-capabilities" : "host";
  }

  private String pmu() {
    return this == ARM64 ? ",pmu=off" : "";
  }
}
