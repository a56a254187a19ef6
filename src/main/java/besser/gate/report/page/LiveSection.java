package besser.gate.report.page;

import besser.gate.quantity.Sha256;
import besser.gate.report.chart.LiveTimeline;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The timeline one can zoom, as markup, data and two scripts: uPlot and ours. It is hidden until
 * its script runs; without one, and in print, the still pictures of the repetitions stand for it.
 */
final class LiveSection {
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  private LiveSection() {}

  /** The section, closed by its scripts. */
  static String write(Dossier dossier) {
    return """
        <section id="live" tabindex="0" hidden aria-label="Timeline" aria-describedby="live-help">
        <h2>Timeline</h2>
        <p><label>Repetition <select id="live-repetition"></select></label>
        <label><input type="checkbox" id="live-baseline" checked> baseline overlaid</label>
        <output id="live-said" aria-live="polite"></output></p>
        <div id="live-plots"></div>
        <p class="mute" id="live-help">Drag zooms, a double click shows all. Keys: arrows move, with shift by ten ticks; \
        + and - zoom; n and p go to the next and the previous event; 0 shows all. Events: X driver death, L link lost, W WARN, \
        D deauthenticated, R link back, B other BSSID, s scan; s×27 means 27 scans too close to tell apart. The sender's queue \
        is put on the tablet's clock by aligning the start of each stage.</p>
        </section>
        <script type="application/json" id="live-data">%s</script>
        %s
        """
        .formatted(
            LiveTimeline.json(dossier),
            scripts().stream()
                .map("<script>%s</script>"::formatted)
                .collect(Collectors.joining("\n")));
  }

  /** uPlot's style sheet. */
  static String style() {
    return Resource.named(UPLOT + "dist/uPlot.min.css");
  }

  /**
   * What the page may run and apply: these very texts and nothing else, from nowhere else.
   *
   * @param styles every style sheet in it
   */
  static String policy(List<String> styles) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src %s; style-src %s"
        .formatted(hashes(scripts()), hashes(styles));
  }

  private static List<String> scripts() {
    String licence = Resource.named(UPLOT + "LICENSE").strip();
    return List.of(
        "/*! uPlot 1.6.30\n%s\n*/\n%s"
            .formatted(licence, Resource.named(UPLOT + "dist/uPlot.iife.min.js")),
        Resource.text("timeline.js"));
  }

  private static String hashes(List<String> texts) {
    return texts.stream().distinct().map(LiveSection::hash).collect(Collectors.joining(" "));
  }

  private static String hash(String text) {
    byte[] sum = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(sum));
  }
}
