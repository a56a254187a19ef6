package besser.gate.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Sealed campaigns of the virtual rig: real tools under a real kernel, with a stand-in for the
 * driver that was told how to behave. Whole and as they were recorded, in {@code
 * src/main/resources/prove}; {@code known.tsv} there says what each must come to.
 */
final class RecordedCases {
  /** Folder beside a campaign that carries no claims: those of the day it was recorded. */
  static final String CLAIMS = "claims";

  private static final String FOLDER = "/prove/";

  private RecordedCases() {}

  static List<KnownCase> cases() {
    List<KnownCase> cases = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t");
      cases.add(
          new KnownCase(
              "virtual rig, " + cells[0] + ": " + cells[2],
              ExpectedJudgement.of(ExpectedJudgement.Call.valueOf(cells[1]), cells[2].split(" "))
                  .with("REHEARSAL"),
              folder -> unpacked(cells[0], cells[3], folder)));
    }
    return cases;
  }

  /**
   * {@code recording call claims under}, the call as in {@link ExpectedJudgement.Call}, the last
   * the recording whose claims it is judged on.
   */
  private static List<String> lines() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open("known.tsv"), StandardCharsets.UTF_8))) {
      return in.lines().skip(1).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Path unpacked(String name, String under, Path folder) throws IOException {
    if (!under.equals(name)) {
      unpack(under, folder, entry -> entry.startsWith(CLAIMS + "/"));
    }
    return unpack(name, folder.resolve(name), entry -> true);
  }

  private static Path unpack(String name, Path folder, Predicate<String> wanted)
      throws IOException {
    Path root = folder.normalize();
    try (ZipInputStream zip = new ZipInputStream(open(name + ".zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
          throw new IOException(name + ".zip reaches outside its folder with " + entry.getName());
        }
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
    return root;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = RecordedCases.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IOException("There is no " + FOLDER + name + " in the program.");
    }
    return in;
  }
}
