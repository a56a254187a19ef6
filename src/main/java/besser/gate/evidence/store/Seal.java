package besser.gate.evidence.store;

import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code SHA256SUMS}, in the format of {@code sha256sum}: {@code sha256sum -c} checks it too. It
 * shows that a file changed; against somebody who writes a new seal only publishing the seal's own
 * hash helps.
 */
public final class Seal {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private Seal() {}

  /** Seals everything in a repetition's folder, over a seal that is there. */
  public static void of(RepetitionFolder repetition) throws IOException {
    write(repetition.root(), repetition.evidence());
  }

  /** Seals a campaign: its own files and its repetitions' seals. */
  public static void of(CampaignFolder campaign) throws IOException {
    write(campaign.root(), campaign.evidence());
  }

  /** Writes the seal of {@code names} below {@code folder}. */
  private static void write(Path folder, Collection<String> names) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : new TreeSet<>(names)) {
      text.append(sha256(folder.resolve(name))).append("  ").append(name).append('\n');
    }
    AtomicFile.write(folder.resolve(RepetitionFolder.SEAL), text.toString());
  }

  /**
   * What is there against what was sealed.
   *
   * @param present files that should be sealed, as found
   */
  static SealCheck check(Path folder, Collection<String> present) {
    Map<String, String> found = new TreeMap<>();
    for (String name : present) {
      found.put(name, hashOrFault(folder.resolve(name)));
    }
    Path seal = folder.resolve(RepetitionFolder.SEAL);
    if (!Files.isRegularFile(seal, LinkOption.NOFOLLOW_LINKS)) {
      return new SealCheck(false, "", Map.of(), found);
    }
    Map<String, String> sealed = new TreeMap<>();
    try {
      for (String line : Files.readString(seal).split("\n")) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
          return new SealCheck(true, "\"" + line + "\" is no line of sha256sum", sealed, found);
        }
        sealed.put(m.group(2), m.group(1));
      }
    } catch (IOException unreadable) {
      return new SealCheck(true, "it cannot be read", sealed, found);
    }
    return new SealCheck(true, "", sealed, found);
  }

  /** Hash of a file's bytes, in lower-case hex. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.hex(in);
    }
  }

  private static String hashOrFault(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "not a regular file";
    }
    try {
      return sha256(file);
    } catch (IOException unreadable) {
      return "unreadable";
    }
  }
}
