package besser.gate.report.junit;

import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.judge.Sentence;
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
    for (Claim claim : judgement.claims()) {
      for (Sentence sentence : claim.sentences()) {
        sentence.opinions().forEach(o -> add(label, claim, sentence, o));
      }
      if (claim.sentences().isEmpty() && claim.gating()) {
        add(claim.feature(), label + claim.id(), Outcome.UNDECIDED, "No sentence was judged.");
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

  private void add(String label, Claim claim, Sentence sentence, Opinion opinion) {
    String what = claim.id() + ": " + sentence.text() + " [" + opinion.repetition() + "]";
    if (claim.gating()) {
      add(claim.feature(), label + what, opinion.outcome(), opinion.reason());
    } else {
      // Never gates, so it cannot turn a build red; its name says what it came to.
      String name = label + "does not gate, " + opinion.outcome() + ": " + what;
      add(claim.feature(), name, Outcome.HOLDS, opinion.reason());
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
