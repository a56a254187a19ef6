package besser.gate.corpus;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.evidence.store.Seal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Damage to a campaign on disk. Afterwards it is either {@link #resealed}, as if it had been
 * recorded like that, or {@link #tampered}, as if somebody had edited sealed evidence. Files are
 * named below the campaign's folder ({@code rep-1/device/link.tsv}); {@code .gz} is unpacked and
 * packed again.
 */
public final class Damage {
  private static final Pattern HASH = Pattern.compile("sha256 [0-9a-f]{64}  (.+)");

  private final Path campaign;

  public Damage(Path campaign) {
    this.campaign = campaign;
  }

  /** Removes a file. */
  public Damage delete(String file) throws IOException {
    Files.delete(campaign.resolve(file));
    return this;
  }

  /** Removes every file of a folder. */
  public Damage empty(String folder) throws IOException {
    try (Stream<Path> files = Files.list(campaign.resolve(folder))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    return this;
  }

  /** Moves a file or a folder, for example one repetition over another's name. */
  public Damage move(String from, String to) throws IOException {
    Files.move(campaign.resolve(from), campaign.resolve(to));
    return this;
  }

  /** Writes a file, over what is there. */
  public Damage write(String file, String text) throws IOException {
    Path path = campaign.resolve(file);
    Files.createDirectories(path.resolveSibling(".").normalize());
    Files.write(
        path, file.endsWith(".gz") ? HostFiles.gzip(text) : text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Leaves the first part of a file's bytes, packed ones too: 0.5 is half of it. */
  public Damage truncate(String file, double part) throws IOException {
    byte[] bytes = Files.readAllBytes(campaign.resolve(file));
    int length = (int) (bytes.length * part);
    Files.write(campaign.resolve(file), Arrays.copyOf(bytes, length));
    return this;
  }

  /** Changes a file's text. A change that changes nothing is a mistake of the caller. */
  public Damage change(String file, UnaryOperator<String> change) throws IOException {
    String text = text(file);
    String changed = change.apply(text);
    if (changed.equals(text)) {
      throw new IllegalArgumentException("Nothing of " + file + " was changed.");
    }
    return write(file, changed);
  }

  /** Replaces a text wherever it stands. */
  public Damage replace(String file, String from, String to) throws IOException {
    return change(file, text -> text.replace(from, to));
  }

  /** Removes the lines {@code from} to {@code to} (the header is line 1), both included. */
  public Damage dropLines(String file, int from, int to) throws IOException {
    return change(
        file,
        text -> {
          List<String> lines = new ArrayList<>(List.of(text.split("\n")));
          lines.subList(from - 1, Math.min(to, lines.size())).clear();
          return String.join("\n", lines) + "\n";
        });
  }

  /** Removes a column of a table. */
  public Damage cutColumn(String file, String column) throws IOException {
    return change(
        file,
        text -> {
          List<String> lines = List.of(text.split("\n"));
          int index = index(lines.get(0), column, file);
          return lines.stream()
              .map(line -> cells(line, i -> i == index ? null : UnaryOperator.identity()))
              .collect(Collectors.joining("\n", "", "\n"));
        });
  }

  /** Changes the cells of a column in the lines {@code from} to {@code to}, both included. */
  public Damage edit(String file, String column, int from, int to, UnaryOperator<String> change)
      throws IOException {
    return change(
        file,
        text -> {
          List<String> lines = List.of(text.split("\n"));
          int index = index(lines.get(0), column, file);
          return IntStream.range(0, lines.size())
              .mapToObj(
                  n ->
                      n + 1 < from || n + 1 > to
                          ? lines.get(n)
                          : cells(
                              lines.get(n), i -> i == index ? change : UnaryOperator.identity()))
              .collect(Collectors.joining("\n", "", "\n"));
        });
  }

  /** A file's text, unpacked. */
  public String text(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(campaign.resolve(file));
    if (!file.endsWith(".gz")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** As it is, under seals that no longer fit. */
  public Path tampered() {
    return campaign;
  }

  /** With trailers and seals made anew over what is there. */
  public Path resealed() throws IOException {
    CampaignFolder folder = new CampaignFolder(campaign);
    for (RepetitionFolder repetition : folder.repetitions()) {
      trailer(repetition.device());
      trailer(repetition.sender());
      Seal.of(repetition);
    }
    Seal.of(folder);
    return campaign;
  }

  /**
   * With seals made anew, but for the trailers: as if the controller had lost a file on the way.
   */
  public Path notCollected() throws IOException {
    CampaignFolder folder = new CampaignFolder(campaign);
    for (RepetitionFolder repetition : folder.repetitions()) {
      Seal.of(repetition);
    }
    Seal.of(folder);
    return campaign;
  }

  private static void trailer(Path host) throws IOException {
    Path trailer = host.resolve("trailer.txt");
    if (!Files.isRegularFile(trailer)) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (String line : Files.readString(trailer).split("(?<=\n)")) {
      Matcher m = HASH.matcher(line.strip());
      if (!m.matches()) {
        text.append(line);
      } else if (Files.exists(host.resolve(m.group(1)))) {
        text.append("sha256 ").append(Seal.sha256(host.resolve(m.group(1)))).append("  ");
        text.append(m.group(1)).append('\n');
      }
    }
    Files.writeString(trailer, text);
  }

  private static int index(String header, String column, String file) {
    int index = List.of(header.split("\t")).indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(file + " has no column " + column + ".");
    }
    return index;
  }

  private interface Change {
    @Nullable UnaryOperator<String> of(int index);
  }

  private static String cells(String line, Change change) {
    String[] cells = line.split("\t", -1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      UnaryOperator<String> operator = change.of(i);
      if (operator != null) {
        kept.add(operator.apply(cells[i]));
      }
    }
    return String.join("\t", kept);
  }
}
