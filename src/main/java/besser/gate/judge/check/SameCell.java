package besser.gate.judge.check;

import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Window;
import besser.gate.metric.link.OtherCell;
import besser.gate.quantity.Band;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code every sample shows the access point and channel of the environment}: an unnoticed roam to
 * 5 GHz passes a 2 MB/s floor trivially. An environment without a channel, because an access point
 * may choose its own anew, is held to its band and to the channel the recording began on.
 */
public record SameCell() implements Check {
  @Override
  public String bound() {
    return "BSSID and channel of the environment";
  }

  @Override
  public String remedy() {
    return "the tablet on the environment's access point and channel throughout";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<String> bssid = judgedStage.campaign().fact("environment.link.bssid");
    Optional<String> fixed = judgedStage.campaign().fact("environment.link.freq_mhz");
    Optional<String> band = judgedStage.campaign().fact("environment.link.band");
    if (bssid.isEmpty() || fixed.isEmpty() && band.isEmpty()) {
      return Result.unknown(
          id,
          """
              has nothing to be compared with: campaign.json names no BSSID, or neither channel \
              nor band.""");
    }
    Optional<List<LinkTick>> link = judgedStage.repetition().link().value();
    Optional<Window> window = judgedStage.upToFailure();
    if (link.isEmpty() || window.isEmpty()) {
      return Bound.unmeasured(
          id,
          link.isEmpty()
              ? new Reading.Absent(
                  "link.cell",
                  judgedStage.repetition().link().why(),
                  Source.of(judgedStage.repetition().link().file()))
              : judgedStage.noWindow("link.cell"));
    }
    List<LinkTick> up =
        link.get().stream()
            .filter(t -> window.get().contains(t.t()) && t.state() == LinkTick.State.UP)
            .toList();
    if (up.isEmpty()) {
      return Result.unknown(
          id,
          "has no sample of an associated link in the stage (%s)."
              .formatted(judgedStage.repetition().link().file()));
    }
    Optional<String> freq = fixed.or(() -> channelAtStart(link.get()));
    if (freq.isEmpty()) {
      return Result.unknown(id, "shows no channel from its start on (device/link.tsv).");
    }
    if (fixed.isEmpty() && !Band.parse(band.get()).holds(Integer.parseInt(freq.get()))) {
      return Result.unmet(
          id,
          "was elsewhere from its start: at %s MHz, the environment says %s (device/link.tsv)."
              .formatted(freq.get(), band.get()));
    }
    String said =
        fixed.isEmpty()
            ? "the environment says %s on %s, and it began at %s MHz"
                .formatted(bssid.get(), band.get(), freq.get())
            : "the environment says %s at %s MHz".formatted(bssid.get(), freq.get());
    return up.stream()
        .filter(
            t ->
                Facts.told(t.bssid()) && !t.bssid().equalsIgnoreCase(bssid.get())
                    || !text(t.freqMhz()).orElse(freq.get()).equals(freq.get()))
        .findFirst()
        .map(
            t ->
                Result.unmet(
                    id,
                    "was elsewhere: %s at %s, %s (device/link.tsv line %s)."
                        .formatted(
                            t.bssid(),
                            text(t.freqMhz()).map(f -> f + " MHz").orElse("an unknown channel"),
                            said,
                            t.line())))
        .or(() -> elsewhereBetween(judgedStage, window.get(), bssid.get()))
        .or(() -> mute(id, up))
        .orElseGet(
            () ->
                Result.holds(
                    id,
                    "stayed with %s at %s MHz in all %s samples."
                        .formatted(bssid.get(), freq.get(), up.size())));
  }

  private static Optional<Result> elsewhereBetween(
      JudgedStage judgedStage, Window window, String bssid) {
    return OtherCell.joined(judgedStage.repetition(), window, bssid)
        .map(
            event ->
                Result.unmet(
                    judgedStage.repetition().id(),
                    "was elsewhere between two samples: \"%s\", the environment says %s (%s line %s)."
                        .formatted(
                            event.text(),
                            bssid,
                            judgedStage.repetition().iwEvents().file(),
                            event.line())));
  }

  /** A sample that names no access point or no channel shows neither this cell nor another. */
  private static Optional<Result> mute(String id, List<LinkTick> up) {
    return up.stream()
        .filter(t -> !Facts.told(t.bssid()) || t.freqMhz().isEmpty())
        .findFirst()
        .map(
            t ->
                Result.unknown(
                    id,
                    "has a sample that does not name its access point and channel (device/link.tsv line %s)."
                        .formatted(t.line())));
  }

  private static Optional<String> channelAtStart(List<LinkTick> link) {
    return link.stream()
        .filter(t -> t.state() == LinkTick.State.UP)
        .flatMap(t -> text(t.freqMhz()).stream())
        .findFirst();
  }

  private static Optional<String> text(OptionalInt freqMhz) {
    return freqMhz.isPresent()
        ? Optional.of(Integer.toString(freqMhz.getAsInt()))
        : Optional.empty();
  }
}
