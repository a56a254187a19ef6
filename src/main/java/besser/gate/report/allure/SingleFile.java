package besser.gate.report.allure;

import besser.gate.report.escape.Html;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Headline;
import besser.gate.report.view.Resource;
import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.allure1.Allure1Plugin;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.context.FreemarkerContext;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.context.MarkdownContext;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.MarkdownDescriptionsPlugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Allure's single page, made to open on the verdict.
 *
 * @param html the whole page
 */
record SingleFile(String html) {
  private static final Pattern DATA = Pattern.compile("d\\('([^']+)','([A-Za-z0-9+/=]*)'\\)");
  private static final Pattern STYLES =
      Pattern.compile("href=\"data:text/css;base64,([A-Za-z0-9+/=]*)\"");

  /** All but woff2, with the declaration for a browser of 2012. */
  private static final Pattern OLD_FONTS =
      Pattern.compile(
          "src:url\\(data:application/vnd\\.ms-fontobject;base64,[^)]*\\);"
              + "|url\\(data:[^)]*\\) format\\(\"(?:embedded-opentype|woff|truetype|svg)\"\\),?");

  private static final Pattern ANALYTICS =
      Pattern.compile("<script async src=\"https://www\\.googletagmanager\\.com[^>]*></script>");

  static SingleFile generate(Path results, Dossier dossier) throws IOException {
    Path folder = Files.createTempDirectory("gate-allure");
    try {
      String name =
          "besser-gate " + Headline.word(dossier.judgement()) + " " + dossier.campaign().id();
      var configuration =
          ConfigurationBuilder.empty()
              .withExtensions(extensions())
              .withReportName(new Html(dossier.redaction()).text(name))
              .build();
      new ReportGenerator(configuration).generateSingleFile(folder, List.of(results));
      String page = Files.readString(folder.resolve("index.html"));
      return new SingleFile(page).opened(dossier);
    } finally {
      Files.deleteIfExists(folder.resolve("index.html"));
      Files.deleteIfExists(folder);
    }
  }

  /** The bundled ones but analytics and the exports nobody reads here. */
  private static List<Extension> extensions() {
    return List.of(
        new JacksonContext(),
        new MarkdownContext(),
        new FreemarkerContext(),
        new RandomUidContext(),
        new MarkdownDescriptionsPlugin(),
        new TagsPlugin(),
        new RetryPlugin(),
        new HistoryPlugin(),
        new HistoryTrendPlugin(),
        new CategoriesPlugin(),
        new CategoriesTrendPlugin(),
        new StatusChartPlugin(),
        new TimelinePlugin(),
        new SuitesPlugin(),
        new TestsResultsPlugin(),
        new AttachmentsPlugin(),
        new SummaryPlugin(),
        new ExecutorPlugin(),
        new LaunchPlugin(),
        new Allure1Plugin(),
        new Allure1EnvironmentPlugin(),
        new Allure2Plugin());
  }

  private SingleFile opened(Dossier dossier) {
    Html html = new Html(dossier.redaction());
    String banner =
        Banner.of(dossier.judgement())
            .map(
                b ->
                    "<div id=\"gate-banner\"><b>%s</b> %s</div>"
                        .formatted(b.word(), html.text(b.text())))
            .orElse("");
    String style = "<style>%s</style>".formatted(Resource.text("allure-page.css"));
    String open =
        verdict()
            .map(
                uid ->
                    """
                        <script>if(!location.hash)location.replace('#testresult/%s');</script>"""
                        .formatted(uid))
            .orElse("");
    String page = lean(ANALYTICS.matcher(html()).replaceAll(""));
    int body = page.indexOf("<body>");
    String opening = banner.isEmpty() ? "<body>" : "<body class=\"bannered\">";
    return new SingleFile(
        "%s%s%s%s%s%s"
            .formatted(
                page.substring(0, body),
                opening,
                style,
                banner,
                open,
                page.substring(body + "<body>".length())));
  }

  /** Its font of icons comes in five formats, 1.9 MB of the page; every browser reads woff2. */
  private static String lean(String page) {
    Matcher m = STYLES.matcher(page);
    if (!m.find()) {
      return page;
    }
    String css = OLD_FONTS.matcher(text(m.group(1))).replaceAll("").replace("\"),}", "\")}");
    return page.substring(0, m.start(1))
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8))
        + page.substring(m.end(1));
  }

  /** Allure's own random name of the result called verdict. */
  private Optional<String> verdict() {
    Matcher m = DATA.matcher(html);
    while (m.find()) {
      String name = m.group(1);
      if (name.startsWith("data/test-cases/")
          && text(m.group(2)).contains("\"besser-gate: verdict\"")) {
        return Optional.of(name.replaceAll("^data/test-cases/|\\.json$", ""));
      }
    }
    return Optional.empty();
  }

  /** What the next campaign's report needs to draw a trend. */
  void writeHistory(Path folder) throws IOException {
    Matcher m = DATA.matcher(html);
    while (m.find()) {
      if (m.group(1).matches("history/[a-z-]+\\.json")) {
        Path file = folder.resolve(m.group(1).substring("history/".length()));
        Files.write(file, Base64.getDecoder().decode(m.group(2)));
      }
    }
  }

  private static String text(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
