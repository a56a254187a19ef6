package besser.gate.report.page;

import besser.gate.evidence.Campaign;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.report.escape.Html;
import besser.gate.report.view.BuiltFrom;
import besser.gate.report.view.Conditions;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Gating;
import besser.gate.report.view.Headline;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Reasons;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first screen: verdict, reasons in numbers, what to do next, what was recorded. */
final class PageHead {
  private static final Pattern ID = Pattern.compile("[A-Z]+(?:-[A-Z0-9]+)+");

  private PageHead() {}

  static void write(StringBuilder out, Html html, Dossier dossier) {
    Judgement judgement = dossier.judgement();
    Campaign campaign = dossier.campaign();
    String css = judgement.outcome().name().toLowerCase(Locale.ROOT);
    out.append("<header class=\"verdict ").append(css).append("\"><h1>");
    out.append(html.text(Headline.word(judgement))).append("</h1><p>");
    out.append(html.text(Headline.summary(judgement)))
        .append("</p></header>\n<ul class=\"reasons\">");
    Reasons.brief(judgement)
        .forEach(r -> out.append("<li>").append(linked(html, judgement, r)).append("</li>"));
    out.append("</ul>\n<div class=\"next\"><b>Next</b><ul>");
    NextStep.of(judgement).forEach(n -> out.append("<li>").append(html.text(n)).append("</li>"));
    out.append("</ul></div>\n<dl class=\"facts\">");
    Map<String, String> first =
        campaign.repetitions().isEmpty() ? Map.of() : Conditions.of(campaign.repetitions().get(0));
    fact(out, html, "campaign", campaign.id());
    fact(out, html, "date", first.getOrDefault("date", Conditions.ABSENT));
    fact(out, html, "module", first.getOrDefault("module srcversion", Conditions.ABSENT));
    fact(out, html, "kernel", first.getOrDefault("kernel", Conditions.ABSENT));
    fact(
        out,
        html,
        "rig",
        campaign.environment() + campaign.model().map(m -> ", model " + m).orElse(""));
    fact(out, html, "patch", campaign.patch().orElse("-"));
    BuiltFrom.of(campaign).ifPresent(c -> fact(out, html, "source", c));
    fact(
        out,
        html,
        "plan",
        "%s, %s of %s repetitions"
            .formatted(
                campaign.plan().name(),
                campaign.repetitions().size(),
                campaign.plan().repetitions()));
    fact(out, html, "gate", Gating.of(judgement));
    fact(out, html, "claims", judgement.edition());
    judgement.comparison().ifPresent(c -> fact(out, html, "baseline", c.baseline()));
    out.append("</dl>\n");
  }

  /** Each claim a reason names leads to where its receipt stands. */
  private static String linked(Html html, Judgement judgement, String reason) {
    Map<String, JudgedClaim> claims = new HashMap<>();
    judgement.judgedClaims().forEach(c -> claims.put(c.id(), c));
    StringBuilder out = new StringBuilder();
    int at = 0;
    Matcher m = ID.matcher(reason);
    while (m.find()) {
      JudgedClaim claim = claims.get(m.group());
      if (claim != null) {
        out.append(html.text(reason.substring(at, m.start())));
        out.append("<a href=\"#%s\">%s</a>".formatted(Anchor.claim(claim), html.text(m.group())));
        at = m.end();
      }
    }
    return out.append(html.text(reason.substring(at))).toString();
  }

  private static void fact(StringBuilder out, Html html, String name, String value) {
    out.append("<div><dt>")
        .append(name)
        .append("</dt><dd>")
        .append(html.text(value))
        .append("</dd></div>");
  }
}
