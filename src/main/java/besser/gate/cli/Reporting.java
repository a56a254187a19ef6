package besser.gate.cli;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Derived;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Judgement;
import besser.gate.report.VerdictFiles;
import besser.gate.report.allure.AllureReport;
import besser.gate.report.escape.Redaction;
import besser.gate.report.json.VerdictJson;
import besser.gate.report.view.Dossier;
import besser.gate.steps.Features;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes what a judgement looks like into {@code derived/}.
 *
 * @param home whose campaigns give the report its history
 */
record Reporting(Home home) {
  private static final String ALLURE = "io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm";

  /** Only {@code derived/verdict.json}; what {@code gate judge} needs. */
  Path verdictOnly(Judging.Judged judged) throws IOException {
    return new Derived(new CampaignFolder(judged.folder()))
        .write("verdict.json", VerdictJson.write(judged.judgement()));
  }

  /** Every page, and the features announced into Allure. */
  Path everything(Judging.Judged judged, Redaction redaction) throws IOException {
    Judgement judgement = judged.judgement();
    Dossier dossier = new Dossier(judgement, judged.folder(), baseline(judged), redaction);
    VerdictFiles.write(dossier);
    Path results = Files.createTempDirectory("besser-gate-allure-");
    try {
      announce(judged, results);
      Path page = judged.folder().resolve("derived").resolve("report.html");
      return AllureReport.write(results, dossier, history(judged.folder()), page);
    } finally {
      remove(results);
    }
  }

  /**
   * Allure's adapter for Cucumber finds its lifecycle in a static field, so one report at a time.
   */
  private static void announce(Judging.Judged judged, Path results) {
    synchronized (Reporting.class) {
      AllureLifecycle before = Allure.getLifecycle();
      Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
      try {
        Features.announce(judged.claims(), judged.judgement(), List.of(ALLURE), judgedClaim -> {});
      } finally {
        Allure.setLifecycle(before);
      }
    }
  }

  private static Optional<Campaign> baseline(Judging.Judged judged) {
    return judged.baseline().map(folder -> Evidence.open(folder));
  }

  /** The newest other campaign that left a history; names begin with their time. */
  private static Optional<Path> history(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(p -> p.compareTo(folder.toAbsolutePath().normalize()) < 0)
          .map(p -> p.resolve("derived").resolve("allure-history"))
          .filter(Files::isDirectory)
          .max(Comparator.naturalOrder());
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
