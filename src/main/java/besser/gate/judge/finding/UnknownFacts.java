package besser.gate.judge.finding;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.judge.check.JudgedStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts {@code facts.tsv} has no line of: nobody ever said what they mean, so nothing is judged on
 * them. A recorder of tomorrow may write such; somebody must say what they are.
 */
final class UnknownFacts {
  private UnknownFacts() {}

  /** Of a repetition: what its hosts told, what its recorders were told, and the controller. */
  static Optional<Seen> of(JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    String unknown =
        Stream.of(
                unknown(Where.DEVICE, r.deviceStart()),
                unknown(Where.DEVICE, r.deviceEnd()),
                unknown(Where.SENDER, r.senderStart()),
                unknown(Where.SENDER, r.senderEnd()),
                unknown(Where.DEVICE_ORDER, r.deviceConfig()),
                unknown(Where.SENDER_ORDER, r.senderConfig()),
                unknown(Where.REPETITION, r.facts()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                "F-unknown-facts",
                "condition",
                r.id(),
                ": facts were recorded that this gate does not know.",
                unknown));
  }

  /** Of the campaign. */
  static Optional<Draft> of(Campaign campaign) {
    return unknown(Where.CAMPAIGN, Part.present("campaign.json", campaign.facts()))
        .map(
            unknown ->
                new Draft(
                    "F-unknown-keys",
                    "condition",
                    "The campaign's header has keys that this gate does not know.",
                    unknown));
  }

  private static Optional<String> unknown(Where where, Part<Map<String, String>> facts) {
    List<String> keys =
        facts.value().orElse(Map.of()).keySet().stream()
            .filter(key -> FactRule.of(where, key).isEmpty())
            .sorted()
            .toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of("%s: %s".formatted(facts.file(), String.join(", ", keys)));
  }
}
