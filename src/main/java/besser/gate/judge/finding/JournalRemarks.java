package besser.gate.judge.finding;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.JournalEvent;
import besser.gate.evidence.format.EventRule;
import besser.gate.judge.check.JudgedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the journal tells of that no sound campaign has: a word no gate writes, or one that somebody
 * must answer for, as {@code events.tsv} says. Of a repetition that was abandoned or lost its link
 * nothing is asked, and of a campaign that was ended because it was decided neither: it was stopped
 * on purpose.
 */
final class JournalRemarks {
  private JournalRemarks() {}

  static Optional<Draft> of(Campaign campaign, List<JudgedStage> judgedStages) {
    Set<String> excused =
        judgedStages.stream()
            .filter(s -> s.repetition().isAbandoned() || s.linkSoFar().dead())
            .map(s -> s.repetition().id())
            .collect(Collectors.toSet());
    Set<String> ids = campaign.repetitions().stream().map(r -> r.id()).collect(Collectors.toSet());
    String within = "";
    List<String> asked = new ArrayList<>();
    for (JournalEvent e : campaign.journal().value().orElse(List.of())) {
      within = ids.contains(e.about()) ? e.about() : within;
      boolean counts = !excused.contains(within) && campaign.ended().isEmpty();
      if (EventRule.of(e.event()).map(rule -> rule.asked() && counts).orElse(true)) {
        asked.add("line %s: %s %s".formatted(e.line(), e.event(), e.detail()).strip());
      }
    }
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft(
                "F-journal",
                "condition",
                "The journal tells of what no sound campaign has.",
                "journal.tsv " + String.join("; ", asked)));
  }
}
