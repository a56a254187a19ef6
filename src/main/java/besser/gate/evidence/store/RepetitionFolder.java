package besser.gate.evidence.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files of a repetition are.
 *
 * @param root its folder, {@code rep-1} and so on
 */
public record RepetitionFolder(Path root) {
  /** Name of every seal. */
  public static final String SEAL = "SHA256SUMS";

  /** {@code rep-1}. */
  public String id() {
    return root.getFileName().toString();
  }

  /** 1 for {@code rep-1}. */
  public int number() {
    return Integer.parseInt(id().substring("rep-".length()));
  }

  /** How it ended and what was collected. */
  public Path repetitionJson() {
    return root.resolve("repetition.json");
  }

  /** What the tablet's recorder wrote. */
  public Path device() {
    return root.resolve("device");
  }

  /** What the sender's recorder wrote. */
  public Path sender() {
    return root.resolve("sender");
  }

  /** Seals everything else in here. */
  public Path seal() {
    return root.resolve(SEAL);
  }

  /** Files the seal lists, or should. */
  List<String> evidence() throws IOException {
    return FilesBelow.of(root).stream().filter(n -> !n.equals(SEAL)).toList();
  }
}
