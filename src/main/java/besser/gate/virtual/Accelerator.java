package besser.gate.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What runs the guest's instructions. */
enum Accelerator {
  /** The host's processor. A device file is no proof: nested hosts have one that boots nothing. */
  KVM,
  /** QEMU's translator: anywhere, at a tenth of the speed. */
  TCG;

  private static final Path DEVICE = Path.of("/dev/kvm");

  /**
   * What a boot of this image proved here before, else what is worth trying first.
   *
   * @param ofThisMachine whether the host's own processor could run its kernel
   */
  static Accelerator best(Image image, boolean ofThisMachine) {
    if (!Files.isWritable(DEVICE) || !ofThisMachine) {
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
