package besser.gate.report.text;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Finding;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.escape.Redaction;
import besser.gate.report.escape.Visible;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Headline;
import besser.gate.report.view.Reasons;
import java.util.ArrayList;
import java.util.List;

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
   * @param report path of the page to read next, printed last as it is given
   */
  public String print(Judgement judgement, String report) {
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
                wrapped("NOT AS RECORDED  " + c, "")
                    .forEach(l -> out.add(ink.outcome(Outcome.FAILS, l))));
    wrapped(Headline.of(judgement), "").forEach(l -> out.add(ink.outcome(judgement.outcome(), l)));
    out.add("");
    List<String> repetitions =
        judgement.campaign().repetitions().stream().map(Repetition::id).toList();
    ClaimGrid grid = new ClaimGrid(repetitions, width, this::clean, ink);
    for (Kind kind : Kind.values()) {
      List<JudgedClaim> judgedClaims =
          judgement.judgedClaims().stream().filter(c -> c.kind() == kind).toList();
      if (!judgedClaims.isEmpty()) {
        out.add(ink.bold(heading(kind)));
        out.addAll(grid.print(judgedClaims));
        out.add("");
      }
    }
    wrapped("x misses its bound, ? undecided, ~ holds within 5 % of the bound", "")
        .forEach(out::add);
    out.add("");
    reasons(judgement, ink, out);
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
    out.add("Report: " + Visible.line(report));
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

  private void reasons(Judgement judgement, Ink ink, List<String> out) {
    out.add(ink.bold("Why"));
    Reasons.beyondClaims(judgement).forEach(r -> out.addAll(hanging("- ", r)));
    List<String> faults = new ArrayList<>(judgement.campaign().faults());
    for (Repetition r : judgement.campaign().repetitions()) {
      if (!r.state().equals("complete")) {
        faults.add(r.id() + " is " + r.state() + (r.reason().isBlank() ? "." : ": " + r.reason()));
      }
      r.sealFaults().forEach(f -> faults.add(r.id() + ": " + f));
    }
    faults.forEach(f -> out.addAll(hanging("- ", f)));
    for (JudgedClaim judgedClaim : judgement.judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        for (Result o : judgedSentence.results()) {
          if (o.outcome() != Outcome.HOLDS) {
            out.addAll(
                hanging(
                    "- " + clean(judgedClaim.id()) + " " + clean(o.repetition()) + ": ",
                    o.reason()));
          }
        }
      }
    }
    out.add("");
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
