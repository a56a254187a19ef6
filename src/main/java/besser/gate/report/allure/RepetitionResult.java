package besser.gate.report.allure;

import besser.gate.evidence.Repetition;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.RawFile;
import besser.gate.report.view.Receipt;
import besser.gate.report.view.Receipts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One repetition: its chart at once, its flame graph and its raw files a click away.
 *
 * @param dossier what may be looked at
 * @param writer where it goes
 * @param files of the whole campaign
 * @param raw bytes of raw files this repetition may put into the page
 */
record RepetitionResult(Dossier dossier, ResultsWriter writer, List<RawFile> files, long raw) {
  private static final String SUITE = "1 Repetitions";

  /** What a reader opens first stands first. */
  private static final List<String> FIRST =
      List.of("rx_bytes.tsv", "link.tsv", "kmsg.log", "offered.tsv", "stages.tsv", "start.txt");

  void write(Repetition repetition, long start) throws IOException {
    String id = repetition.id().replaceAll("[^A-Za-z0-9-]", "_");
    Path derived = dossier.folder().resolve("derived");
    Path chart = derived.resolve("ramp-" + id + ".svg");
    writer.attach("Throughput, events, signal, MCS and lock share", "image/svg+xml", "svg", chart);
    writer.attach(
        "Flame graph of the driver's workers",
        "text/html",
        "html",
        derived.resolve("flame-" + id + ".html"));
    List<Receipt> receipts = Receipts.of(dossier, repetition.id(), Receipt.WHOLE);
    if (!receipts.isEmpty()) {
      writer.attach(
          "Receipts of " + id + ": the lines of evidence the verdict rests on",
          "text/plain",
          "txt",
          dossier
              .redaction()
              .apply(
                  receipts.stream()
                      .map(r -> "%s\n%s\n".formatted(r.source(), r.text()))
                      .collect(Collectors.joining("\n")))
              .getBytes(StandardCharsets.UTF_8));
    }
    List<RawFile> own =
        files.stream().filter(f -> f.path().startsWith(repetition.id() + "/")).toList();
    writer.attach(
        "Raw files of " + id + " with their SHA-256",
        "text/tab-separated-values",
        "tsv",
        RawFile.table(own, dossier.redaction()).getBytes(StandardCharsets.UTF_8));
    List<RawFile> shown = shown(own);
    writer.group("Raw files as recorded, " + shown.size() + " of " + own.size());
    for (RawFile file : shown) {
      attach(file);
    }
    excerpts(own, shown);
    List<Result> results = resultsOf(repetition);
    String reasons =
        results.stream()
            .filter(o -> o.outcome() != Outcome.HOLDS)
            .map(o -> dossier.redaction().apply(o.reason()))
            .collect(Collectors.joining("\n"));
    writer.write(
        SUITE,
        id,
        "Repetition " + id + ", " + dossier.redaction().apply(repetition.state()),
        Outcome.worst(results.stream().map(Result::outcome).toList()),
        reasons.isEmpty() ? "No gating claim was judged on it." : reasons,
        description(repetition, chart),
        start);
  }

  private String description(Repetition repetition, Path chart) throws IOException {
    String note = repetition.state();
    note += repetition.reason().isBlank() ? "" : ": " + repetition.reason();
    String svg = Files.isRegularFile(chart) ? Files.readString(chart) : "";
    return "<p>" + new Html(dossier.redaction()).text(note) + "</p>" + svg;
  }

  /** What a reader opens first is there at least in part, where there is room for a part of it. */
  private void excerpts(List<RawFile> own, List<RawFile> shown) throws IOException {
    long left = raw - shown.stream().mapToLong(RawFile::bytes).sum();
    for (RawFile file : own) {
      boolean wanted = rank(file) < FIRST.size() && file.bytes() > 0 && !shown.contains(file);
      if (dossier.redaction().on() || !wanted || left < 0) {
        continue;
      }
      byte[] text = RawExcerpt.of(dossier.folder().resolve(file.path()), file.path());
      if (text.length <= left) {
        writer.attach(file.path() + ", excerpt", "text/plain", "txt", text);
        left -= text.length;
      }
    }
  }

  private void attach(RawFile file) throws IOException {
    boolean table = file.path().endsWith(".tsv");
    String hash = file.sha256().isEmpty() ? "in no seal" : "sha256 " + file.sha256();
    writer.attach(
        file.path() + ", " + hash,
        table ? "text/tab-separated-values" : "text/plain",
        table ? "tsv" : "txt",
        dossier.folder().resolve(file.path()));
  }

  /** As many texts as the page has room for, the small ones before the large. */
  private List<RawFile> shown(List<RawFile> own) {
    Set<RawFile> fit = new HashSet<>();
    // Room for an excerpt of each file that a reader wants and that is too large as a whole.
    long large = own.stream().filter(f -> rank(f) < FIRST.size() && f.bytes() > raw / 3).count();
    long left = raw - large * RawExcerpt.MOST / 4;
    for (RawFile file : own.stream().sorted(Comparator.comparingLong(RawFile::bytes)).toList()) {
      boolean text = file.path().matches(".*\\.(tsv|txt|log|json)");
      // Raw files hold addresses; a redacted report lists them and attaches none.
      if (!dossier.redaction().on() && text && file.bytes() > 0 && file.bytes() <= left) {
        fit.add(file);
        left -= file.bytes();
      }
    }
    return own.stream()
        .filter(fit::contains)
        .sorted(Comparator.comparingInt(RepetitionResult::rank).thenComparing(RawFile::path))
        .toList();
  }

  private static int rank(RawFile file) {
    int rank = FIRST.indexOf(file.path().replaceFirst(".*/", ""));
    return rank < 0 ? FIRST.size() : rank;
  }

  private List<Result> resultsOf(Repetition repetition) {
    return dossier.judgement().judgedClaims().stream()
        .filter(JudgedClaim::gating)
        .flatMap(c -> c.judgedSentences().stream())
        .flatMap(s -> s.results().stream())
        .filter(o -> o.repetition().equals(repetition.id()))
        .toList();
  }
}
