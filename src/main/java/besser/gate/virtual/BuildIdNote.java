package besser.gate.virtual;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The GNU build-id of a module's file: an ELF note (elf(5), {@code Elf64_Nhdr}) of type 3 with the
 * name {@code GNU}, in the byte order of both architectures a guest has, little endian.
 */
final class BuildIdNote {
  private static final byte[] NAME = "GNU\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int WORD = 4;
  private static final int HEADER = 3 * WORD + NAME.length;
  private static final int TYPE = 3;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 64;

  private BuildIdNote() {}

  /** Lower-case hex digits; empty where the file has no such note, or more than one. */
  static Optional<String> of(byte[] elf) {
    Optional<String> found = Optional.empty();
    for (int at = 0; at + HEADER <= elf.length; at += WORD) {
      int length = word(elf, at + WORD);
      if (word(elf, at) == NAME.length
          && word(elf, at + 2 * WORD) == TYPE
          && Arrays.equals(elf, at + 3 * WORD, at + HEADER, NAME, 0, NAME.length)
          && length >= SHORTEST
          && length <= LONGEST
          && at + HEADER + length <= elf.length) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(HexFormat.of().formatHex(elf, at + HEADER, at + HEADER + length));
      }
    }
    return found;
  }

  private static int word(byte[] elf, int at) {
    return elf[at] & 0xff
        | (elf[at + 1] & 0xff) << 8
        | (elf[at + 2] & 0xff) << 16
        | (elf[at + 3] & 0xff) << 24;
  }
}
