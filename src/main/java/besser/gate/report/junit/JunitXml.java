package besser.gate.report.junit;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Headline;

/** One test case a sentence and repetition, the verdict first; no times, so that it is stable. */
public final class JunitXml {
  private final Html html;
  private final StringBuilder cases = new StringBuilder();
  private int tests;
  private int failures;
  private int errors;

  private JunitXml(Html html) {
    this.html = html;
  }

  /** The whole document. */
  public static String write(Judgement judgement, Redaction redaction) {
    return new JunitXml(new Html(redaction)).document(judgement);
  }

  private String document(Judgement judgement) {
    String label = Banner.of(judgement).map(b -> b.word() + " ").orElse("");
    add("verdict", Headline.word(judgement), outcome(judgement), Headline.of(judgement));
    for (JudgedClaim judgedClaim : judgement.judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        judgedSentence.results().forEach(o -> add(label, judgedClaim, judgedSentence, o));
      }
      if (judgedClaim.judgedSentences().isEmpty() && judgedClaim.gating()) {
        add(
            judgedClaim.feature(),
            label + judgedClaim.id(),
            Outcome.UNDECIDED,
            "No sentence was judged.");
      }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\""
        + html.text(label + judgement.campaign().id())
        + "\" tests=\""
        + tests
        + "\" failures=\""
        + failures
        + "\" errors=\""
        + errors
        + "\" skipped=\"0\" time=\"0\">\n"
        + cases
        + "</testsuite>\n";
  }

  /** The verdict's own test: a rehearsal shows what it was judged to be. */
  private static Outcome outcome(Judgement judgement) {
    Verdict verdict = judgement.verdict();
    if (verdict instanceof Verdict.Accepted) {
      return Outcome.HOLDS;
    } else if (verdict instanceof Verdict.Rejected) {
      return Outcome.FAILS;
    }
    return verdict instanceof Verdict.Rehearsal ? judgement.outcome() : Outcome.UNDECIDED;
  }

  private void add(
      String label, JudgedClaim judgedClaim, JudgedSentence judgedSentence, Result result) {
    String what =
        judgedClaim.id() + ": " + judgedSentence.text() + " [" + result.repetition() + "]";
    if (judgedClaim.gating()) {
      add(judgedClaim.feature(), label + what, result.outcome(), result.reason());
    } else {
      // Never gates, so it cannot turn a build red; its name says what it came to.
      String name = label + "does not gate, " + result.outcome() + ": " + what;
      add(judgedClaim.feature(), name, Outcome.HOLDS, result.reason());
    }
  }

  private void add(String group, String name, Outcome outcome, String reason) {
    tests++;
    cases.append("  <testcase classname=\"").append(html.text(group)).append("\" name=\"");
    cases.append(html.text(name)).append("\" time=\"0\">");
    String text = html.text(reason);
    switch (outcome) {
      case HOLDS -> cases.append("<system-out>").append(text).append("</system-out>");
      case FAILS -> {
        failures++;
        cases.append("<failure type=\"missed\" message=\"").append(text).append("\"/>");
      }
      case UNDECIDED -> {
        errors++;
        cases.append("<error type=\"undecided\" message=\"").append(text).append("\"/>");
      }
    }
    cases.append("</testcase>\n");
  }
}
