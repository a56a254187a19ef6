package besser.gate.report.export;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Verdict;
import besser.gate.report.escape.Markdown;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Headline;
import besser.gate.report.view.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verdict in at most twenty lines of Markdown, for a comment on a patch. */
public final class Brief {
  private static final int LINES = 20;

  /** Name and mail address, as the kernel's trailers have them. */
  private static final String PERSON = "[^<>\\r\\n\\t]{1,80} <[^<>@\\s]{1,80}@[^<>@\\s]{1,80}>";

  private Brief() {}

  /**
   * The lines.
   *
   * @param page where the whole report is
   * @param testedBy {@code Name <mail>} for a trailer
   * @throws IllegalArgumentException where that is no name and mail, or the verdict is not ACCEPTED
   */
  public static String write(
      Judgement judgement, String page, Optional<String> testedBy, Redaction redaction) {
    Markdown markdown = new Markdown(redaction);
    List<String> lines = new ArrayList<>();
    lines.add(
        "**"
            + markdown.text(Headline.word(judgement))
            + "** "
            + markdown.text(judgement.campaign().id()));
    lines.add("");
    lines.add(markdown.text(Headline.summary(judgement)));
    // Of an accepted campaign the claims below say the rest.
    int most = judgement.verdict() instanceof Verdict.Accepted ? 1 : 6;
    Reasons.brief(judgement).stream().limit(most).forEach(r -> lines.add("- " + markdown.text(r)));
    lines.add("");
    judgement.judgedClaims().stream()
        .filter(c -> c.kind() != Kind.VALIDITY && (c.gating() || c.kind() == Kind.TARGET))
        .limit(6)
        .forEach(c -> lines.add("- " + claim(markdown, c)));
    if (!judgement.findings().isEmpty()) {
      long open = judgement.findings().stream().filter(f -> f.answer().isEmpty()).count();
      int all = judgement.findings().size();
      lines.add("- %s finding%s, %s without an answer".formatted(all, all == 1 ? "" : "s", open));
    }
    lines.add("");
    lines.add("Whole report: " + markdown.text(page));
    testedBy.ifPresent(who -> lines.add(trailer(judgement, who)));
    return String.join("\n", lines.subList(0, Math.min(LINES, lines.size()))) + "\n";
  }

  private static String claim(Markdown markdown, JudgedClaim c) {
    return "%s %s (%s)%s"
        .formatted(
            markdown.text(c.id()),
            c.outcome(),
            markdown.text(c.bound()),
            c.gating() ? "" : ", does not gate");
  }

  private static String trailer(Judgement judgement, String who) {
    if (!who.matches(PERSON)) {
      throw new IllegalArgumentException(
          "--tested-by takes 'Name <mail>', not \"%s\".".formatted(who));
    }
    if (!(judgement.verdict() instanceof Verdict.Accepted)) {
      throw new IllegalArgumentException(
          "--tested-by: the verdict is %s. Only a patch that was ACCEPTED gets a Tested-by."
              .formatted(judgement.verdict().word()));
    }
    return "Tested-by: " + who;
  }
}
