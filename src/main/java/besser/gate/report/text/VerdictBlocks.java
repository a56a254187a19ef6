package besser.gate.report.text;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Finding;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.report.view.Banner;
import besser.gate.report.view.BuiltFrom;
import besser.gate.report.view.Cell;
import besser.gate.report.view.Conditions;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Headline;
import besser.gate.report.view.Measurements;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Reasons;
import besser.gate.report.view.Receipt;
import besser.gate.report.view.Receipts;
import besser.gate.report.view.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdict in the shape the reviewers use: raw before derived, every repetition, receipts. */
final class VerdictBlocks {
  private final Dossier dossier;
  private final List<Block> out = new ArrayList<>();
  private final List<String> repetitions;

  private VerdictBlocks(Dossier dossier) {
    this.dossier = dossier;
    this.repetitions = dossier.campaign().repetitions().stream().map(Repetition::id).toList();
  }

  static List<Block> of(Dossier dossier) {
    VerdictBlocks blocks = new VerdictBlocks(dossier);
    blocks.header();
    blocks.out.addAll(ComparisonBlocks.predictions(dossier.judgement().predictions()));
    blocks.accounts();
    blocks.repetitions();
    blocks.claims();
    dossier
        .judgement()
        .comparison()
        .ifPresent(c -> blocks.out.addAll(ComparisonBlocks.comparison(c)));
    blocks.findings();
    blocks.verdict();
    blocks.receipts();
    blocks.measured();
    return List.copyOf(blocks.out);
  }

  private void header() {
    Judgement judgement = dossier.judgement();
    Banner.of(judgement).ifPresent(b -> out.add(new Block.Warning(b.word() + ": " + b.text())));
    judgement
        .concerns()
        .forEach(c -> out.add(new Block.Warning(Headline.NOT_AS_RECORDED + ": " + c)));
    out.add(new Block.Heading(1, Headline.of(judgement)));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("campaign", dossier.campaign().id());
    List<Map<String, String>> arms =
        dossier.campaign().repetitions().stream().map(Conditions::of).toList();
    for (String label :
        List.of(
            "date",
            "module srcversion",
            "kernel",
            "BSSID",
            "frequency",
            "signal",
            "uptime at start",
            "NMI")) {
      facts.put(
          label,
          arms.stream()
              .map(a -> a.getOrDefault(label, Conditions.ABSENT))
              .distinct()
              .collect(Collectors.joining("; ")));
    }
    BuiltFrom.of(dossier.campaign()).ifPresent(b -> facts.put("source", b));
    facts.put("window", window());
    facts.put(
        "rig",
        "%s, model %s, patch %s"
            .formatted(
                dossier.campaign().environment(),
                dossier.campaign().model().orElse("-"),
                dossier.campaign().patch().orElse("-")));
    facts.put("claims", dossier.judgement().edition());
    table(
        List.of("what", "value"),
        facts.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
    out.add(new Block.Items(Reasons.brief(judgement)));
    out.add(new Block.Heading(2, "Next"));
    out.add(new Block.Items(NextStep.of(judgement)));
  }

  private void accounts() {
    if (dossier.judgement().accounts().isEmpty()) {
      return;
    }
    out.add(new Block.Heading(2, "Accounts"));
    table(
        List.of("account", "outcome", "figure"),
        dossier.judgement().accounts().stream()
            .map(a -> List.of(a.account().word(), a.outcome().name(), a.figure()))
            .toList());
    out.add(
        new Block.Verbatim(Timeline.LEGEND, String.join("\n", Timeline.of(dossier.campaign()))));
  }

  private String window() {
    var plan = dossier.campaign().plan();
    return "%s plan: pv -L %s; %s of %s repetitions"
        .formatted(
            plan.name(),
            plan.stages().stream()
                .map(s -> s.id() + " " + plan.length(s))
                .collect(Collectors.joining(", ")),
            repetitions.size(),
            plan.repetitions());
  }

  private void repetitions() {
    out.add(new Block.Heading(2, "Repetitions"));
    List<JudgedClaim> targets =
        dossier.judgement().judgedClaims().stream()
            .filter(c -> c.kind() == Kind.TARGET || c.kind() == Kind.GOAL)
            .filter(c -> !c.judgedSentences().isEmpty())
            .toList();
    List<String> header =
        new ArrayList<>(List.of("repetition", "ended", "uptime at start", "signal"));
    targets.forEach(c -> header.add(c.id()));
    header.add("note");
    List<List<String>> rows = new ArrayList<>();
    for (Repetition r : dossier.campaign().repetitions()) {
      Map<String, String> conditions = Conditions.of(r);
      List<String> row =
          new ArrayList<>(
              List.of(
                  r.id(),
                  r.state(),
                  conditions.getOrDefault("uptime at start", ""),
                  conditions.getOrDefault("signal", "")));
      targets.forEach(c -> row.add(value(c.judgedSentences().get(0), r.id())));
      row.add((r.reason() + " " + String.join(" ", r.sealFaults())).strip());
      rows.add(row);
    }
    table(header, rows);
  }

  private String value(JudgedSentence judgedSentence, String repetition) {
    Cell cell = Cell.of(dossier.judgement(), judgedSentence, repetition);
    String value = cell.value() + (cell.detail().isEmpty() ? "" : ", " + cell.detail());
    return switch (cell.outcome()) {
      case HOLDS -> value + (cell.marginal() ? " (marginal)" : "");
      case FAILS -> value + " (missed)";
      case UNDECIDED -> value + " (undecided)";
    };
  }

  private void claims() {
    out.add(new Block.Heading(2, "Claims"));
    List<String> header = new ArrayList<>(List.of("claim", "bound"));
    header.addAll(repetitions);
    header.add("outcome");
    List<List<String>> rows = new ArrayList<>();
    for (JudgedClaim judgedClaim : dossier.judgement().judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        List<String> row = new ArrayList<>();
        row.add(judgedClaim.id() + (judgedClaim.gating() ? "" : " (does not gate)"));
        row.add(judgedSentence.bound().isBlank() ? judgedSentence.text() : judgedSentence.bound());
        repetitions.forEach(r -> row.add(value(judgedSentence, r)));
        row.add(judgedSentence.outcome().name());
        rows.add(row);
      }
    }
    table(header, rows);
  }

