package besser.gate.report.allure;

import besser.gate.evidence.Repetition;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.RawFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code derived/report.html} from a folder of Allure results. */
public final class AllureReport {
  /** Bytes attached in all; in base64 and with Allure's own 1.4 MB that stays under 4.5 MB. */
  private static final long ROOM = 1_900_000;

  /** Bytes of the page; it is sent by mail and kept in wikis. */
  private static final int MOST = 5_000_000;

  /** Of these, for the chart and the flame graph of one repetition. */
  private static final long PICTURES = 80_000;

  private AllureReport() {}

  /**
   * Completes the results of the Cucumber run in place and generates the page. Call it after {@link
   * besser.gate.report.VerdictFiles#write}, whose files it attaches.
   *
   * @param results folder the Cucumber run wrote into, made for this call: what an earlier judging
   *     left in it would be shown as a retry. May be empty, then only the verdict and the
   *     repetitions are shown
   * @param history {@code derived/allure-history} of the campaign before this one, if any; this
   *     campaign's own is written beside {@code out}
   * @param out the page, replaced at once
   */
  public static Path write(Path results, Dossier dossier, Optional<Path> history, Path out) {
    try {
      Files.createDirectories(results);
      long start =
          ScenarioResults.complete(results, ReportFacts.recorded(dossier), dossier.redaction());
      ReportFacts.write(results, dossier);
      if (history.isPresent() && Files.isDirectory(history.get())) {
        copy(history.get(), Files.createDirectories(results.resolve("history")));
      }
      SingleFile page = generated(results, dossier, start, ROOM);
      if (page.html().getBytes(StandardCharsets.UTF_8).length > MOST) {
        // Whatever the views took, the raw files lie beside the page and are listed in it.
        page = generated(results, dossier, start, 0);
      }
      Path own = Files.createDirectories(out.resolveSibling("allure-history"));
      page.writeHistory(own);
      Path part = out.resolveSibling(out.getFileName() + ".part");
      Files.writeString(part, page.html());
      return Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The Allure report could not be written to " + out + ".", e);
    }
  }

  private static SingleFile generated(Path results, Dossier dossier, long start, long room)
      throws IOException {
    ResultsWriter writer = new ResultsWriter(results, dossier.campaign().id());
    List<RawFile> files = RawFile.of(dossier.folder());
    new VerdictResult(dossier, writer, files).write(start);
    List<Repetition> repetitions = dossier.campaign().repetitions();
    // Views come first: what they leave is shared by the raw files.
    long share = (room - writer.bytes()) / Math.max(1, repetitions.size()) - PICTURES;
    for (Repetition repetition : repetitions) {
      new RepetitionResult(dossier, writer, files, share).write(repetition, start);
    }
    return SingleFile.generate(results, dossier);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
