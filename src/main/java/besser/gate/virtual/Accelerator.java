package besser.gate.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What runs the guest's instructions. */
enum Accelerator {
  /** The host's processor. A device file is no proof: nested hosts have one that boots nothing. */
  KVM(List.of("-accel", "kvm", "-cpu", "max,-arch-capabilities")),
  /** QEMU's translator: anywhere, at a tenth of the speed. */
  TCG(List.of("-accel", "tcg,thread=multi", "-cpu", "max"));

  private static final Path DEVICE = Path.of("/dev/kvm");

  private final List<String> arguments;

  Accelerator(List<String> arguments) {
    this.arguments = arguments;
  }

  List<String> arguments() {
    return arguments;
  }

  /** What a boot of this image proved here before, else what is worth trying first. */
  static Accelerator best(Image image) {
    if (!Files.isWritable(DEVICE)) {
      return TCG;
    }
    try {
      return valueOf(Files.readString(proof(image)).strip().toUpperCase(Locale.ROOT));
    } catch (IOException | IllegalArgumentException notYetKnown) {
      return KVM;
    }
  }

  /** Remembers that a kernel booted with this one, or that it did not with the other. */
  void proved(Image image) throws IOException {
    if (Files.isWritable(DEVICE)) {
      Files.writeString(proof(image), name().toLowerCase(Locale.ROOT) + "\n");
    }
  }

  private static Path proof(Image image) {
    return image.folder().resolve("accelerator");
  }
}
