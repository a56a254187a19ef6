package besser.gate.recorder;

import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was fetched from a host, held against the trailer the recorder wrote there.
 *
 * @param ended what the trailer says of the end; {@code -} where there is no whole trailer
 * @param faults what is missing or arrived otherwise than it was written; empty where all is well
 */
public record Delivery(String ended, List<String> faults) {
  private static final Pattern HASH = Pattern.compile("sha256 ([0-9a-f]{64})  ([^/\n]+)");

  /** One has a line of some 100 bytes for each file. */
  private static final long LARGEST = 1_000_000;

  public Delivery {
    faults = List.copyOf(faults);
  }

  /** Reads the trailer in a folder and hashes every file it names. */
  public static Delivery check(Path folder) throws IOException {
    Path trailer = folder.resolve("trailer.txt");
    if (!Files.isRegularFile(trailer)) {
      return new Delivery("-", List.of("there is no trailer.txt: the recorder did not end"));
    }
    if (Files.size(trailer) > LARGEST) {
      return new Delivery("-", List.of("trailer.txt is larger than any recorder writes"));
    }
    String text = Files.readString(trailer);
    if (!text.endsWith("\nend\n")) {
      return new Delivery("-", List.of("trailer.txt is cut short"));
    }
    String ended = "-";
    Map<String, String> hashes = new TreeMap<>();
    for (String line : text.split("\n")) {
      Matcher hash = HASH.matcher(line);
      if (hash.matches()) {
        hashes.put(hash.group(2), hash.group(1));
      } else if (line.startsWith("ended=")) {
        ended = line.substring("ended=".length());
      }
    }
    return new Delivery(ended, faults(folder, hashes));
  }

  private static List<String> faults(Path folder, Map<String, String> hashes) throws IOException {
    List<String> faults = new ArrayList<>();
    if (hashes.isEmpty()) {
      faults.add("trailer.txt lists no file: the host has no sha256sum");
    }
    for (Map.Entry<String, String> entry : hashes.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        faults.add(entry.getKey() + " was written and did not arrive");
      } else if (!sha256(file).equals(entry.getValue())) {
        faults.add(entry.getKey() + " arrived otherwise than it was written");
      }
    }
    return faults;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.hex(in);
    }
  }
}
