package besser.gate.report.text;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Finding;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Headline;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Reasons;
import besser.gate.report.view.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The verdict for standard output: banner, sentence, table, reasons, findings, what it proves.
 *
 * @param width columns; fewer than 40 are taken as 40
 * @param colour whether escape sequences may be used; the caller looks at NO_COLOR and pipes
 * @param redaction applied to all text
 */
public record TerminalTable(int width, boolean colour, Redaction redaction) {
  /** Lines of a finding's receipt that are shown here. */
  private static final int RECEIPT = 4;

  public TerminalTable {
    width = Math.max(40, width);
  }

  /**
   * The text, ended by a line break.
   *
   * @param reports paths of the pages to read next, printed last as they are given
   */
  public String print(Judgement judgement, String... reports) {
    List<String> out = new ArrayList<>();
    Ink ink = colour ? Ink.COLOUR : Ink.PLAIN;
    Banner.of(judgement)
        .ifPresent(
            b -> {
              wrapped(b.word() + "  " + b.text(), "")
                  .forEach(l -> out.add(ink.banner(Wrap.pad(l, width))));
              out.add("");
            });
    judgement
        .concerns()
        .forEach(
            c ->
                wrapped(Headline.NOT_AS_RECORDED + "  " + c, "")
                    .forEach(l -> out.add(ink.outcome(Outcome.FAILS, l))));
    wrapped(Headline.of(judgement), "").forEach(l -> out.add(ink.outcome(judgement.outcome(), l)));
    out.add("");
    List<String> repetitions =
        judgement.campaign().repetitions().stream().map(Repetition::id).toList();
    ClaimGrid grid = new ClaimGrid(judgement, repetitions, width, this::clean, ink);
    for (Kind kind : Kind.values()) {
      List<JudgedClaim> judgedClaims =
          judgement.judgedClaims().stream().filter(c -> c.kind() == kind).toList();
      if (!judgedClaims.isEmpty()) {
        out.add(ink.bold(heading(kind)));
        List<JudgedClaim> rows = judgedClaims.stream().filter(c -> !plain(c)).toList();
        if (!rows.isEmpty()) {
          out.addAll(grid.print(rows));
        }
        plain(ink, judgedClaims, out);
        out.add("");
      }
    }
    wrapped("x misses its bound, ? undecided, ~ holds within 5 % of the bound", "")
        .forEach(out::add);
    out.add("");
    listed("Why", why(judgement), ink, out);
    listed("Receipts", Receipts.lines(Receipts.told(judgement), true), ink, out);
    listed("Next", NextStep.of(judgement), ink, out);
    listed("Predictions", TerminalComparison.predictions(judgement), ink, out);
    judgement
        .comparison()
        .ifPresent(
            c ->
                listed(
                    "Against " + clean(c.baseline()), TerminalComparison.comparison(c), ink, out));
    findings(judgement, ink, out);
    if (!judgement.survival().isBlank()) {
      wrapped(judgement.survival(), "").forEach(out::add);
      out.add("");
    }
    for (int i = 0; i < reports.length; i++) {
      out.add((i == 0 ? "Report: " : "        ") + Visible.line(reports[i]));
    }
    return String.join("\n", out.stream().map(String::stripTrailing).toList()) + "\n";
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case TARGET -> "Targets (locked in Phase 1)";
      case GOAL -> "Goals of the patch";
      case PREDICTION -> "Predictions (never gate)";
      case VALIDITY -> "Validity: does this run count";
    };
  }

  /** A condition of the run that holds with room to spare: its figures stand in the report. */
  private static boolean plain(JudgedClaim claim) {
    return claim.kind() == Kind.VALIDITY
        && claim.outcome() == Outcome.HOLDS
        && claim.judgedSentences().stream()
            .flatMap(s -> s.results().stream())
            .noneMatch(Result::marginal);
  }

  private void plain(Ink ink, List<JudgedClaim> claims, List<String> out) {
    String ids =
        claims.stream()
            .filter(TerminalTable::plain)
            .map(JudgedClaim::id)
            .collect(Collectors.joining(", "));
    if (!ids.isEmpty()) {
      hanging("HOLDS  ", ids + " (figures in the report)")
          .forEach(l -> out.add(ink.outcome(Outcome.HOLDS, l)));
    }
  }

  private static List<String> why(Judgement judgement) {
    List<String> out = new ArrayList<>(Reasons.brief(judgement));
    for (Repetition r : judgement.campaign().repetitions()) {
      if (!r.state().equals("complete")) {
        out.add(r.id() + " is " + r.state() + (r.reason().isBlank() ? "." : ": " + r.reason()));
      }
      r.sealFaults().forEach(f -> out.add(r.id() + ": " + f));
    }
    return out;
  }

  private void listed(String heading, List<String> items, Ink ink, List<String> out) {
    if (!items.isEmpty()) {
      out.add(ink.bold(heading));
      items.forEach(i -> out.addAll(hanging("- ", i)));
      out.add("");
    }
  }

  private void findings(Judgement judgement, Ink ink, List<String> out) {
    if (judgement.findings().isEmpty()) {
      return;
    }
    out.add(ink.bold("Findings"));
    for (Finding f : judgement.findings()) {
      out.addAll(
          hanging("- ", f.id() + ": " + f.title() + (f.answer().isEmpty() ? " [open]" : "")));
      List<String> receipt = f.receipt().lines().toList();
      receipt.stream().limit(RECEIPT).forEach(l -> out.addAll(hanging("    ", l)));
      if (receipt.size() > RECEIPT) {
        out.add("    and %s more lines in the report".formatted(receipt.size() - RECEIPT));
      }
      f.answer()
          .ifPresent(a -> out.addAll(hanging("    answered by " + clean(a.who()) + ": ", a.why())));
    }
    out.add("");
  }

  private List<String> wrapped(String text, String indent) {
    return Wrap.lines(clean(text), width - indent.length()).stream().map(l -> indent + l).toList();
  }

  private List<String> hanging(String first, String text) {
    List<String> lines = Wrap.lines(clean(text), Math.max(20, width - first.length()));
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      out.add((i == 0 ? first : " ".repeat(first.length())) + lines.get(i));
    }
    return out;
  }

  private String clean(String untrusted) {
    return Visible.line(redaction.apply(untrusted));
  }
}
