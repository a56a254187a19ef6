package besser.gate.judge.finding;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import besser.gate.judge.check.JudgedStage;
import besser.gate.judge.check.LinkSoFar;
import besser.gate.metric.link.DisputedLink;
import besser.gate.metric.link.LinkLoss;
import besser.gate.metric.link.LossAfterEnd;
import besser.gate.metric.link.OtherCell;
import besser.gate.metric.log.DeviceClock;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.LogReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who says that the link was lost where it was not counted as lost: the driver or the kernel beside
 * iw, and lines of the kernel log; and where nobody looked. Of a link that died nothing is asked:
 * it is judged.
 */
final class LinkRemarks {
  /** What is said where an association ends, or the driver makes it anew. */
  private static final Set<LogKind> LOST =
      Set.of(
          LogKind.CONNECTION_LOST,
          LogKind.DISCONNECT_AP,
          LogKind.DISCONNECT_LOCAL,
          LogKind.RECOVERY);

  private final JudgedStage judgedStage;
  private final Repetition repetition;
  private final LinkSoFar linkSoFar;
  private final double grace;

  private LinkRemarks(JudgedStage judgedStage) {
    this.judgedStage = judgedStage;
    repetition = judgedStage.repetition();
    linkSoFar = judgedStage.linkSoFar();
    grace = judgedStage.real(judgedStage.terms().lost()).seconds();
  }

  static List<Seen> of(JudgedStage judgedStage) {
    LinkRemarks link = new LinkRemarks(judgedStage);
    return link.linkSoFar.dead()
        ? List.of()
        : Stream.of(link.disputed(), link.line(), link.joined(), link.unseen(), link.afterEnd())
            .flatMap(Optional::stream)
            .toList();
  }

  private Optional<Seen> disputed() {
    return DisputedLink.in(repetition).stream()
        // A status file is as stale in a rehearsal as ever.
        .filter(d -> d.seconds() > Math.max(grace, judgedStage.terms().lost().seconds()))
        .max(Comparator.comparingDouble(DisputedLink::seconds))
        .map(
            d ->
                seen(
                    "F-link-disputed",
                    ": the driver or the kernel calls the link lost where iw calls it up.",
                    "%s (%s line %s)"
                        .formatted(d.words(), repetition.link().file(), d.rows().get(0).line())));
  }

  private Optional<Seen> line() {
    boolean none =
        judgedStage.log().signatures().value().orElse(List.of()).stream()
            .noneMatch(s -> LOST.contains(s.kind()));
    if (none) {
      return Optional.empty();
    }
    DeviceClock clock = new DeviceClock(repetition);
    LogReader reader = LogReader.of(repetition);
    List<KmsgRecord> alone =
        repetition.kmsg().value().orElse(List.of()).stream()
            .filter(r -> LOST.contains(reader.read(r).kind()))
            .filter(r -> !explained(reader.read(r).kind(), clock.ofMonotonic(r.t())))
            .toList();
    return alone.stream()
        .findFirst()
        .map(
            r ->
                seen(
                    "F-link-line",
                    ": the kernel log tells of a loss of the link that nothing else shows.",
                    "%s, device/kmsg.log line %s: %s"
                        .formatted(first(alone, "line"), r.line(), r.text())));
  }

  /** An association is made anew only where there was none any more, however short that was. */
  private Optional<Seen> joined() {
    if (recovered()) {
      return Optional.empty();
    }
    DeviceClock clock = new DeviceClock(repetition);
    String iface = repetition.told("iface").orElse("wlan0");
    List<IwEvent> alone =
        repetition.iwEvents().value().orElse(List.of()).stream()
            .filter(e -> OtherCell.joins(e, iface))
            .filter(e -> clock.ofRealtime(e.realtime()).stream().noneMatch(this::goesWithLoss))
            .toList();
    return alone.stream()
        .findFirst()
        .map(
            e ->
                seen(
                    "F-link-joined",
                    ": the tablet joined its access point anew, and no loss was counted.",
                    "%s (%s line %s): %s"
                        .formatted(
                            first(alone, "event"),
                            repetition.iwEvents().file(),
                            e.line(),
                            e.text())));
  }

  private static String first(List<?> of, String what) {
    return of.size() == 1 ? "1 " + what : "the first of %s %ss".formatted(of.size(), what);
  }

  /** Whether a loss that was counted goes with a line, or the recording was over. */
  private boolean explained(LogKind kind, double t) {
    return kind == LogKind.RECOVERY && recovered() || goesWithLoss(t);
  }

  private boolean goesWithLoss(double t) {
    return t > linkSoFar.until()
        || Stream.of(linkSoFar.losses(), linkSoFar.after())
            .flatMap(List::stream)
            .anyMatch(loss -> goesWith(loss, t));
  }

  private boolean goesWith(LinkLoss loss, double t) {
    return loss.at() - grace <= t && t <= loss.recovery().orElse(Double.MAX_VALUE) + grace;
  }

  /** What the driver counted itself has its own finding. */
  private boolean recovered() {
    return judgedStage
        .reading("link.decrypt_storm_recoveries")
        .measured()
        .filter(m -> m.value() > 0)
        .isPresent();
  }

  private Optional<Seen> unseen() {
    return linkSoFar
        .unseen()
        .map(
            words ->
                seen(
                    "F-link-unseen",
                    ": the link was not sampled between two stages, so a loss there goes unseen.",
                    "%s (%s)".formatted(words, repetition.link().file())));
  }

  /** What began before the mark is counted. */
  private Optional<Seen> afterEnd() {
    boolean counted = linkSoFar.after().stream().anyMatch(loss -> loss.recovery().isEmpty());
    return counted
        ? Optional.empty()
        : LossAfterEnd.in(repetition, linkSoFar.until())
            .map(
                receipt ->
                    seen(
                        "F-link-after",
                        ": the link was lost after the mark of the recording's end.",
                        receipt));
  }

  private Seen seen(String id, String what, String receipt) {
    return new Seen(id, "condition", repetition.id(), what, receipt);
  }
}
