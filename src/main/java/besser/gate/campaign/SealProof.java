package besser.gate.campaign;

import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.evidence.store.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a seal back before the only other copy is removed. */
final class SealProof {
  private SealProof() {}

  /**
   * Hashes again what the seal lists.
   *
   * @throws IOException where the disk does not give back what was sealed
   */
  static void check(RepetitionFolder folder) throws IOException {
    int files = 0;
    for (String line : Files.readString(folder.seal()).split("\n")) {
      String[] cells = line.split(" {2}", 2);
      Path file = folder.root().resolve(cells.length == 2 ? cells[1] : "");
      if (cells.length != 2 || !Seal.sha256(file).equals(cells[0])) {
        throw new IOException(
            file + " does not read back as it was sealed. Check the controller's disk.");
      }
      files++;
    }
    if (files == 0) {
      throw new IOException(folder.seal() + " seals nothing.");
    }
  }
}
