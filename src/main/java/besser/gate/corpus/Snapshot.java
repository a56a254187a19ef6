package besser.gate.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that is written often and made once: its files are kept in memory from the first time
 * it is asked for.
 */
public final class Snapshot {
  private final SyntheticCampaign campaign;
  private @Nullable SortedMap<String, byte[]> files;

  public Snapshot(SyntheticCampaign campaign) {
    this.campaign = campaign;
  }

  /** Names below the campaign's folder, in order. */
  public List<String> names() {
    return List.copyOf(files().keySet());
  }

  /** Text of a file; empty where there is none. */
  public String text(String name) {
    byte[] bytes = files().get(name);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** Columns of a table. */
  public List<String> header(String name) {
    byte[] bytes = files().get(name);
    String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    return List.of(text.substring(0, Math.max(0, text.indexOf('\n'))).split("\t"));
  }

  /** Writes it below a folder; answers where. */
  public Path writeTo(Path parent) throws IOException {
    Path root = parent.resolve(campaign.folderName());
    for (var file : files().entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(".").normalize());
      Files.write(path, file.getValue());
    }
    return root;
  }

  private synchronized SortedMap<String, byte[]> files() {
    if (files == null) {
      try {
        files = made();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return files;
  }

  private SortedMap<String, byte[]> made() throws IOException {
    Path folder = Files.createTempDirectory("snapshot");
    try {
      Path root = campaign.writeTo(folder);
      SortedMap<String, byte[]> read = new TreeMap<>();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          read.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
      }
      return read;
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