  private void findings() {
    out.add(new Block.Heading(2, "Findings"));
    if (dossier.judgement().findings().isEmpty()) {
      out.add(new Block.Paragraph("None."));
    }
    for (Finding f : dossier.judgement().findings()) {
      out.add(new Block.Paragraph(f.id() + " (" + f.kind() + "): " + f.title()));
      if (!f.receipt().isBlank()) {
        out.add(new Block.Verbatim("", f.receipt()));
      }
      out.add(
          new Block.Paragraph(
              f.answer()
                  .map(a -> "Answered by " + a.who() + ", " + a.when() + ": " + a.why())
                  .orElse("Not answered.")));
    }
  }

  private void verdict() {
    out.add(new Block.Heading(2, "Verdict"));
    out.add(new Block.Paragraph(Headline.of(dossier.judgement())));
    if (!dossier.judgement().survival().isBlank()) {
      out.add(new Block.Paragraph(dossier.judgement().survival()));
    }
    out.add(new Block.Paragraph("To judge the same evidence again:"));
    out.add(new Block.Verbatim("", dossier.command()));
  }

  private void receipts() {
    out.add(new Block.Heading(2, "Receipts"));
    for (String repetition : repetitions) {
      List<String> reasons = Receipts.lines(Receipts.told(dossier.judgement(), repetition), false);
      if (!reasons.isEmpty()) {
        out.add(new Block.Heading(3, repetition));
        out.add(new Block.Items(reasons));
      }
      for (Receipt receipt : Receipts.of(dossier, repetition, Receipt.EDGES)) {
        out.add(new Block.Verbatim(receipt.source(), receipt.text()));
      }
    }
  }

  private void measured() {
    out.add(new Block.Heading(2, "What was and was not measured"));
    out.add(
        new Block.Checklist(
            Measurements.of(dossier.judgement()).stream()
                .map(m -> new Block.Check(m.everywhere(), m.text()))
                .toList()));
  }

  private void table(List<String> header, List<List<String>> rows) {
    out.add(new Block.Table(List.copyOf(header), List.copyOf(rows)));
  }
}
