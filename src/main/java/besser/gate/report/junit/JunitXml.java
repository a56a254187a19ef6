package besser.gate.report.junit;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Counted;
import besser.gate.report.view.Headline;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Reasons;
import besser.gate.report.view.Receipts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One test case a sentence and repetition, the verdict first; no times, so that it is stable. Green
 * is only what gates and holds: undecided is an error, and what does not gate is skipped, with what
 * it came to as the reason.
 */
public final class JunitXml {
  private final Html html;
  private final StringBuilder cases = new StringBuilder();
  private int tests;
  private int failures;
  private int errors;
  private int skipped;

  private JunitXml(Html html) {
    this.html = html;
  }

  /** The whole document. */
  public static String write(Judgement judgement, Redaction redaction) {
    return new JunitXml(new Html(redaction)).document(judgement);
  }

  private String document(Judgement judgement) {
    String label = Banner.of(judgement).map(b -> b.word() + " ").orElse("");
    add(
        "verdict",
        Headline.word(judgement),
        Headline.outcome(judgement),
        Headline.of(judgement),
        around(judgement));
    judgement
        .campaign()
        .faults()
        .forEach(f -> add("campaign", label + "the set is whole", Outcome.UNDECIDED, f, ""));
    for (JudgedClaim judgedClaim : judgement.judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        judgedSentence
            .results()
            .forEach(o -> add(label, judgedClaim, judgedSentence, o, Counted.of(judgement, o)));
      }
      if (judgedClaim.gating()
          && judgedClaim.judgedSentences().stream().allMatch(s -> s.results().isEmpty())) {
        add(
            judgedClaim.feature(),
            label + judgedClaim.id(),
            Outcome.UNDECIDED,
            "No sentence was judged.",
            "");
      }
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="%s" tests="%s" failures="%s" errors="%s" skipped="%s" time="0">
        %s</testsuite>
        """
        .formatted(
            html.text(label + judgement.campaign().id()), tests, failures, errors, skipped, cases);
  }

  /** What a page says around its claims, a line each: why, and what to do. */
  private static String around(Judgement judgement) {
    return Stream.of(
            judgement.concerns().stream().map(c -> Headline.NOT_AS_RECORDED + ": " + c),
            Reasons.brief(judgement).stream(),
            NextStep.of(judgement).stream().map(n -> "Next: " + n))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private void add(
      String label,
      JudgedClaim judgedClaim,
      JudgedSentence judgedSentence,
      Result result,
      Counted counted) {
    String what =
        judgedClaim.id() + ": " + judgedSentence.text() + " [" + result.repetition() + "]";
    if (judgedClaim.gating()) {
      add(
          judgedClaim.feature(),
          label + what,
          counted.outcome(),
          counted.reason(),
          result.behind().stream()
              .map(r -> "%s: %s".formatted(Receipts.OWN, r.reason()))
              .collect(Collectors.joining(" ")));
    } else {
      // Never gates, so it can turn a build neither red nor green; its name says what it came to.
      skip(
          judgedClaim.feature(),
          "%sdoes not gate, %s: %s".formatted(label, result.outcome(), what),
          "It does not gate. " + result.reason());
    }
  }

  private void skip(String group, String name, String reason) {
    begin(group, name);
    skipped++;
    cases.append("<skipped message=\"").append(html.text(reason)).append("\"/></testcase>\n");
  }

  private void begin(String group, String name) {
    tests++;
    cases.append("  <testcase classname=\"").append(html.text(group)).append("\" name=\"");
    cases.append(html.text(name)).append("\" time=\"0\">");
  }

  /** What stands behind the reason is text of the element, where a reader of CI unfolds it. */
  private void add(String group, String name, Outcome outcome, String reason, String behind) {
    begin(group, name);
    String text = html.text(reason);
    String more = html.lines(behind).strip();
    switch (outcome) {
      case HOLDS ->
          cases.append(
              "<system-out>%s%s</system-out>".formatted(text, more.isEmpty() ? "" : " " + more));
      case FAILS -> {
        failures++;
        element("failure", "missed", text, more);
      }
      case UNDECIDED -> {
        errors++;
        element("error", "undecided", text, more);
      }
    }
    cases.append("</testcase>\n");
  }

  private void element(String name, String type, String message, String more) {
    cases.append("<%s type=\"%s\" message=\"%s\"".formatted(name, type, message));
    cases.append(more.isEmpty() ? "/>" : ">%s</%s>".formatted(more, name));
  }
}
