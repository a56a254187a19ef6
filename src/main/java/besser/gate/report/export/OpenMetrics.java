package besser.gate.report.export;

import besser.gate.evidence.Campaign;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import besser.gate.metric.Reading;
import besser.gate.report.view.Counted;
import besser.gate.report.view.PrintedNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * OpenMetrics 1.0 text: the verdict and each claim as a state set, every reading that was measured
 * as a gauge. What was not measured has no sample. In a rehearsal the state of all is {@code
 * rehearsal}.
 */
public final class OpenMetrics {
  private static final List<String> STATES = List.of("holds", "fails", "undecided", "rehearsal");

  private final StringBuilder out = new StringBuilder();
  private final Judgement judgement;

  private OpenMetrics(Judgement judgement) {
    this.judgement = judgement;
  }

  /** The whole text. */
  public static String write(Judgement judgement) {
    return new OpenMetrics(judgement).text();
  }

  private String text() {
    family("besser_gate_verdict", "stateset", "What the campaign came to.");
    String verdict = judgement.verdict().word().toLowerCase(Locale.ROOT);
    for (String state : List.of("accepted", "rejected", "undecided", "rehearsal")) {
      sample("besser_gate_verdict", Map.of("besser_gate_verdict", state), verdict.equals(state));
    }
    family("besser_gate_claim", "stateset", "What each gating claim came to.");
    boolean rehearsal = judgement.verdict() instanceof Verdict.Rehearsal;
    for (JudgedClaim claim : judgement.judgedClaims()) {
      if (claim.gating()) {
        Outcome outcome = Counted.of(judgement, claim).outcome();
        String is = rehearsal ? "rehearsal" : outcome.name().toLowerCase(Locale.ROOT);
        for (String state : STATES) {
          sample(
              "besser_gate_claim",
              Map.of("claim", claim.id(), "besser_gate_claim", state),
              is.equals(state));
        }
      }
    }
    family("besser_gate_reading", "gauge", "Every reading that was measured, in its own unit.");
    new TreeMap<>(judgement.readings()).forEach(this::readings);
    return out.append("# EOF\n").toString();
  }

  private void readings(String repetition, List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading instanceof Reading.Measured m) {
        sample(
            "besser_gate_reading",
            Map.of(
                "repetition", repetition,
                "reading", m.name(),
                "unit", m.unit().name().toLowerCase(Locale.ROOT)),
            PrintedNumbers.rounded(m.value(), 6));
      }
    }
  }

  private void family(String name, String type, String help) {
    out.append("# TYPE %s %s\n# HELP %s %s\n".formatted(name, type, name, help));
  }

  private void sample(String name, Map<String, String> labels, boolean is) {
    sample(name, labels, is ? "1" : "0");
  }

  private void sample(String name, Map<String, String> labels, String value) {
    Campaign campaign = judgement.campaign();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("campaign", campaign.id());
    all.put("environment", campaign.environment());
    all.put("provenance", campaign.provenance().name().toLowerCase(Locale.ROOT));
    all.putAll(new TreeMap<>(labels));
    StringBuilder words = new StringBuilder();
    all.forEach(
        (key, text) ->
            words
                .append(words.isEmpty() ? "" : ",")
                .append(key)
                .append("=\"")
                .append(escaped(text))
                .append('"'));
    out.append("%s{%s} %s\n".formatted(name, words, value));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
