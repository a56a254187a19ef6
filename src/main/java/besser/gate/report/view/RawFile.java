package besser.gate.report.view;

import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of a campaign outside {@code derived/}.
 *
 * @param path below the campaign's folder, with {@code /}; untrusted
 * @param bytes its size
 * @param sha256 as sealed, or empty where no seal lists it
 */
public record RawFile(String path, long bytes, String sha256) {
  /** All regular files of a campaign in order of their paths; links are not followed. */
  public static List<RawFile> of(Path campaign) {
    if (!Files.isDirectory(campaign)) {
      return List.of();
    }
    Map<String, String> seals = new HashMap<>();
    try (Stream<Path> all = Files.walk(campaign)) {
      List<Path> files =
          all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
              .filter(p -> !campaign.relativize(p).startsWith("derived"))
              .sorted(Comparator.comparing(p -> name(campaign, p)))
              .toList();
      for (Path file : files) {
        if (file.endsWith("SHA256SUMS")) {
          readSeal(campaign, file, seals);
        }
      }
      return files.stream().map(f -> of(campaign, f, seals)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The files of " + campaign + " could not be listed.", e);
    }
  }

  /** Path, size and hash of each, tab-separated with a header. */
  public static String table(List<RawFile> files, Redaction redaction) {
    return """
        file\tbytes\tsha256
        %s"""
        .formatted(
            files.stream()
                .map(
                    f ->
                        Visible.line(redaction.apply(f.path()))
                            + "\t"
                            + f.bytes()
                            + "\t"
                            + (f.sha256().isEmpty() ? "-" : f.sha256())
                            + "\n")
                .collect(Collectors.joining()));
  }

  private static RawFile of(Path campaign, Path file, Map<String, String> seals) {
    String name = name(campaign, file);
    try {
      return new RawFile(name, Files.size(file), seals.getOrDefault(name, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("The size of " + file + " could not be read.", e);
    }
  }

  private static void readSeal(Path campaign, Path seal, Map<String, String> seals)
      throws IOException {
    String prefix = name(campaign, seal).replaceAll("SHA256SUMS$", "");
    for (String line : Files.readString(seal, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.matches("[0-9a-f]{64} [ *].+")) {
        seals.put(prefix + line.substring(66), line.substring(0, 64));
      }
    }
  }

  private static String name(Path campaign, Path file) {
    return campaign.relativize(file).toString().replace('\\', '/');
  }
}
