package besser.gate.judge.finding;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.link.UntoldEvents;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events of the interface that are not all there, or are another interface's: a flap between two
 * samples, and a roam, are told by nobody else.
 */
final class EventRemarks {
  /** {@code wlan0: del station}, {@code wlan0 (phy #0): scan started}; a phy is no interface. */
  private static final Pattern NAMED =
      Pattern.compile("(?!phy )([\\w.-]{1,15})(?: \\(phy #\\d+\\))?: .*");

  private EventRemarks() {}

  static List<Seen> of(JudgedStage judgedStage) {
    Repetition repetition = judgedStage.repetition();
    if (judgedStage.linkSoFar().dead() || repetition.iwEvents().value().isEmpty()) {
      return List.of();
    }
    return cut(repetition)
        .or(() -> UntoldEvents.in(repetition))
        .or(() -> anothers(repetition))
        .map(
            receipt ->
                new Seen(
                    "F-iw-events",
                    "condition",
                    repetition.id(),
                    ": the events of the interface are not all there, so a flap between two samples"
                        + " may not be seen.",
                    receipt))
        .stream()
        .toList();
  }

  private static Optional<String> cut(Repetition repetition) {
    return repetition.iwEvents() instanceof Part.Present<List<IwEvent>> p && !p.flaw().isEmpty()
        ? Optional.of("%s: %s".formatted(p.file(), p.flaw()))
        : Optional.empty();
  }

  /**
   * Where mac80211 tells what there was to tell, a quiet interface beside a busy one is no fault.
   */
  private static Optional<String> anothers(Repetition repetition) {
    Optional<String> iface = repetition.told("iface");
    List<String> names =
        repetition.iwEvents().value().orElse(List.of()).stream()
            .map(event -> NAMED.matcher(event.text()))
            .filter(Matcher::matches)
            .map(named -> named.group(1))
            .distinct()
            .toList();
    boolean witness =
        repetition.mac80211().value().filter(t -> t.unrecorded().isEmpty()).isPresent();
    return witness || names.isEmpty() || iface.isEmpty() || names.contains(iface.get())
        ? Optional.empty()
        : Optional.of(
            "%s has events of %s and none of %s"
                .formatted(repetition.iwEvents().file(), String.join(", ", names), iface.get()));
  }
}
