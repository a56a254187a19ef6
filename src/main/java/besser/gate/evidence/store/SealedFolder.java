package besser.gate.evidence.store;

import besser.gate.evidence.Part;
import besser.gate.evidence.format.GzipMember;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A folder from which only what nothing speaks against can be read.
 *
 * @param root the folder
 * @param check what its seal says
 * @param refused files that something else speaks against (the host's own hash, the campaign's
 *     seal), with the reason
 * @param whole a reason that refuses every file, empty where there is none
 */
record SealedFolder(Path root, SealCheck check, Map<String, String> refused, String whole) {
  /** Above what 2 h 17 min of a kernel that says something with every frame come to. */
  private static final int LARGEST = 256 << 20;

  /** Text to what it means. */
  interface TextFormat<T> {
    Part<T> read(String file, String text);
  }

  /** Bytes to what they mean; perf's text is hundreds of megabytes and is never decoded. */
  interface BytesFormat<T> {
    Part<T> read(String file, InputStream text) throws IOException;
  }

  <T> Part<T> text(String file, TextFormat<T> format) {
    return bytes(
        file,
        in -> {
          byte[] text = in.readNBytes(LARGEST + 1);
          return text.length > LARGEST
              ? Part.missing(
                  file,
                  "%s is larger than %s MiB; no recorder writes so much there."
                      .formatted(file, LARGEST >> 20))
              : format.read(file, new String(text, StandardCharsets.UTF_8));
        });
  }

  <T> Part<T> stream(String file, BytesFormat<T> format) {
    return bytes(file, in -> format.read(file, in));
  }

  <T> Part<T> unpacked(String file, BytesFormat<T> format) {
    return bytes(file, in -> format.read(file, new GzipMember(in)));
  }

  /** Whether there is such a file, whatever it is worth. */
  boolean holds(String file) {
    return check.found().containsKey(file);
  }

  private interface Bytes<T> {
    Part<T> read(InputStream in) throws IOException;
  }

  private <T> Part<T> bytes(String file, Bytes<T> reading) {
    if (!whole.isEmpty()) {
      return Part.missing(file, whole);
    }
    if (check.lost(file)) {
      return Part.missing(file, file + " was sealed and is missing.");
    }
    if (!check.found().containsKey(file)) {
      return Part.missing(file, refused.getOrDefault(file, file + " is not there."));
    }
    String why = check.refused(file).orElse(refused.getOrDefault(file, ""));
    if (!why.isEmpty()) {
      return Part.missing(file, why);
    }
    try (InputStream in = Files.newInputStream(root.resolve(file))) {
      return reading.read(in);
    } catch (IOException fault) {
      return Part.missing(file, file + " could not be read to its end: " + words(fault) + ".");
    } catch (RuntimeException defect) {
      // A parser that trips over what it was given must cost this part, never the campaign.
      return Part.missing(file, file + " could not be understood: " + defect + ".");
    }
  }

  private static String words(IOException fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }
}
