package besser.gate.report;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Derived;
import besser.gate.report.chart.RampChart;
import besser.gate.report.escape.Html;
import besser.gate.report.flame.FlamePage;
import besser.gate.report.json.VerdictJson;
import besser.gate.report.junit.JunitXml;
import besser.gate.report.page.VerdictPage;
import besser.gate.report.text.VerdictDokuWiki;
import besser.gate.report.text.VerdictMarkdown;
import besser.gate.report.view.Bounds;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.WorkerStacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything in {@code derived/} that needs no Cucumber run: verdict.json, .md, .dokuwiki.txt,
 * .html, junit.xml, and per repetition its chart and its flame graph.
 */
public final class VerdictFiles {
  private VerdictFiles() {}

  /**
   * Writes them, each at once or not at all.
   *
   * @return file name to path
   */
  public static Map<String, Path> write(Dossier dossier) {
    Map<String, String> texts = new LinkedHashMap<>();
    // Machines compare verdict.json byte by byte, so nothing in it is ever redacted.
    texts.put("verdict.json", VerdictJson.write(dossier.judgement()));
    texts.put("verdict.md", VerdictMarkdown.write(dossier));
    texts.put("verdict.dokuwiki.txt", VerdictDokuWiki.write(dossier));
    texts.put("junit.xml", JunitXml.write(dossier.judgement(), dossier.redaction()));
    texts.putAll(pictures(dossier));
    texts.put("verdict.html", VerdictPage.write(dossier));
    Derived derived = new Derived(new CampaignFolder(dossier.folder()));
    Map<String, Path> out = new LinkedHashMap<>();
    texts.forEach((name, text) -> out.put(name, write(derived, name, text)));
    return out;
  }

  private static Map<String, String> pictures(Dossier dossier) {
    Map<String, String> out = new LinkedHashMap<>();
    RampChart chart = new RampChart(Bounds.of(dossier.judgement()), new Html(dossier.redaction()));
    for (Repetition r : dossier.campaign().repetitions()) {
      String id = r.id().replaceAll("[^A-Za-z0-9-]", "_");
      out.put("ramp-" + id + ".svg", chart.draw(r, dossier.campaign().plan()));
      WorkerStacks stacks = WorkerStacks.of(r, dossier.campaign().plan());
      if (stacks.samples() > 0) {
        out.put("flame-" + id + ".html", FlamePage.of(stacks, "Workers of the driver, " + r.id()));
      }
    }
    WorkerStacks patched =
        WorkerStacks.of(dossier.campaign().repetitions(), dossier.campaign().plan());
    dossier
        .baseline()
        .map(b -> WorkerStacks.of(b.repetitions(), b.plan()))
        .filter(b -> b.samples() > 0 && patched.samples() > 0)
        .ifPresent(
            b ->
                out.put(
                    "flame-difference.html",
                    FlamePage.difference(
                        b, patched, "Against the baseline: red grew, blue shrank")));
    return out;
  }

  private static Path write(Derived derived, String name, String text) {
    try {
      return derived.write(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }
}
