package besser.gate.report.page;

import besser.gate.judge.Judgement;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Timeline;
import java.util.Locale;

/** The eight accounts, each with its figure: why a campaign counts, or why not. */
final class AccountsTable {
  private final Html html;

  AccountsTable(Html html) {
    this.html = html;
  }

  /** Empty where no account was kept. */
  String write(Judgement judgement) {
    if (judgement.accounts().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<h2 id=\"accounts\">Accounts</h2>\n");
    out.append("<div class=\"wide\"><table class=\"dense accounts\"><tbody>\n");
    judgement
        .accounts()
        .forEach(
            a ->
                out.append(
                    """
                    <tr><td>%s</td><td><span class="pill %s">%s</span></td><td>%s</td></tr>
                    """
                        .formatted(
                            a.account().word(),
                            a.outcome().name().toLowerCase(Locale.ROOT),
                            a.outcome().name().toLowerCase(Locale.ROOT),
                            html.text(a.figure()))));
    out.append(
        "</tbody></table></div>\n<h3 id=\"timeline\">Timeline</h3>\n<div class=\"wide\"><pre>");
    out.append(html.text(String.join("\n", Timeline.of(judgement.campaign()))));
    return out.append("</pre></div>\n<p class=\"mute\">%s</p>\n".formatted(Timeline.LEGEND))
        .toString();
  }
}
